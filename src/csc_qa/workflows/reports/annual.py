"""The annual audit report: everything that the audits of a year show."""

from __future__ import annotations

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.period import Period
from csc_qa.core.report import Report
from csc_qa.reports.analysis.area_section import analysis_areas_section
from csc_qa.reports.analysis.attention import attention_section
from csc_qa.reports.analysis.audit_sections import (
    grades_section,
    groups_section,
    months_section,
    next_steps_section,
)
from csc_qa.reports.analysis.change_section import change_section
from csc_qa.reports.analysis.moderation_section import moderation_section
from csc_qa.reports.analysis.quality_section import quality_section
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.parts.actions import actions_details, actions_section
from csc_qa.workflows.reports.parts.assemble import analyse, put_together, shared_sections
from csc_qa.workflows.reports.parts.completion import completion_section
from csc_qa.workflows.reports.parts.escalations import escalations_details, escalations_section
from csc_qa.workflows.reports.parts.learning import learning_details, learning_section
from csc_qa.workflows.reports.parts.themes import themes_details, themes_new_words, themes_section
from csc_qa.workflows.reports.parts.timeliness import timeliness_section

_SHARED = (
    timeliness_section,
    completion_section,
    escalations_section,
    actions_section,
    learning_section,
    themes_section,
)
# For those who act on them: they name people and cases.
_DETAILS = (
    escalations_details,
    actions_details,
    learning_details,
    themes_new_words,
    themes_details,
)


def annual_report(sources: ReportSources, order: ReportOrder) -> Report:
    """Return the annual audit report, as it is before plugins add to it."""
    master = sources.master
    analysis = analyse(master, order)
    figures, scale = analysis.figures, master.scale
    shared = shared_sections(_SHARED, master, order)
    details = shared_sections(_DETAILS, master, order)
    sections = (
        attention_section(figures),
        grades_section(figures),
        change_section(analysis.change, scale),
        analysis_areas_section(analysis.areas, scale),
        moderation_section(figures),
        quality_section(figures),
        months_section(figures),
        groups_section(figures),
        *shared,
        next_steps_section(),
        *details,
    )
    return put_together((KIND.name, KIND.title), master, analysis, sections, shared=shared)


def findings_of_period(master: MasterWorkbook, period: Period) -> list[Finding]:
    """Return a warning where no audit belongs to the period, which says from when to when there are some."""
    if len(master.audits_in(period)):
        return []
    days = master.audits_in()["belongs_on"].dropna()
    known = f"; the register's are of {days.min():%B %Y} to {days.max():%B %Y}" if len(days) else ""
    message = f"no audit or review was completed in {period.label}, so the report is empty{known}"
    return [make_finding("CSCQA-RPT-002", message)]


KIND = ReportKind(
    name="annual",
    title="Annual audit report",
    summary="All that the audits of a year show: grades, analysis areas, moderation, actions, themes.",
    build=annual_report,
)
