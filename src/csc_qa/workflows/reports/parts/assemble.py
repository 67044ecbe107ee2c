"""Put a report on audits together: its figures, the sections that are its own, and those that kinds share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from csc_qa.core.period import Period
from csc_qa.core.report import Report, Section
from csc_qa.reports.analysis.area_figures import AnalysisAreaFigures
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_report import build_audit_report
from csc_qa.reports.analysis.change_figures import ChangeFigures
from csc_qa.reports.analysis.section_json import section_json
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.kind import ReportOrder
from csc_qa.workflows.reports.parts.analysis_areas import analysis_area_figures
from csc_qa.workflows.reports.parts.audit_figures import audit_figures
from csc_qa.workflows.reports.parts.change import change_figures

SectionBuilder = Callable[[MasterWorkbook, Period, date, str | None], Section | None]


class Analysis(NamedTuple):
    """The figures that every report on audits begins with."""

    figures: AuditFigures
    change: ChangeFigures
    areas: AnalysisAreaFigures


def analyse(master: MasterWorkbook, order: ReportOrder, service_area: str | None = None) -> Analysis:
    """Return the figures of the period that was asked for.

    Args:
        service_area: name of the one that the report is about; all where not given.
    """
    return Analysis(
        audit_figures(master, order.period, order.as_of, service_area),
        change_figures(master, order.period, service_area),
        analysis_area_figures(master, order.period, service_area),
    )


def shared_sections(
    builders: Sequence[SectionBuilder],
    master: MasterWorkbook,
    order: ReportOrder,
    service_area: str | None = None,
) -> tuple[Section, ...]:
    """Return the sections that several kinds share, in order; what has nothing to show is left out."""
    made = (build(master, order.period, order.as_of, service_area) for build in builders)
    return tuple(section for section in made if section is not None)


def put_together(
    name: tuple[str, str],
    master: MasterWorkbook,
    analysis: Analysis,
    sections: Sequence[Section | None],
    *,
    shared: Sequence[Section] = (),
    more_figures: Mapping[str, object] | None = None,
    is_short: bool = False,
) -> Report:
    """Return the report, as it is before plugins add to it.

    Args:
        name: kind and title of the report.
        sections: all, in order.
        shared: those of them whose tables stand in the JSON as they are, under the key of the section; a
            section that names people or cases does not.
        more_figures: further JSON, by key.
        is_short: of what the data is like, only how the shares are to be read.
    """
    sheets = ", ".join(sheet.name for sheet in master.register.sheets)
    tables = {each.key: section_json(each) for each in shared if not each.holds_details}
    return build_audit_report(
        name,
        analysis.figures,
        sections,
        master.catalogue.framework,
        more_figures={
            **tables,
            **(more_figures or {}),
            "change": analysis.change.as_json(),
            "analysis_areas": analysis.areas.as_json(),
        },
        is_short=is_short,
        sources=[f"Workbook: {master.name}; sheets: {sheets}."],
    )
