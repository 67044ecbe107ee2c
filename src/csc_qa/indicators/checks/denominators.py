"""A denominator must be the count that is printed of the same children in the same month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiTable


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each denominator that no printed count of the month equals."""
    counts = _counts(table)
    for each in table.figures:
        indicator = indicators.get(each.indicator)
        if indicator is None or each.figure.denominator is None:
            continue
        printed = counts.get((indicator.denominator_indicator, each.month), [])
        if printed and each.figure.denominator not in printed:
            whose = indicators[indicator.denominator_indicator].name
            numbers = " or ".join(str(number) for number in dict.fromkeys(printed))
            yield KpiFault.at(each, f'out of {each.figure.denominator}, but "{whose}" is {numbers}')


def _counts(table: KpiTable) -> dict[tuple[str, date], list[int]]:
    counts: dict[tuple[str, date], list[int]] = defaultdict(list)
    for each in table.figures:
        value = each.figure.value
        if value is not None and not each.figure.is_percentage and value == int(value):
            counts[each.indicator, each.month].append(int(value))
    return counts


CHECK = kpi_check("CSCQA-KPI-011", find_faults)
