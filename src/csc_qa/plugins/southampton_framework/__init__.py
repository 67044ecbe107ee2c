"""Southampton's Quality Assurance Framework 2023 to 2025: areas, process, standards and escalation.

The framework's text, its schedule and the briefing's flow chart disagree here and there: see NOTES.
Sources: Quality Assurance Framework 2023 to 2025; audit briefing 2023; performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.framework import (
    AfterEvent,
    AnalysisArea,
    AsArranged,
    DayOfMonth,
    DaysOfYear,
    Due,
    EscalationRule,
    EscalationTrigger,
    ForumRule,
    Framework,
    ModerationRule,
    PracticeStandard,
    ProcessStep,
)
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.core.period import Period
from csc_qa.core.programme import EventKind
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.southampton_framework.reporting import EXPECTATIONS, KPI_SECTIONS, PAPER_HEAD
from csc_qa.plugins.southampton_framework.standards import STANDARDS

UNIT = "Quality Assurance Unit"
LEAD = "Service lead"


def _area(key: str, name: str, question: str) -> AnalysisArea:
    return AnalysisArea(key=key, name=name, question=question)


AREAS = (
    _area("narrative", "Narrative / History", "Is the family's story known, and is its chronology in use?"),
    _area("assessment", "Assessment and Analysis", "Are risk and strength weighed for what the child needs?"),
    _area("planning", "Planning", "Does everybody know what the plan asks of them, and how it is measured?"),
    _area("relationship", "Relationship", "Do the child and the family trust the practitioner?"),
    _area("outcomes", "Outcomes", "What has changed for the child, and what shows it?"),
    _area("supervision", "Supervision", "How often is there supervision, and does it help the work along?"),
    _area("oversight", "Management oversight", "Can managers be seen to lead the work, at every level?"),
)


# What the sources add to a step, leave open, or tell differently.
NOTES = {
    "allocation": "The unit picks the cases from the Annex A case list.",
    "audit_completed": "Each manager audits one case a month or more, looking back over six months.",
    "oversight": "The framework's text says the 6th, the briefing's flow chart the 5th: a setting, "
    "the 6th unless it says the 5th. Disputes go to the auditor between the 28th and the 6th.",
    "upload": "Not before the service lead's oversight is recorded.",
    "monthly_report": "On every audit that was completed in the month before.",
    "moderation_panel": "The year's programme has the dates.",
    "quarterly_report": "As in the flow chart; the framework's schedule has March, June and September.",
    "annual_report": "As in the flow chart; the framework's schedule has November.",
    "inadequate_moderated": "Where the grade stands, the area's managers are asked for an urgent review.",
    "first_update": "What has been done so far. Whether working days are meant is not said.",
    "second_update": "All actions done, or a plan for those that are not.",
    "re_audit": "A month after what is not said; counted from the escalation.",
    "remedial_actions": "In good time, and followed until they are done.",
    "good_practice": "Shown in practice forums and workshops.",
    "safeguarding_concern": "At once, to four levels of managers.",
}


def _step(key: str, name: str, who: str, due: Due) -> ProcessStep:
    return ProcessStep(key=key, name=name, who=who, due=due, note=NOTES.get(key, ""))


_MANAGER = "Practice manager"
_AUDITOR = f"{_MANAGER} (auditor)"
_NOTIFIED = "Social worker, team manager and service lead notified"
_PANEL = "Heads of service moderation panel (dip sample)"
_PANEL_MEMBERS = f"Heads of service and {UNIT}"
_MODERATORS = "Head of practice, practice development team, Q&A auditor, senior social workers"
_FORUM = "Headlines to the Learning and Improvement Forum"
_REMEDIAL = "Requires improvement or inadequate: remedial actions"
_CONCERN = "Immediate or serious safeguarding concern found in an audit"

_ON_28TH = DayOfMonth(day=28)
_ON_NEXT_6TH = DayOfMonth(day=6, months_after=1)
_OVERSIGHT = DayOfMonth(day=6, months_after=1, other_days=(5,))
_QUARTERS = DaysOfYear(days=((1, 6), (4, 6), (7, 6), (10, 6)))
_IN_DECEMBER = DaysOfYear(days=((12, 0),))
_MONTHLY, _QUARTERLY = AsArranged(every="month"), AsArranged(every="quarter")
_PANEL_DAYS = AsArranged(every="month", event=EventKind.MODERATION_PANEL)

STEPS = (
    _step("allocation", "Allocation list distributed", UNIT, DayOfMonth(day=3)),
    _step("audit_completed", "Audit completed with the case holder", _AUDITOR, _ON_28TH),
    _step("parties_notified", _NOTIFIED, _MANAGER, _ON_28TH),
    _step("oversight", "Service lead oversight recorded", LEAD, _OVERSIGHT),
    _step("upload", "Audit uploaded to the child's file", "Auditor", _ON_NEXT_6TH),
    _step("monthly_report", "Monthly audit analysis report", UNIT, DayOfMonth(day=9, months_after=1)),
    _step("moderation_panel", _PANEL, _PANEL_MEMBERS, _PANEL_DAYS),
    _step("quarterly_moderation", "Quarterly moderation", _MODERATORS, _QUARTERLY),
    _step("quarterly_report", "Quarterly audit analysis report", UNIT, _QUARTERS),
    _step("annual_report", "Annual audit report", UNIT, _IN_DECEMBER),
    _step("forum_headlines", _FORUM, UNIT, _MONTHLY),
    _step("inadequate_moderated", "Inadequate audit moderated", UNIT, AfterEvent(event="grading")),
    _step("first_update", "First update after escalation", LEAD, AfterEvent(event="escalation", days=3)),
    _step("second_update", "Second update after escalation", LEAD, AfterEvent(event="escalation", weeks=1)),
    _step("re_audit", "Inadequate case re-audited", UNIT, AfterEvent(event="escalation", months=1)),
    _step("remedial_actions", _REMEDIAL, LEAD, AsArranged()),
    _step("good_practice", "Good or outstanding", UNIT, AsArranged()),
    _step("safeguarding_concern", _CONCERN, "Auditor", AfterEvent(event="safeguarding concern")),
)


# No line of the process: what "escalated" is, from which the updates are counted.
_ESCALATED = ProcessStep(
    key="escalated", name="Escalated for an urgent review", who=UNIT, due=AfterEvent(event="moderation")
)

ESCALATION = (
    EscalationRule(
        trigger=EscalationTrigger.AUDITOR_GRADE,
        grades=("inadequate",),
        steps=("inadequate_moderated",),
        told=(UNIT,),
        done_in=(("inadequate_moderated", "moderated_on"),),
    ),
    EscalationRule(
        trigger=EscalationTrigger.GRADE_STANDS,
        grades=("inadequate",),
        steps=("first_update", "second_update", "re_audit"),
        told=("Head of service", LEAD),
        telling=_ESCALATED,
        done_in=(("re_audit", "re_audit_of"),),
    ),
    EscalationRule(
        trigger=EscalationTrigger.GRADE,
        grades=("requires_improvement", "inadequate"),
        steps=("remedial_actions",),
        told=(LEAD,),
        due_in=(("remedial_actions", "action_due_on"),),
    ),
    EscalationRule(
        trigger=EscalationTrigger.SAFEGUARDING_CONCERN,
        steps=("safeguarding_concern",),
        told=(_MANAGER, LEAD, "Head of service", "Deputy director"),
        telling_step="safeguarding_concern",
    ),
)
MODERATION = ModerationRule(always_grades=("inadequate",))
FORUMS = ForumRule(grades=("outstanding", "good"), step="good_practice")


@hookimpl
def csc_qa_framework() -> list[Framework]:
    """Return Southampton's framework."""
    standards = (PracticeStandard(name=n, value=v, unit=u, source=s) for n, v, u, s in STANDARDS)
    return [
        Framework(
            id="southampton",
            name="Quality Assurance Framework 2023 to 2025",
            authority="Southampton City Council",
            source="Quality Assurance Framework 2023 to 2025, section 9.3; audit briefing 2023, flow chart",
            valid=Period.parse("2023/2025"),
            grade_scale=OFSTED_SCALE,
            analysis_areas=AREAS,
            process_steps=STEPS,
            standards=tuple(standards),
            escalation_rules=ESCALATION,
            moderation=MODERATION,
            practice_forums=FORUMS,
            expectations=EXPECTATIONS,
            kpi_sections=KPI_SECTIONS,
            paper_head=PAPER_HEAD,
        )
    ]
