"""A change from one month to the next beyond the control limit is a query: it may well be right.

The limit is that of moving ranges on an XmR chart, 3.267 times their mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiFigure, KpiTable
from csc_qa.core.period import Period, PeriodKind
from csc_qa.core.printed_figure import PrintedFigure

LIMIT_OF_RANGES = Fraction("3.267")
# With fewer, no single range can be told from the others.
_FEWEST_CHANGES = 6


class Change(NamedTuple):
    """A month, the month before, and by how much they differ."""

    before: KpiFigure
    after: KpiFigure
    size: Fraction


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each month whose change on the month before is larger than the limit."""
    for indicator in indicators.values():
        changes = _changes(table.series(indicator.id), indicator.kind)
        if len(changes) < _FEWEST_CHANGES:
            continue
        limit = LIMIT_OF_RANGES * sum(abs(each.size) for each in changes) / len(changes)
        for each in changes:
            if abs(each.size) > limit:
                yield KpiFault.at(each.after, _message(each, limit))


def _changes(series: Mapping[date, KpiFigure], kind: IndicatorKind) -> list[Change]:
    """Return the changes between months that follow one another; of a cumulative rate, of its growth."""
    values = _growth(series) if kind is IndicatorKind.CUMULATIVE_RATE else _values(series)
    return [
        Change(series[before], series[after], values[after] - values[before])
        for before, after in pairwise(values)
        if len(Period(start=before, end=after).months()) == 2
    ]


def _values(series: Mapping[date, KpiFigure]) -> dict[date, Fraction]:
    return {month: value for month, each in series.items() if (value := _value(each.figure)) is not None}


def _value(figure: PrintedFigure) -> Fraction | None:
    """Return the figure, of a percentage with its numbers before it was rounded."""
    if figure.is_percentage and figure.numerator is not None and figure.denominator:
        return Fraction(100 * figure.numerator, figure.denominator)
    return None if figure.value is None else Fraction(figure.value)


def _growth(series: Mapping[date, KpiFigure]) -> dict[date, Fraction]:
    values = _values(series)
    growth: dict[date, Fraction] = {}
    for month, value in values.items():
        start = Period.of(month, PeriodKind.FINANCIAL_YEAR).start
        before = [each for each in values if start <= each < month]
        if month == start:
            growth[month] = value
        elif before and len(Period(start=before[-1], end=month).months()) == 2:
            growth[month] = value - values[before[-1]]
    return growth


def _message(change: Change, limit: Fraction) -> str:
    return (
        f"{change.after.printed} after {change.before.printed}: a change of {float(abs(change.size)):.1f}, "
        f"where {float(limit):.1f} is the most that months usually differ by"
    )


CHECK = kpi_check("CSCQA-KPI-020", find_faults)
