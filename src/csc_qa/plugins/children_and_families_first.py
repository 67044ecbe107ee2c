"""Children & Families First: help for families before social work is needed, or after it.

The form is not published; the questions here are illustrative.
Source: Quality Assurance Framework 2023 to 2025, section 23, for tool, status and link.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(
    id="children_and_families_first",
    name="Children & Families First",
    aliases=(
        "C&FF",
        "C & F First",
        "CFF",
        "CAFF",
        "CFF Team",
        "C&FF Team",
        "Children Families First",
        "Child and Families First",
        "Childrens and Families First",
        "Children & Family First",
        "Families First",
    ),
)

QUESTIONS = (
    Question(
        id="family_story",
        text="Is it clear what the family asked for help with, and what they tried before?",
        area="narrative",
    ),
    Question(
        id="whole_family",
        text="Does the early help assessment look at each child and each adult at home?",
        area="assessment",
    ),
    Question(
        id="needs_not_met",
        text="Were signs that early help is not enough noticed and weighed?",
        area="assessment",
    ),
    Question(
        id="family_plan",
        text="Is there one family plan that the family helped to make and can use?",
        area="planning",
    ),
    Question(
        id="team_around",
        text="Do school, health and others at the table do their part of the plan?",
        area="planning",
    ),
    Question(
        id="consent",
        text="Does the family still agree to the help, and do they know that they may say no?",
        area="relationship",
    ),
    Question(
        id="working_alliance",
        text="Does the worker know the family well enough to challenge them kindly?",
        area="relationship",
    ),
    Question(
        id="progress",
        text="Which of the family's own goals were reached, and what shows it?",
        area="outcomes",
    ),
    Question(
        id="lasting",
        text="Will the change last when the worker leaves, and who will the family turn to?",
        area="outcomes",
    ),
    Question(
        id="case_supervision",
        text="Does supervision help the worker think about this family, not only list tasks?",
        area="supervision",
    ),
    Question(
        id="stepping",
        text="Were steps up to and down from social work agreed by managers on both sides?",
        area="oversight",
    ),
)

TOOL = AuditTool(
    id="cff",
    name="C&FF",
    aliases=("CFF", "CAFF", "Children & Families First", "Families First"),
    service_areas=(AREA.id,),
    version="2023",
    status=ToolStatus.APPROVED,
    link="https://forms.office.com/e/nfRz60MjFH",
    questions=(*OPENING_QUESTIONS, *QUESTIONS, *CLOSING_QUESTIONS),
)


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return Children & Families First."""
    return [AREA]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return its form."""
    return [TOOL]
