"""Young People's Service: risk outside the home, and young people who go missing.

The form is not published; the questions here are illustrative.
Source: Quality Assurance Framework 2023 to 2025, section 23, for tool, status and link.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(
    id="young_peoples_service",
    name="Young People's Service",
    aliases=(
        "YPS",
        "Y.P.S.",
        "YPS Team",
        "YP Service",
        "Young People Service",
        "Young Peoples Services",
        "Young Persons Service",
        "Young People's Team",
    ),
)

QUESTIONS = (
    Question(
        id="patterns",
        text="Are episodes of going missing, and the people and places in them, put together over time?",
        area="narrative",
    ),
    Question(
        id="exploitation_risk",
        text="Is the risk of exploitation assessed with what police, school and family know?",
        area="assessment",
    ),
    Question(
        id="push_and_pull",
        text="Is it understood what draws the young person away, and from what?",
        area="assessment",
    ),
    Question(
        id="return_interview",
        text="After each missing episode, was a return home interview offered within 72 hours?",
        area="planning",
    ),
    Question(
        id="safety_plan",
        text="Does the safety plan work in the places where the young person spends time?",
        area="planning",
    ),
    Question(
        id="disruption", text="Is action against those who cause the harm part of the plan?", area="planning"
    ),
    Question(
        id="persistence",
        text="Does the worker keep trying when the young person keeps away?",
        area="relationship",
    ),
    Question(
        id="trusted_adult",
        text="Who is the adult this young person would ring at night, and are they part of the plan?",
        area="relationship",
    ),
    Question(
        id="safer",
        text="Is the young person missing less often and safer when out, and how do we know?",
        area="outcomes",
    ),
    Question(
        id="case_supervision",
        text="Does supervision help the worker to bear risk and to name it?",
        area="supervision",
    ),
    Question(
        id="escalation",
        text="When risk rose, did managers bring partners together soon enough?",
        area="oversight",
    ),
)

TOOL = AuditTool(
    id="yps",
    name="YPS",
    aliases=("Young People's Service", "Young Persons Service"),
    service_areas=(AREA.id,),
    version="2023",
    status=ToolStatus.AWAITING_APPROVAL,
    questions=(*OPENING_QUESTIONS, *QUESTIONS, *CLOSING_QUESTIONS),
)


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return the Young People's Service."""
    return [AREA]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return its form, which may not be used yet."""
    return [TOOL]
