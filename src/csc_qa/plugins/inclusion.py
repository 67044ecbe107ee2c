"""Inclusion: special educational needs, elective home education and children who miss school.

The form is not published; the questions here are illustrative.
Source: Quality Assurance Framework 2023 to 2025, section 23, for tool, status and link.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(
    id="inclusion",
    name="Inclusion",
    aliases=("Inclusion Team", "Inclusion Service", "Inclusion Services", "Education Inclusion"),
)

QUESTIONS = (
    Question(
        id="school_history",
        text="Does the file show where the child has been taught, and why that changed?",
        area="narrative",
    ),
    Question(
        id="needs",
        text="Are special educational needs described so that a teacher would know what to do?",
        area="assessment",
    ),
    Question(
        id="home_education",
        text="If the child is taught at home, was the education looked at and found suitable?",
        area="assessment",
    ),
    Question(
        id="care_needs",
        text="Were health and social care asked for advice, and did they answer in time?",
        area="assessment",
    ),
    Question(
        id="plan",
        text="Does the education, health and care plan set out provision that can be counted and checked?",
        area="planning",
    ),
    Question(
        id="annual_review",
        text="Was the annual review held on time, and was the plan changed where it had to be?",
        area="planning",
    ),
    Question(
        id="child_and_parents",
        text="Did the child and the parents shape the plan, and do they know their contact?",
        area="relationship",
    ),
    Question(
        id="attendance",
        text="Does the child attend more, or miss less learning, than a year ago?",
        area="outcomes",
    ),
    Question(
        id="achievement",
        text="Is the child making progress towards the outcomes in the plan?",
        area="outcomes",
    ),
    Question(
        id="case_supervision",
        text="Does the officer get time with a manager to think difficult cases through?",
        area="supervision",
    ),
    Question(
        id="escalation",
        text="Do managers act when a child is out of sight or without a school place?",
        area="oversight",
    ),
)

TOOL = AuditTool(
    id="inclusion_team",
    name="Inclusion Team",
    aliases=("Inclusion", "Inclusion Service"),
    service_areas=(AREA.id,),
    version="2023",
    status=ToolStatus.APPROVED,
    link="https://forms.office.com/r/fRmBXnZtAR",
    questions=(*OPENING_QUESTIONS, *QUESTIONS, *CLOSING_QUESTIONS),
)


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return Inclusion."""
    return [AREA]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return its form."""
    return [TOOL]
