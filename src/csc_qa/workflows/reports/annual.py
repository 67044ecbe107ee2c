"""The annual audit report: everything that the audits of a year show."""

from __future__ import annotations

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
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.parts.assemble import analyse, put_together, shared_sections
from csc_qa.workflows.reports.parts.follow_up import FOLLOW_UP, FOLLOW_UP_DETAILS
from csc_qa.workflows.reports.parts.themes import themes_new_words


def annual_report(sources: ReportSources, order: ReportOrder) -> Report:
    """Return the annual audit report, as it is before plugins add to it."""
    master = sources.master
    analysis = analyse(master, order)
    figures, scale = analysis.figures, master.scale
    shared = shared_sections(FOLLOW_UP, master, order)
    details = shared_sections((*FOLLOW_UP_DETAILS, themes_new_words), master, order)
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


KIND = ReportKind(
    name="annual",
    title="Annual audit report",
    summary="All that the audits of a year show: grades, analysis areas, moderation, actions, themes.",
    build=annual_report,
)
