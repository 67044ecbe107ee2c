"""The sheet "QA KPI dashboard": all indicators on one page, and charts of those that need attention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from csc_qa.core.indicator import Indicator
from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.rag import Rag
from csc_qa.core.report import Cell, Chart, ColumnFormat, Section, Table, TableColumn
from csc_qa.core.spc import Variation
from csc_qa.indicators.figure_words import change_words, figure_words
from csc_qa.reports.spc_section import spc_picture
from csc_qa.workflows.kpi_status import KpiStatus
from csc_qa.workflows.pages.kpi_status import SETTINGS_HINT, status_of_master

DASHBOARD_SHEET = "QA KPI dashboard"
# As many small charts as one printed page holds in a size that can be read.
MOST_CHARTS = 15
_COLUMNS = {
    "Indicator": ColumnFormat.TEXT,
    "Value": ColumnFormat.TEXT,
    "On last month": ColumnFormat.TEXT,
    "Target": ColumnFormat.TEXT,
    "RAG": ColumnFormat.RAG,
    "Year's end": ColumnFormat.TEXT,
    "Variation": ColumnFormat.VARIATION,
    "Assurance": ColumnFormat.ASSURANCE,
}
_HOW_TO_READ = (
    "In each chart the line with points is the month's figure; the lines without points are the mean, the "
    "limits between which it varies by itself, and the target where there is one. A point of another colour "
    "is a special cause."
)


def kpi_dashboard_page(master: MasterPort) -> Page:
    """Return the indicators of the workbook's KPI tables at the month in the settings, else at the last.

    Raises:
        KpiTableError: no sheet has a KPI table.
        PeriodError: the setting is no period.
        JudgingError: it is not one month, or no indicator has a figure then.
    """
    found = status_of_master(master)
    return Page(
        sheet=DASHBOARD_SHEET,
        title=f"KPI dashboard, {found.month.label}",
        sections=(_overview(found), _attention(found.statuses)),
        is_page_per_section=True,
    )


def short_name(indicator: Indicator) -> str:
    """Return the name under which an indicator is known where there is little room."""
    return min((indicator.name, *indicator.aliases[:1]), key=len)


def _overview(found: KpiStatus) -> Section:
    columns = tuple(TableColumn(title=title, format=form) for title, form in _COLUMNS.items())
    table = Table(title="Every indicator", columns=columns, rows=tuple(map(_row, found.statuses)))
    sentences = (_counts(found.statuses), SETTINGS_HINT)
    return Section(key="overview", title="", sentences=sentences, tables=(_rag_table(found.statuses), table))


def _counts(statuses: Sequence[IndicatorStatus]) -> str:
    varied = Counter(status.chart_now.variation for status in statuses if status.chart_now)
    return (
        f"{len(statuses)} indicators: {varied[Variation.CONCERN]} with a special cause of concern, "
        f"{varied[Variation.IMPROVEMENT]} with one of improvement, {varied[Variation.NEUTRAL]} with one "
        f"that is neither, {varied[Variation.COMMON_CAUSE]} that vary as usual."
    )


def _rag_table(statuses: Sequence[IndicatorStatus]) -> Table:
    counts = Counter(status.rag for status in statuses)
    columns = (
        TableColumn(title="Against target", format=ColumnFormat.RAG),
        TableColumn(title="Indicators", format=ColumnFormat.COUNT),
    )
    rows = tuple((str(rag), counts[rag]) for rag in (Rag.RED, Rag.AMBER, Rag.GREEN, Rag.NOT_JUDGED))
    return Table(title="Red, amber, green", columns=columns, rows=rows)


def _row(status: IndicatorStatus) -> tuple[Cell, ...]:
    kind, chart = status.indicator.kind, status.chart_now
    return (
        short_name(status.indicator),
        figure_words(status.value, kind),
        change_words(status.on_last_month, kind) if status.on_last_month else "",
        str(status.target),
        str(status.rag),
        figure_words(status.forecast.value, kind) if status.forecast else "",
        str(chart.variation) if chart else "",
        str(chart.assurance) if chart and chart.assurance else "",
    )


def _attention(statuses: Sequence[IndicatorStatus]) -> Section:
    needy = sorted((each for each in statuses if _urgency(each)), key=_urgency, reverse=True)
    drawn = needy[:MOST_CHARTS]
    title = "Those that need attention"
    if not drawn:
        nothing = "No indicator is red, and the month of none is a special cause of concern."
        return Section(key="attention", title=title, sentences=(nothing,))
    more = len(needy) - len(drawn)
    about = f"{len(needy)} are red, or their month is a special cause of concern; those that are both first."
    rest = (f"{more} more are not drawn: SPC charts draws any of them.",) if more else ()
    sentences = (about, *rest, _HOW_TO_READ)
    return Section(key="attention", title=title, sentences=sentences, charts=tuple(map(_chart, drawn)))


def _urgency(status: IndicatorStatus) -> int:
    """Return 3 where it is red and its month a concern, 2 for a concern, 1 for red, 0 for neither."""
    chart = status.chart_now
    if chart is None:
        return 0
    return 2 * (chart.variation is Variation.CONCERN) + (status.rag is Rag.RED)


def _chart(status: IndicatorStatus) -> Chart:
    assert status.chart is not None
    chart = status.chart
    words = [str(status.rag)] if status.rag is Rag.RED else []
    words += [str(chart.variation)] if chart.variation is Variation.CONCERN else []
    picture = spc_picture(chart, f"{short_name(status.indicator)}: {', '.join(words)}", value_title="")
    return picture.model_copy(update={"is_small": True})
