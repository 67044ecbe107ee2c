"""Adoption: children with a plan for adoption, and the families they join.

The form is not published; the questions here are illustrative.
Source: Quality Assurance Framework 2023 to 2025, section 23, for tool, status and link.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(id="adoption", name="Adoption", aliases=("Adoption Team", "Adoption Service", "Adoptions"))

QUESTIONS = (
    Question(
        id="life_journey",
        text="Are life journey work and the later life letter ready for this child, and honest?",
        area="narrative",
    ),
    Question(
        id="permanence_report",
        text="Does the child permanence report describe this child so that a family could picture them?",
        area="assessment",
    ),
    Question(
        id="prospective_adopters",
        text="Does the prospective adopters' report test their strengths and their limits?",
        area="assessment",
    ),
    Question(
        id="siblings",
        text="Is the decision on placing brothers and sisters together or apart well argued?",
        area="assessment",
    ),
    Question(
        id="matching",
        text="Does the match show which needs the adopters meet, and what support covers the rest?",
        area="planning",
    ),
    Question(
        id="introductions",
        text="Did introductions follow the child's pace, and were they reviewed half way?",
        area="planning",
    ),
    Question(
        id="support_plan",
        text="Is there an adoption support plan that names help after the order?",
        area="planning",
    ),
    Question(
        id="birth_family",
        text="Are birth relatives treated with care, and is contact planned for the child's sake?",
        area="relationship",
    ),
    Question(
        id="settled",
        text="Is the child settling with the family, and what do child and adopters say?",
        area="outcomes",
    ),
    Question(
        id="case_supervision",
        text="Does supervision follow the child's timetable and question every delay?",
        area="supervision",
    ),
    Question(
        id="decision",
        text="Did panel and decision maker have all they needed, and is the decision recorded in time?",
        area="oversight",
    ),
)

TOOL = AuditTool(
    id="adoption",
    name="Adoption",
    aliases=("Adoption Team", "Adoption form"),
    service_areas=(AREA.id,),
    version="2023",
    status=ToolStatus.APPROVED,
    link="https://forms.office.com/e/Bn9ZbEwDNX",
    questions=(*OPENING_QUESTIONS, *QUESTIONS, *CLOSING_QUESTIONS),
)


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return Adoption."""
    return [AREA]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return its form."""
    return [TOOL]
