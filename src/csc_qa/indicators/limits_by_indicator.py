"""The targets, and the comparators of each group, that a table prints for one indicator."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_table import KpiLimit, KpiTable
from csc_qa.core.target import Comparator, ComparatorGroup

LimitKey = tuple[str, ComparatorGroup | None, date | None]


def limits_by_indicator(table: KpiTable) -> dict[LimitKey, list[KpiLimit]]:
    """Return the limits by indicator, group (None for a target) and the day from which they hold.

    A blank cell says nothing and is left out.
    """
    found: dict[LimitKey, list[KpiLimit]] = defaultdict(list)
    for each in table.limits:
        if each.limit.printed:
            group = each.limit.group if isinstance(each.limit, Comparator) else None
            found[each.limit.indicator, group, each.limit.valid_from].append(each)
    return found


def meaning_of(limit: KpiLimit, indicator: Indicator | None) -> tuple[Decimal | None, bool]:
    """Return what a limit comes to: its number, and whether it is for the year so far.

    Whether a limit is set is part of its meaning, not why it is not set. A cumulative rate is for the year
    so far whatever its target says.
    """
    threshold = limit.limit.threshold
    is_cumulative_anyway = indicator is not None and indicator.kind is IndicatorKind.CUMULATIVE_RATE
    return threshold.value, threshold.is_cumulative and not is_cumulative_anyway


def where_of(limit: KpiLimit) -> str:
    """Return a limit as printed, and where."""
    section = limit.limit.section
    return f'"{limit.limit.printed}" ' + (
        f'in section "{section}"' if section else f"in row {limit.place.row}"
    )
