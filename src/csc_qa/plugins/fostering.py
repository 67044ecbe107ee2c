"""Fostering: the carers, and the children who live with them.

The form is not published; the questions here are illustrative.
Source: Quality Assurance Framework 2023 to 2025, section 23, for tool, status and link.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(
    id="fostering",
    name="Fostering",
    aliases=("Fostering Team", "Fostering Service", "Fostering Services", "Foster Care", "Foster Carers"),
)

QUESTIONS = (
    Question(
        id="carer_history",
        text="Does the carer's file tell who they are, whom they cared for and how it went?",
        area="narrative",
    ),
    Question(
        id="carer_assessment",
        text="Is the assessment of the carers balanced, with checks and references that are up to date?",
        area="assessment",
    ),
    Question(
        id="matching",
        text="Was the child matched to these carers with the whole household in mind?",
        area="assessment",
    ),
    Question(
        id="placement_plan",
        text="Do the carers have the placement plan, and do they know what they may decide?",
        area="planning",
    ),
    Question(
        id="development",
        text="Is there a learning plan for the carers that fits the children they look after?",
        area="planning",
    ),
    Question(
        id="unannounced_visit",
        text="Was there an unannounced visit in the last year, and was the child seen?",
        area="relationship",
    ),
    Question(
        id="support", text="Do the carers feel heard and supported, day and night?", area="relationship"
    ),
    Question(
        id="childs_experience",
        text="Is the child doing well in this home, by the child's own account?",
        area="outcomes",
    ),
    Question(
        id="carer_supervision",
        text="Is supervision of the carers regular, reflective and written down?",
        area="supervision",
    ),
    Question(
        id="carer_review",
        text="Was the carers' annual review held in time, with the views of children and social workers?",
        area="oversight",
    ),
    Question(
        id="allegations",
        text="Were concerns and allegations about care dealt with fairly and without delay?",
        area="oversight",
    ),
)

TOOL = AuditTool(
    id="fostering",
    name="Fostering",
    aliases=("Fostering Team", "Fostering form"),
    service_areas=(AREA.id,),
    version="2023",
    status=ToolStatus.APPROVED,
    link="https://forms.office.com/e/qR27trj7hH",
    questions=(*OPENING_QUESTIONS, *QUESTIONS, *CLOSING_QUESTIONS),
)


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return Fostering."""
    return [AREA]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return its form."""
    return [TOOL]
