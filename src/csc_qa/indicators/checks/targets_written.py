"""One target is printed in one way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiLimit, KpiTable
from csc_qa.indicators.limits_by_indicator import limits_by_indicator, meaning_of, where_of


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each target that comes to the same as the first one printed, and is printed otherwise.

    Comparators are left to the other rules: 0.87 beside 87% is one of them.
    """
    for (indicator, group, _), limits in limits_by_indicator(table).items():
        known = indicators.get(indicator)
        first, *others = limits
        for each in others if group is None else []:
            if meaning_of(each, known) == meaning_of(first, known) and _is_otherwise(each, first):
                yield KpiFault.at(each, f"the target is {where_of(first)} and {where_of(each)}")


def _is_otherwise(one: KpiLimit, other: KpiLimit) -> bool:
    """Say whether two limits differ in sign, in being cumulative, or in why there is none."""
    first, second = one.limit.threshold, other.limit.threshold
    said = [(each.state, each.comparison, each.is_cumulative) for each in (first, second)]
    return said[0] != said[1]


CHECK = kpi_check("CSCQA-KPI-018", find_faults)
