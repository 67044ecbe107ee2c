"""Pathways Through Care: children looked after and young people who leave care.

The form is not published; the questions here are illustrative.
Source: Quality Assurance Framework 2023 to 2025, section 23, for tool, status and link.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(
    id="pathways_through_care",
    name="Pathways Through Care",
    aliases=(
        "PTC",
        "P.T.C.",
        "PTC Team",
        "Pathways",
        "Pathway Through Care",
        "Pathways Team",
        "Pathways Thru Care",
        "Leaving Care",
        "Leaving Care Team",
    ),
)

QUESTIONS = (
    Question(
        id="life_story",
        text="Would this young person recognise their own story in the file?",
        area="narrative",
    ),
    Question(
        id="needs_assessment",
        text="Does the assessment of need cover health, home, money, learning and people to rely on?",
        area="assessment",
    ),
    Question(
        id="care_plan",
        text="Is the care plan up to date, and does it lead to a permanent home?",
        area="planning",
    ),
    Question(
        id="pathway_plan",
        text="Did the young person help to write the pathway plan, and is it reviewed every six months?",
        area="planning",
    ),
    Question(
        id="independence",
        text="Are there practical steps towards living independently, at the young person's pace?",
        area="planning",
    ),
    Question(
        id="keeping_in_touch",
        text="Does the social worker or personal adviser keep in touch in the way the young person prefers?",
        area="relationship",
    ),
    Question(
        id="people_to_rely_on",
        text="Does the young person have people to rely on who are not paid to be there?",
        area="relationship",
    ),
    Question(
        id="home",
        text="Is the young person's home safe, suitable and one they could stay in?",
        area="outcomes",
    ),
    Question(
        id="learning_and_work",
        text="Is the young person in education, work or training, or on the way there?",
        area="outcomes",
    ),
    Question(
        id="case_supervision",
        text="Does supervision look ahead to the next change in the young person's life?",
        area="supervision",
    ),
    Question(
        id="oversight",
        text="Has a manager checked that reviews, health checks and visits happen when due?",
        area="oversight",
    ),
)

TOOL = AuditTool(
    id="ptc",
    name="PTC",
    aliases=("Pathways", "Pathways Through Care"),
    service_areas=(AREA.id,),
    version="2023",
    status=ToolStatus.APPROVED,
    link="https://forms.office.com/e/yqTGS3TxVe",
    questions=(*OPENING_QUESTIONS, *QUESTIONS, *CLOSING_QUESTIONS),
)


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return Pathways Through Care."""
    return [AREA]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return its form."""
    return [TOOL]
