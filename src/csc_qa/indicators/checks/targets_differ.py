"""An indicator has one target, and one comparator of each group, wherever it is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiTable
from csc_qa.indicators.limits_by_indicator import limits_by_indicator, meaning_of, where_of


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each target or comparator that comes to something else than the first one printed."""
    for (indicator, group, _), limits in limits_by_indicator(table).items():
        known = indicators.get(indicator)
        compared = [each for each in limits if group is None or each.limit.threshold]
        for each in compared[1:]:
            if meaning_of(each, known) != meaning_of(compared[0], known):
                what = f"the comparator for {group}" if group else "the target"
                yield KpiFault.at(each, f"{what} is {where_of(compared[0])} and {where_of(each)}")


CHECK = kpi_check("CSCQA-KPI-017", find_faults)
