"""The position statement of one service area, for the Improvement Board and assurance clinics."""

from __future__ import annotations

from csc_qa.core.report import Report
from csc_qa.reports.analysis.area_section import analysis_areas_section
from csc_qa.reports.analysis.attention import attention_section
from csc_qa.reports.analysis.audit_sections import months_section, next_steps_section
from csc_qa.reports.analysis.change_section import change_section
from csc_qa.reports.analysis.moderation_section import moderation_section
from csc_qa.reports.analysis.position_section import position_section
from csc_qa.reports.analysis.quality_section import quality_section
from csc_qa.workflows.reports.asked import find_service_area
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.parts.assemble import analyse, put_together, shared_sections
from csc_qa.workflows.reports.parts.follow_up import FOLLOW_UP, FOLLOW_UP_DETAILS
from csc_qa.workflows.reports.parts.position import position_figures
from csc_qa.workflows.reports.parts.themes import themes_details


def area_report(sources: ReportSources, order: ReportOrder) -> Report:
    """Return the position statement of a service area, as it is before plugins add to it.

    Raises:
        ReportError: there is no such service area.
    """
    master = sources.master
    name = find_service_area(master, order.service_area or "")
    analysis = analyse(master, order, name)
    position = position_figures(master, order.period, name)
    figures, scale = analysis.figures, master.scale
    shared = shared_sections(FOLLOW_UP, master, order, name)
    details = shared_sections((*FOLLOW_UP_DETAILS, themes_details), master, order, name)
    sections = (
        position_section(figures, position),
        attention_section(figures),
        change_section(analysis.change, scale),
        analysis_areas_section(analysis.areas, scale),
        moderation_section(figures, has_matrix=False),
        quality_section(figures, has_areas=False),
        months_section(figures),
        *shared,
        next_steps_section(),
        *details,
    )
    return put_together(
        (KIND.name, KIND.title),
        master,
        analysis,
        sections,
        shared=shared,
        more_figures={"comparison": position.as_json()},
    )


KIND = ReportKind(
    name="area",
    title="Position statement",
    summary="One service area beside the rest, for the Improvement Board and assurance clinics.",
    build=area_report,
    needs_service_area=True,
)
