"""The cases behind percentages and rates, and the interval that follows from their number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.indicator_status import Interval, MonthlyFigure
from csc_qa.indicators.judging.intervals import PER, byar_interval, wilson_interval
from csc_qa.indicators.judging.year_so_far import months_so_far

RATES = (IndicatorKind.RATE, IndicatorKind.CUMULATIVE_RATE)


def with_cases(
    indicator: Indicator,
    figures: Sequence[MonthlyFigure],
    others: Sequence[MonthlyFigure],
    kind: IndicatorKind,
) -> tuple[MonthlyFigure, ...]:
    """Return the figures of a rate with the numbers of cases that another indicator prints.

    Args:
        figures: of the rate; those that have a numerator keep it.
        others: of the indicator that counts its cases; of a percentage its denominators are they.
        kind: of that indicator. For a cumulative rate cases are added up since April.
    """
    counts = {
        each.month: each.denominator if kind is IndicatorKind.PERCENTAGE else each.value for each in others
    }
    return tuple(
        each if each.numerator is not None else each._replace(numerator=_cases(indicator, counts, each.month))
        for each in figures
    )


def _cases(indicator: Indicator, counts: dict[date, float | None], month: date) -> float | None:
    months = months_so_far(month) if indicator.kind is IndicatorKind.CUMULATIVE_RATE else [month]
    known = [count for each in months if (count := counts.get(each)) is not None]
    return sum(known) if len(known) == len(months) else None


def interval_of(indicator: Indicator, figure: MonthlyFigure) -> Interval | None:
    """Return the 95 % interval of a figure: Wilson's of a percentage, Byar's of a rate.

    A rate without a population has one all the same where its cases are known: the rate says out of how
    many they are. None for a count, and where the cases are not known or cannot be right.
    """
    cases, total = figure.numerator, figure.denominator
    if cases is None or cases < 0:
        return None
    if indicator.kind is IndicatorKind.PERCENTAGE:
        return wilson_interval(cases, total) if total and cases <= total else None
    if indicator.kind not in RATES:
        return None
    if not total and figure.value and cases:
        total = PER * cases / figure.value
    return byar_interval(cases, total) if total and total > 0 else None
