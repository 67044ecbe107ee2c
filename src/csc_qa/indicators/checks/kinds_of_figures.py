"""A number of children, or a rate, carries no percent sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiTable


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each percentage in the row of a count or a rate."""
    for each in table.figures:
        indicator = indicators.get(each.indicator)
        if indicator and indicator.kind is not IndicatorKind.PERCENTAGE and each.figure.is_percentage:
            yield KpiFault.at(each, f"a percentage, and the indicator is a {indicator.kind}")


CHECK = kpi_check("CSCQA-KPI-022", find_faults)
