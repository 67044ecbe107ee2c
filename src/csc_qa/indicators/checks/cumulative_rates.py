"""A rate that is added up since April cannot fall before the next April."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiFigure, KpiTable
from csc_qa.core.period import Period, PeriodKind


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each figure below the one before it, of the same section and financial year."""
    series: dict[tuple[object, ...], list[KpiFigure]] = defaultdict(list)
    for each in table.figures:
        kind = indicators[each.indicator].kind if each.indicator in indicators else None
        if kind is IndicatorKind.CUMULATIVE_RATE and each.figure.value is not None:
            year = Period.of(each.month, PeriodKind.FINANCIAL_YEAR)
            series[each.indicator, each.section, year.start].append(each)
    for figures in series.values():
        figures.sort(key=lambda each: each.month)
        for before, after in pairwise(figures):
            if (after.figure.value or 0) < (before.figure.value or 0):
                month = f"{before.month:%B %Y}"
                yield KpiFault.at(after, f"{after.printed} after {before.printed} in {month}")


CHECK = kpi_check("CSCQA-KPI-012", find_faults)
