"""Comparators beside an indicator: what others, or the authority a year before, reached."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.indicator_status import ComparatorFigure
from csc_qa.core.target import Comparator, ComparatorGroup


def compare(
    indicator: Indicator, value: float | None, comparators: Iterable[Comparator], month: date
) -> tuple[ComparatorFigure, ...]:
    """Return the latest comparator of each group, and how the value differs from it.

    A count of another area, or of the whole country, is shown, but a count is not set against it.

    Args:
        value: in the unit of the comparators: of a cumulative rate that of a whole year.
        comparators: of any indicators and times.
        month: only figures from before it are used.
    """
    is_percentage = indicator.kind is IndicatorKind.PERCENTAGE
    found = []
    for group, each in latest_comparators(indicator, comparators, month).items():
        threshold = each.threshold.as_percentage() if is_percentage else each.threshold
        figure = float(threshold.value or 0)
        is_alike = indicator.kind is not IndicatorKind.COUNT or group is ComparatorGroup.PREVIOUS_YEAR
        difference = value - figure if value is not None and is_alike else None
        found.append(ComparatorFigure(group=group, value=figure, difference=difference, source=each.source))
    return tuple(found)


def latest_comparators(
    indicator: Indicator, comparators: Iterable[Comparator], month: date
) -> dict[ComparatorGroup, Comparator]:
    """Return of each group the latest figure from before a month; of two of one year the one given last."""
    found: dict[ComparatorGroup, Comparator] = {}
    for each in comparators:
        is_past = each.valid_to is None or each.valid_to < month
        if each.indicator != indicator.id or each.threshold.value is None or not is_past:
            continue
        if each.group not in found or _year(each) >= _year(found[each.group]):
            found[each.group] = each
    return {group: found[group] for group in ComparatorGroup if group in found}


def _year(comparator: Comparator) -> date:
    return comparator.valid_from or date.min
