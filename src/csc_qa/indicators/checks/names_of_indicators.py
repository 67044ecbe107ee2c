"""One indicator is printed under one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiPlace, KpiTable
from csc_qa.core.spelling import fold


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each further name of an indicator, at the first cell that has it."""
    del indicators
    for indicator, names in _names(table).items():
        first, *others = names.values()
        for name, place in others:
            yield KpiFault(
                indicator=indicator, message=f'"{first[0]}" is also printed as "{name}"', place=place
            )


def _names(table: KpiTable) -> dict[str, dict[str, tuple[str, KpiPlace]]]:
    names: dict[str, dict[str, tuple[str, KpiPlace]]] = defaultdict(dict)
    cells = [(each.indicator, each.name, each.place) for each in table.figures]
    cells += [(each.limit.indicator, each.name, each.place) for each in table.limits]
    for indicator, name, place in cells:
        names[indicator].setdefault(fold(name), (name, place))
    return names


CHECK = kpi_check("CSCQA-KPI-021", find_faults)
