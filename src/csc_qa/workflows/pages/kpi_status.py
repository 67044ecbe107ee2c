"""The sheets "QA KPI status" and "QA SPC": the workbook's own KPI table judged, explained and charted."""

from __future__ import annotations

from csc_qa.core.errors import JudgingError, KpiTableError
from csc_qa.core.finding import Finding
from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.period import Period
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.core.spc import SpcSegment
from csc_qa.core.spelling import fold
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.reports.spc_section import spc_sections
from csc_qa.workflows.kpi_check import kpi_table_of_sheets
from csc_qa.workflows.kpi_status import KpiStatus, commentaries, kpi_status
from csc_qa.workflows.kpi_status_rows import STATUS_TITLES, status_row
from csc_qa.workflows.pages.kpi_settings import KPI_MONTH, SPC_INDICATOR

STATUS_SHEET, SPC_SHEET = "QA KPI status", "QA SPC"
SETTINGS_HINT = (
    "Month and indicator are set on the sheet QA Settings; press Connect workbook where it is not there."
)
_OVERVIEW_TITLES = (
    *("Indicator", "Mean", "Lower limit", "Upper limit"),
    *("Variation", "Special cause", "Assurance"),
)


def kpi_status_page(master: MasterPort) -> Page:
    """Return every indicator of the workbook's KPI tables at the month in the settings, else at the last.

    Raises:
        KpiTableError: no sheet has a KPI table.
        PeriodError: the setting is no period.
        JudgingError: it is not one month, or no indicator has a figure then.
    """
    found = status_of_master(master)
    columns = tuple(TableColumn(title=title) for title in STATUS_TITLES)
    table = Table(title="Status", columns=columns, rows=tuple(map(status_row, found.statuses)))
    remarks = tuple(_remark(finding) for finding in found.findings)
    drafts = tuple(commentaries(found))
    intro = "Drafts from the figures of the table above, for a person to check and complete."
    return Page(
        sheet=STATUS_SHEET,
        title=f"Indicators, {found.month.label}",
        sections=(
            Section(key="status", title="", sentences=(*remarks, SETTINGS_HINT), tables=(table,)),
            Section(key="commentary", title="Commentary", sentences=(intro, *drafts)),
        ),
    )


def spc_page(master: MasterPort) -> Page:
    """Return the XmR chart of the indicator in the settings, else those whose last month is a special cause.

    Raises:
        KpiTableError: no sheet has a KPI table.
        PeriodError: the setting is no period.
        JudgingError: it is not one month, the indicator is not known, or no indicator has a figure then.
    """
    found = status_of_master(master)
    chosen = _chosen(found, master.settings.get(SPC_INDICATOR, ""))
    charts = [section for status in chosen for section in _chart_sections(status)]
    return Page(
        sheet=SPC_SHEET,
        title=f"Statistical process control, {found.month.label}",
        sections=(_overview(found, len(chosen)), *charts),
    )


def _overview(found: KpiStatus, charts: int) -> Section:
    """Return all indicators at a glance, whether their charts follow or not."""
    rows = tuple(
        (
            status.indicator.name,
            *(None if level is None else round(level, 2) for level in _levels(chart.segments[-1])),
            str(chart.variation),
            str(chart.latest.special_cause or ""),
            str(chart.assurance or ""),
        )
        for status in found.statuses
        if (chart := status.chart_now)
    )
    columns = tuple(TableColumn(title=title) for title in _OVERVIEW_TITLES)
    below = (
        "The charts are below." if charts else "The last month of none is a special cause: no chart is drawn."
    )
    table = Table(title="At a glance", columns=columns, rows=rows)
    return Section(key="overview", title="", sentences=(below, SETTINGS_HINT), tables=(table,))


def _levels(segment: SpcSegment) -> tuple[float | None, ...]:
    return segment.mean, segment.lower, segment.upper


def status_of_master(master: MasterPort) -> KpiStatus:
    """Return the indicators of the workbook's KPI tables at the month in the settings, else at the last.

    Raises:
        KpiTableError: no sheet has a KPI table.
        PeriodError: the setting is no period.
        JudgingError: it is not one month, or no indicator has a figure then.
    """
    catalogue: Catalogue = master.catalogue
    table = kpi_table_of_sheets(master.name, master.other_sheets(), catalogue)
    if not table.figures:
        raise KpiTableError.because("CSCQA-KPI-002")
    return kpi_status(table, catalogue, _month(master, table))


def _month(master: MasterPort, table: KpiTable) -> Period:
    if setting := master.settings.get(KPI_MONTH):
        return Period.parse(setting)
    known = [each.month for each in table.figures if each.figure.value is not None]
    last = max(known or table.months)
    return Period.month(last.year, last.month)


def _chosen(found: KpiStatus, name: str) -> list[IndicatorStatus]:
    if not name:
        charted = [status for status in found.statuses if status.chart_now]
        return [status for status in charted if status.chart_now and status.chart_now.latest.special_cause]
    wanted = fold(name)
    for status in found.statuses:
        own = (status.indicator.id, status.indicator.name, *status.indicator.aliases)
        if wanted in map(fold, own):
            return [status]
    raise JudgingError.because("CSCQA-JDG-011")


def _chart_sections(status: IndicatorStatus) -> tuple[Section, ...]:
    if status.chart is None:
        return ()
    return spc_sections(status.chart, status.indicator.name)


def _remark(finding: Finding) -> str:
    return f"{finding.code}: {finding.message}. {finding.hint}"
