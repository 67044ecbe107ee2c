"""Protect the small numbers of KPI tables, so that they cannot be read from the cells that are left.

A count from 1 to 4 is small; so is what is left of a denominator without its numerator. Its cell is hidden,
and with it every cell that the same count can be reckoned from: in other sections, as the denominator of
another indicator, and in rates. A rate that adds up since April is hidden from that month to the end of
the financial year, since the months after it hold the count too. What is not protected: differences of
two indicators of which no plugin says that one counts a part of the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.kpi_chapter import KpiChapter, KpiRow
from csc_qa.core.kpi_table import KpiFigure, KpiTable
from csc_qa.core.printed_figure import PrintedFigure
from csc_qa.core.target import ComparatorGroup
from csc_qa.reports.kpi.small_rates import hidden_rates

HIDDEN = "c"
NOTE = (
    f"{HIDDEN}: a count from 1 to 4, or a figure from which one could be reckoned. Of indicators with such a "
    "figure, rating, forecast, chart and commentary are left out."
)
_SMALLEST, _LARGEST = 1, 4
_ALL = 100

Cells = frozenset[tuple[str, date]]


def is_small(count: float | None) -> bool:
    """Say whether a count may say too much of somebody.

    Example:
        >>> [is_small(count) for count in (0, 1, 4, 5, None)]
        [False, True, True, False, False]
    """
    return count is not None and _SMALLEST <= count <= _LARGEST


def hidden_cells(table: KpiTable, indicators: Mapping[str, Indicator]) -> Cells:
    """Return indicator and month of every cell that must not be published."""
    figures = [each for each in table.figures if each.indicator in indicators]
    populations = _populations(figures, indicators)
    small = {_counted(each, indicators) for each in figures if _is_small_population(each, indicators)}
    hidden = {
        (each.indicator, each.month)
        for each in figures
        if _counted(each, indicators) in small or _is_small_part(each, indicators, populations)
    }
    hidden |= _numerators_printed_elsewhere(hidden, indicators)
    return frozenset(hidden | hidden_rates(figures, indicators, small))


def protect_chapters(chapters: Iterable[KpiChapter], hidden: Cells) -> tuple[KpiChapter, ...]:
    """Return the chapters with what must not be published taken out."""
    return tuple(
        each.model_copy(update={"rows": tuple(_protected(row, hidden) for row in each.rows)})
        for each in chapters
    )


def has_hidden_figure(status: IndicatorStatus, hidden: Cells) -> bool:
    """Say whether a figure that the status rests on is hidden."""
    return any(name == status.indicator.id and month <= status.month for name, month in hidden)


def _protected(row: KpiRow, hidden: Cells) -> KpiRow:
    comparators = {
        each.group: HIDDEN if _is_small_comparator(row, each.group) else row.comparators[each.group]
        for each in row.status.comparators
    }
    if not has_hidden_figure(row.status, hidden):
        # A draft names what others reached.
        says_small = HIDDEN in comparators.values()
        return row.model_copy(update={"comparators": comparators, "draft": "" if says_small else row.draft})
    figures = {
        month: _without_numbers(figure) if (row.id, month) in hidden else figure
        for month, figure in row.figures.items()
    }
    gone = {"value": "", "change": "", "forecast": "", "draft": "", "is_protected": True}
    return row.model_copy(update={**gone, "figures": figures, "comparators": comparators})


def _without_numbers(figure: KpiFigure) -> KpiFigure:
    return figure.model_copy(update={"printed": HIDDEN, "figure": PrintedFigure()})


def _is_small_comparator(row: KpiRow, group: ComparatorGroup) -> bool:
    is_count = row.status.indicator.kind is IndicatorKind.COUNT
    return is_count and any(each.group is group and is_small(each.value) for each in row.status.comparators)


def _counted(figure: KpiFigure, indicators: Mapping[str, Indicator]) -> tuple[str, date]:
    """Return what the figure counts, or is out of, under the one name that all share, and the month."""
    indicator = indicators[figure.indicator]
    return indicator.denominator_indicator or indicator.id, figure.month


def _is_small_population(figure: KpiFigure, indicators: Mapping[str, Indicator]) -> bool:
    is_count = indicators[figure.indicator].kind is IndicatorKind.COUNT
    value = figure.figure.value
    return is_small(figure.figure.denominator) or (is_count and value is not None and is_small(float(value)))


class _Part(NamedTuple):
    """The least and the most that a numerator can be, and out of how many."""

    least: float
    most: float
    whole: float

    @property
    def is_small(self) -> bool:
        """Say whether the part, or what is left of the whole, may be small."""
        parts = ((self.least, self.most), (self.whole - self.most, self.whole - self.least))
        return any(least <= _LARGEST and most >= _SMALLEST for least, most in parts)


def _is_small_part(
    figure: KpiFigure, indicators: Mapping[str, Indicator], populations: Mapping[tuple[str, date], set[float]]
) -> bool:
    """Say whether the numerator, or what is left of the denominator, may be small.

    Args:
        populations: what is counted, and the month, to every number of them that any cell prints.
    """
    printed, indicator = figure.figure, indicators[figure.indicator]
    if printed.numerator is not None:
        rest = None if printed.denominator is None else printed.denominator - printed.numerator
        return is_small(printed.numerator) or is_small(rest)
    if indicator.kind is not IndicatorKind.PERCENTAGE or not 0 < (printed.value or 0) < _ALL:
        return False
    half, value = 0.5 * 10.0**-printed.decimals, float(printed.value or 0)
    return any(
        _Part(whole * (value - half) / _ALL, whole * (value + half) / _ALL, whole).is_small
        for whole in populations.get(_counted(figure, indicators), ())
    )


def _populations(
    figures: Iterable[KpiFigure], indicators: Mapping[str, Indicator]
) -> dict[tuple[str, date], set[float]]:
    found: dict[tuple[str, date], set[float]] = {}
    for each in figures:
        is_count = indicators[each.indicator].kind is IndicatorKind.COUNT
        number = each.figure.value if is_count else each.figure.denominator
        if number:
            found.setdefault(_counted(each, indicators), set()).add(float(number))
    return found


def _numerators_printed_elsewhere(
    hidden: Iterable[tuple[str, date]], indicators: Mapping[str, Indicator]
) -> set[tuple[str, date]]:
    """Return the cells of counts that print the numerator of a hidden percentage."""
    return {
        (indicators[name].numerator_indicator, month)
        for name, month in hidden
        if indicators[name].kind is IndicatorKind.PERCENTAGE
        and _is_count(indicators.get(indicators[name].numerator_indicator))
    }


def _is_count(indicator: Indicator | None) -> bool:
    return indicator is not None and indicator.kind is IndicatorKind.COUNT
