"""What each indicator of the performance report counts."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.kpi_chapter import KpiChapter
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.reports.kpi.rows import rows_once

_TITLES = ("Indicator", "As the tables name it", "What is counted", "Out of", "Better is")


def definitions_section(chapters: Sequence[KpiChapter]) -> Section:
    """Return short and full name, numerator and denominator of every indicator, as an appendix."""
    rows = tuple(
        (row.label, each.name, each.numerator, each.denominator or None, each.polarity.value)
        for row in rows_once(chapters)
        for each in (row.status.indicator,)
    )
    table = Table(
        title="Indicators and what they count",
        columns=tuple(TableColumn(title=title) for title in _TITLES),
        rows=rows,
        key="kpi.definitions",
    )
    return Section(
        key="kpi.definitions", title="What the indicators count", tables=(table,), is_appendix=True
    )
