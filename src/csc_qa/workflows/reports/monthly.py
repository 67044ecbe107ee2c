"""The monthly audit analysis: short, for those who act on it within the month."""

from __future__ import annotations

from csc_qa.core.report import Report
from csc_qa.reports.analysis.area_section import analysis_areas_section
from csc_qa.reports.analysis.attention import attention_section
from csc_qa.reports.analysis.audit_sections import grades_section, next_steps_section
from csc_qa.reports.analysis.change_section import change_section
from csc_qa.reports.analysis.moderation_section import moderation_section
from csc_qa.reports.analysis.quality_section import quality_section
from csc_qa.workflows.reports.asked import check_month
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.parts.assemble import analyse, put_together, shared_sections
from csc_qa.workflows.reports.parts.completion import completion_section
from csc_qa.workflows.reports.parts.follow_up import FOLLOW_UP, FOLLOW_UP_DETAILS
from csc_qa.workflows.reports.parts.themes import themes_details

# Too few are due in a month to hold them against what a year is to bring.
_SHARED = tuple(each for each in FOLLOW_UP if each is not completion_section)


def monthly_report(sources: ReportSources, order: ReportOrder) -> Report:
    """Return the analysis of a month, as it is before plugins add to it.

    Raises:
        ReportError: the period is not one month.
    """
    check_month(order.period, KIND.name)
    master = sources.master
    analysis = analyse(master, order)
    figures, scale = analysis.figures, master.scale
    # Service areas have few audits in a month: they are compared by the quarter.
    change = analysis.change.model_copy(update={"areas": ()})
    shared = shared_sections(_SHARED, master, order)
    details = shared_sections((*FOLLOW_UP_DETAILS, themes_details), master, order)
    sections = (
        attention_section(figures),
        grades_section(figures),
        change_section(change, scale),
        analysis_areas_section(analysis.areas, scale, has_trend=False),
        moderation_section(figures, has_matrix=False),
        quality_section(figures, has_areas=False),
        *shared,
        next_steps_section(),
        *details,
    )
    return put_together(
        (KIND.name, KIND.title), master, analysis._replace(change=change), sections, shared=shared
    )


KIND = ReportKind(
    name="monthly",
    title="Monthly audit analysis",
    summary="The audits of a month in short: grades, moderation, quality of the audits, actions, themes.",
    build=monthly_report,
)
