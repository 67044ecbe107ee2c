"""Reports inside the workbook: a sheet for each kind, from the same calculation as their files."""

from __future__ import annotations

from collections.abc import Mapping

from csc_qa.core.errors import MacroError
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.report import KeyFigure, Report, Section, Table, TableColumn
from csc_qa.workflows.pages.report_settings import AREA_SETTING
from csc_qa.workflows.report_periods import period_of_report
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.kinds import find_report_kind
from csc_qa.workflows.reports.make import make_report
from csc_qa.workflows.reports.sources import PortSources

_SHEETS = {
    "monthly": "QA Monthly report",
    "quarterly": "QA Quarterly report",
    "annual": "QA Annual report",
    "area": "QA Area report",
    "headlines": "QA Headlines",
    "kpi": "QA KPI report",
    "scrutiny": "QA Scrutiny pack",
}
_PLACE = "What it is about is set on the sheet QA Settings; press Connect workbook where it is not there."
_FILES = "To hand it on, or to edit its texts, press Report files: this sheet is made anew each time."
_CONFIDENTIAL = "Confidential: it is not for publication as it stands here."


def report_page(master: MasterPort, kind: str) -> Page:
    """Return a report of the period, and where it is about one of the service area, in the settings.

    Raises:
        ReportError: there is no such report, or no such service area.
        WorkbookError, KpiTableError: what it is made from is not there.
        PeriodError: the setting is no period.
        MacroError: no audit has a date and no period is set, or no service area is.
    """
    sources, found = PortSources(master), find_report_kind(kind)
    report = make_report(sources, found, order_of(master, sources, found))
    return Page(
        sheet=_SHEETS.get(kind, f"QA {found.title}"[:31]),
        title=f"{report.title}, {report.period.label}",
        sections=(_head(report), *report.sections),
    )


def order_of(
    master: MasterPort, sources: ReportSources, kind: ReportKind, *, is_public: bool = False
) -> ReportOrder:
    """Return what the settings ask for.

    Raises:
        PeriodError: the setting is no period.
        MacroError: no audit has a date and no period is set, or the report needs a service area.
    """
    period = period_of_report(kind.name, sources, master.settings, master.today)
    area = _area(master.settings, kind) if kind.needs_service_area else None
    return ReportOrder(period, master.today, area, is_public)


def _area(settings: Mapping[str, str], kind: ReportKind) -> str:
    if area := settings.get(AREA_SETTING):
        return area
    raise MacroError.because("CSCQA-MAC-022", f'"{kind.title}" is about one service area, and none is set')


def _head(report: Report) -> Section:
    about = f"{report.authority}, {report.about}." if report.about else f"{report.authority}."
    facts = [f"{name}: {value}." for name, value in report.facts]
    confidential = [_CONFIDENTIAL] if report.is_confidential else []
    sentences = (f"{about} {_PLACE}", _FILES, *confidential, *facts, *report.notes)
    tables = (_key_figures(report),) if report.key_figures else ()
    return Section(key="head", title="", sentences=sentences, tables=tables)


def _key_figures(report: Report) -> Table:
    columns = tuple(TableColumn(title=title) for title in ("Key figure", "Value"))
    rows = tuple((_named(each), each.value) for each in report.key_figures)
    return Table(title="In short", columns=columns, rows=rows)


def _named(figure: KeyFigure) -> str:
    return f"{figure.label} ({figure.detail})" if figure.detail else figure.label
