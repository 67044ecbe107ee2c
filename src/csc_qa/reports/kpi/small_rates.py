"""Rates from which a small count could be reckoned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_table import KpiFigure
from csc_qa.core.period import Period, PeriodKind

_PER = 10_000
_SMALLEST, _LARGEST = 1, 4
_APRIL = 4
_RATES = (IndicatorKind.RATE, IndicatorKind.CUMULATIVE_RATE)

Cell = tuple[str, date]


def hidden_rates(
    figures: Sequence[KpiFigure], indicators: Mapping[str, Indicator], small: Set[Cell]
) -> set[Cell]:
    """Return the cells of rates that must not be published.

    Args:
        figures: of all indicators.
        small: what is counted, and the month, where the count is small.
    """
    hidden: set[Cell] = set()
    reach = _reach_of_population(figures, indicators)
    for indicator in (each for each in indicators.values() if each.kind in _RATES):
        own = {e.month: e for e in figures if e.indicator == indicator.id and e.figure.value is not None}
        months = {month for name, month in small if name == _counted_by(indicator, indicators)}
        months |= {month for month in own if reach and _may_be_small(own, month, indicator, reach)}
        hidden |= {(indicator.id, month) for month in own if _tells(indicator, month, months)}
    return hidden


def _counted_by(indicator: Indicator, indicators: Mapping[str, Indicator]) -> str:
    """Return the name under which its cases are counted; empty where none is declared."""
    other = indicators.get(indicator.numerator_indicator)
    return "" if other is None else other.denominator_indicator or other.id


def _tells(indicator: Indicator, month: date, small_months: Set[date]) -> bool:
    """Say whether the rate of a month tells of one in which the count is small."""
    if indicator.kind is IndicatorKind.RATE:
        return month in small_months
    year = Period.of(month, PeriodKind.FINANCIAL_YEAR)
    return any(year.start <= small <= month for small in small_months)


def _may_be_small(
    own: Mapping[date, KpiFigure], month: date, indicator: Indicator, reach: tuple[float, float]
) -> bool:
    """Say whether so few can be behind what a month adds to the rate, as it is rounded."""
    figure = own[month].figure
    half = 0.5 * 10.0**-figure.decimals
    added = float(figure.value or 0)
    if indicator.kind is IndicatorKind.CUMULATIVE_RATE:
        start = Period.of(month, PeriodKind.FINANCIAL_YEAR).start
        before = [each for each in own if start <= each < month]
        added -= float(own[max(before)].figure.value or 0) if before else 0.0
        half *= 2 if before else 1
    least, most = (added - half) * reach[0] / _PER, (added + half) * reach[1] / _PER
    return least <= _LARGEST and most >= _SMALLEST


def _reach_of_population(
    figures: Sequence[KpiFigure], indicators: Mapping[str, Indicator]
) -> tuple[float, float] | None:
    """Return the smallest and the largest population that rates printed beside their cases give.

    None where the table has no such rate: then no count can be reckoned from a rate.
    """
    counts = {
        (each.indicator, each.month): float(each.figure.value)
        for each in figures
        if each.figure.value and indicators[each.indicator].kind is IndicatorKind.COUNT
    }
    found = []
    for each in figures:
        indicator, value = indicators[each.indicator], float(each.figure.value or 0)
        cases = counts.get((indicator.numerator_indicator, each.month))
        is_whole = indicator.kind is IndicatorKind.RATE or each.month.month == _APRIL
        if indicator.kind in _RATES and value and cases and is_whole:
            half = 0.5 * 10.0**-each.figure.decimals
            found += [_PER * cases / (value + half), _PER * cases / max(value - half, half)]
    return (min(found), max(found)) if found else None
