"""A figure that is printed more than once must be the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiFigure, KpiTable
from csc_qa.core.printed_figure import PrintedFigure


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each figure that differs from the first one of its indicator and month."""
    del indicators
    first: dict[tuple[str, date], KpiFigure] = {}
    for each in table.figures:
        other = first.setdefault((each.indicator, each.month), each)
        if not is_same(each.figure, other.figure):
            yield KpiFault.at(each, f"{_named(each)}; {_named(other)}")


def is_same(one: PrintedFigure, other: PrintedFigure) -> bool:
    """Say whether two figures may be one: the same numbers where both print them, and the same value.

    Values are compared with as many decimals as both of them have: 79.3% is the same as 79%.
    """
    numbers = (one.numerator, one.denominator), (other.numerator, other.denominator)
    if None not in (one.numerator, other.numerator) and numbers[0] != numbers[1]:
        return False
    if one.value is None or other.value is None:
        return one.value is other.value
    unit = Decimal(1).scaleb(-min(one.decimals, other.decimals))
    return one.value.quantize(unit, ROUND_HALF_UP) == other.value.quantize(unit, ROUND_HALF_UP)


def _named(figure: KpiFigure) -> str:
    where = f'in section "{figure.section}"' if figure.section else f"in row {figure.place.row}"
    return f"{figure.printed} {where}"


CHECK = kpi_check("CSCQA-KPI-019", find_faults)
