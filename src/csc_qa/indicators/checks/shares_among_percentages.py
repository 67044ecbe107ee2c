"""Percentages are printed in one way: a bare 0.87 does not stand among figures such as 87%."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiFigure, KpiLimit, KpiTable

_NUMBER = re.compile(r"[<>≤≥=\s]*(\d[\d,]*(?:\.\d+)?)\s*(%?)")


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each share among percentages: among an indicator's figures, or among its limits."""
    figures: dict[str, list[KpiFigure | KpiLimit]] = defaultdict(list)
    limits: dict[str, list[KpiFigure | KpiLimit]] = defaultdict(list)
    for figure in table.figures:
        figures[figure.indicator].append(figure)
    for limit in table.limits:
        limits[limit.limit.indicator].append(limit)
    for cells in (figures, limits):
        for indicator, listed in cells.items():
            known = indicators.get(indicator)
            if known and known.kind is IndicatorKind.PERCENTAGE:
                yield from _among(listed)


def _among(cells: Sequence[KpiFigure | KpiLimit]) -> Iterator[KpiFault]:
    printed = [_NUMBER.match(_printed(cell)) for cell in cells]
    if not any(found and (found[2] or _number(found) > 1) for found in printed):
        return
    for cell, found in zip(cells, printed, strict=True):
        if found and not found[2] and 0 < _number(found) <= 1 and not _is_percent(cell, _number(found)):
            yield KpiFault.at(cell, f"{_printed(cell)} stands among percentages")


def _number(found: re.Match[str]) -> float:
    return float(found[1].replace(",", ""))


def _printed(cell: KpiFigure | KpiLimit) -> str:
    return cell.printed if isinstance(cell, KpiFigure) else cell.limit.printed


def _is_percent(cell: KpiFigure | KpiLimit, number: float) -> bool:
    """Say whether the number was read as it stands: its own numbers give it as a percentage."""
    return isinstance(cell, KpiFigure) and float(cell.figure.value or 0) == number


CHECK = kpi_check("CSCQA-KPI-016", find_faults)
