"""Brief Intervention Team and Social Work with Families: two areas that share one audit tool.

The form is not published; the questions here are illustrative.
Source: Quality Assurance Framework 2023 to 2025, section 23, for tool, status and link.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

BRIEF_INTERVENTION = ServiceArea(
    id="brief_intervention_team",
    name="Brief Intervention Team",
    aliases=(
        "BIT",
        "B.I.T.",
        "BIT Team",
        "Brief Intervention",
        "Brief Interventions",
        "Brief Interventions Team",
        "Brief Intervention Service",
    ),
)

SOCIAL_WORK = ServiceArea(
    id="social_work_with_families",
    name="Social Work with Families",
    aliases=(
        "SWF",
        "S.W.F.",
        "SWWF",
        "SWF Team",
        "SW with Families",
        "SW Families",
        "Social Work Families",
        "Social Work with Families Team",
        "Social Workers with Families",
    ),
)

QUESTIONS = (
    Question(
        id="chronology",
        text="Does the chronology show what daily life has been like for this child, up to last month?",
        area="narrative",
    ),
    Question(
        id="who_is_who",
        text="Are all adults who matter to the child known, fathers and partners included?",
        area="narrative",
    ),
    Question(
        id="risk_and_strength",
        text="Does the assessment weigh what harms the child against what keeps the child safe?",
        area="assessment",
    ),
    Question(
        id="views_in_assessment",
        text="Can the reader tell how the child's own words changed the assessment?",
        area="assessment",
    ),
    Question(
        id="plan",
        text="Does the plan say what must change, who helps with it and how all will know?",
        area="planning",
    ),
    Question(
        id="core_group",
        text="Do core groups or child in need meetings move the plan forward?",
        area="planning",
    ),
    Question(
        id="visits",
        text="Is the child visited as often as the plan says, and seen alone?",
        area="relationship",
    ),
    Question(
        id="trust",
        text="Does the family speak openly with the practitioner, and what shows it?",
        area="relationship",
    ),
    Question(
        id="difference", text="What is better for the child than it was six months ago?", area="outcomes"
    ),
    Question(
        id="step_down",
        text="If the case were stepped up or down today, would the evidence carry it?",
        area="outcomes",
    ),
    Question(
        id="case_supervision",
        text="Was the case reflected on in supervision in the last eight weeks?",
        area="supervision",
    ),
    Question(
        id="decisions",
        text="Do managers record why they decided as they did, and check that it was done?",
        area="oversight",
    ),
)

TOOL = AuditTool(
    id="bit_and_swf",
    name="BIT and SWF",
    aliases=("BIT", "SWF", "BIT SWF", "BIT and SWWF", "SWF and BIT"),
    service_areas=(
        BRIEF_INTERVENTION.id,
        SOCIAL_WORK.id,
    ),
    version="2023",
    status=ToolStatus.APPROVED,
    link="https://forms.office.com/e/tDxEy6jwin",
    questions=(*OPENING_QUESTIONS, *QUESTIONS, *CLOSING_QUESTIONS),
)


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return both areas."""
    return [BRIEF_INTERVENTION, SOCIAL_WORK]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return the form both areas use."""
    return [TOOL]
