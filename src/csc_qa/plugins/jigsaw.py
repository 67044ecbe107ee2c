"""Jigsaw: disabled children and their families. Its audit tool awaits final approval.

The form is not published; the questions here are illustrative.
Source: Quality Assurance Framework 2023 to 2025, section 23, for tool, status and link.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(
    id="jigsaw",
    name="Jigsaw",
    aliases=(
        "Jigsaw (children with disabilities)",
        "Jigsaw Team",
        "Jig Saw",
        "Jigsaw CWD",
        "CWD",
        "CWD Team",
        "Children with Disabilities",
        "Children with Disabilities Team",
        "Disabled Children's Team",
    ),
)

QUESTIONS = (
    Question(
        id="child_beyond_condition",
        text="Does the file show the child as a person, beyond diagnosis and equipment?",
        area="narrative",
    ),
    Question(
        id="specialist_advice",
        text="Does the assessment bring together health, therapy and school advice on the disability?",
        area="assessment",
    ),
    Question(
        id="hidden_harm",
        text="Was it considered that signs of harm may be mistaken for the disability?",
        area="assessment",
    ),
    Question(
        id="carers",
        text="Were the needs of parents as carers, and of brothers and sisters, assessed?",
        area="assessment",
    ),
    Question(
        id="short_breaks",
        text="Do short breaks fit what the child enjoys and what the family needs, and are they reviewed?",
        area="planning",
    ),
    Question(
        id="one_plan",
        text="Do the social care plan and the education, health and care plan agree?",
        area="planning",
    ),
    Question(
        id="preparing_for_adulthood",
        text="From age 14, does the plan prepare for adulthood and adult services?",
        area="planning",
    ),
    Question(
        id="communication",
        text="Is the child seen and heard in the way the child communicates?",
        area="relationship",
    ),
    Question(
        id="good_life", text="Does the child do more, with more people, than a year ago?", area="outcomes"
    ),
    Question(
        id="case_supervision",
        text="Does supervision make room for the feelings that long-term work brings?",
        area="supervision",
    ),
    Question(
        id="resources",
        text="Are decisions on packages and overnight care made by managers in time, with reasons?",
        area="oversight",
    ),
)

TOOL = AuditTool(
    id="jigsaw",
    name="Jigsaw",
    aliases=("Jigsaw (children with disabilities)", "CWD"),
    service_areas=(AREA.id,),
    version="2023",
    status=ToolStatus.AWAITING_APPROVAL,
    questions=(*OPENING_QUESTIONS, *QUESTIONS, *CLOSING_QUESTIONS),
)


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return Jigsaw."""
    return [AREA]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return its form, which may not be used yet."""
    return [TOOL]
