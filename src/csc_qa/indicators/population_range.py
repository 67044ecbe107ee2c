"""Which populations a printed rate per 10,000 allows, given the count it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_table import KpiFigure, KpiTable
from csc_qa.core.period import Period, PeriodKind

PER = 10_000
_RATES = {IndicatorKind.RATE, IndicatorKind.CUMULATIVE_RATE}


class PopulationRange(NamedTuple):
    """The whole numbers from `low` to `high`, both included."""

    low: int
    high: int

    def meets(self, other: PopulationRange) -> PopulationRange | None:
        """Return what two ranges have in common."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return PopulationRange(low, high) if low <= high else None

    def __str__(self) -> str:
        return f"{self.low:,}" if self.low == self.high else f"{self.low:,} to {self.high:,}"


class RatedMonth(NamedTuple):
    """A printed rate, the cases behind it (since April for a cumulative one), and what both allow."""

    figure: KpiFigure
    cases: int
    allows: PopulationRange


class RatedYear(NamedTuple):
    """The rates of an indicator in one financial year.

    Attributes:
        agreed: the populations that the most months allow; None where two groups of months are as large,
            or no more than half of the months agree.
        outside: the months whose rate no population of `agreed` gives.
    """

    indicator: Indicator
    months: tuple[RatedMonth, ...]
    agreed: PopulationRange | None
    outside: tuple[RatedMonth, ...]


def population_range(rate: Fraction, decimals: int, count: int) -> PopulationRange | None:
    """Return the populations with which a count gives a rate per 10,000, rounded half up.

    Args:
        rate: as printed.
        decimals: as many as were printed.
    Returns:
        None for a rate that rounds to 0, which any large population gives, and where none gives it.

    Example:
        >>> print(population_range(Fraction(54), 0, 270))
        49,542 to 50,467
    """
    half = Fraction(1, 2 * 10**decimals)
    if rate <= half or count <= 0:
        return None
    low = PER * count / (rate + half)
    high = PER * count / (rate - half)
    found = PopulationRange(int(low) + 1, int(high))
    return found if found.low <= found.high else None


def rated_years(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[RatedYear]:
    """Yield the rates of each indicator whose counts stand in the table, by financial year."""
    for indicator in indicators.values():
        if indicator.kind not in _RATES or not indicator.numerator_indicator:
            continue
        counts = _counts(table, indicators, indicator)
        years: dict[Period, list[RatedMonth]] = {}
        for month, figure in table.series(indicator.id).items():
            year = Period.of(month, PeriodKind.FINANCIAL_YEAR)
            if month in counts and (rated := _rated(figure, counts[month])):
                years.setdefault(year, []).append(rated)
        for months in years.values():
            yield _judge(indicator, months)


def _counts(table: KpiTable, indicators: Mapping[str, Indicator], rate: Indicator) -> dict[date, int]:
    """Return the count behind the rate of each month; none where a month before it is not printed."""
    source = indicators.get(rate.numerator_indicator)
    if source is None:
        return {}
    is_percentage = source.kind is IndicatorKind.PERCENTAGE
    counts: dict[date, int] = {}
    for month, each in table.series(source.id).items():
        number = each.figure.denominator if is_percentage else each.figure.value
        if number is not None and number == int(number):
            counts[month] = int(number)
    return _since_april(counts) if rate.kind is IndicatorKind.CUMULATIVE_RATE else counts


def _since_april(counts: Mapping[date, int]) -> dict[date, int]:
    sums: dict[date, int] = {}
    for month in counts:
        year = Period.of(month, PeriodKind.FINANCIAL_YEAR)
        months = Period(start=year.start, end=month).months()
        if all(each in counts for each in months):
            sums[month] = sum(counts[each] for each in months)
    return sums


def _rated(figure: KpiFigure, count: int) -> RatedMonth | None:
    value = figure.figure.value
    allows = population_range(Fraction(value), figure.figure.decimals, count) if value is not None else None
    return RatedMonth(figure, count, allows) if allows else None


def _judge(indicator: Indicator, months: Sequence[RatedMonth]) -> RatedYear:
    """Find the populations that the most months allow."""
    best: dict[PopulationRange, int] = {}
    for low in {each.allows.low for each in months}:
        agreeing = [each.allows for each in months if each.allows.low <= low <= each.allows.high]
        best[PopulationRange(low, min(each.high for each in agreeing))] = len(agreeing)
    most = max(best.values())
    ranges = [each for each, number in best.items() if number == most]
    agreed = ranges[0] if len(ranges) == 1 and 2 * most > len(months) else None
    outside = [each for each in months if agreed and not each.allows.meets(agreed)]
    return RatedYear(indicator, tuple(months), agreed, tuple(outside))
