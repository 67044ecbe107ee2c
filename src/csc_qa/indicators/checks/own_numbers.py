"""A percentage must be what the numbers beside it give, rounded half up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiTable


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each percentage that its numerator and denominator do not give."""
    del indicators
    for each in table.figures:
        if fault := each.figure.fault:
            yield KpiFault.at(each, fault)


CHECK = kpi_check("CSCQA-KPI-010", find_faults)
