"""What a KPI table says that stands in a range of cells, as worksheet functions are handed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from csc_qa.core.errors import CellError, KpiTableError
from csc_qa.core.indicator import Indicator
from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.kpi_table import KpiFigure, KpiTable
from csc_qa.core.period import Period
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.sources.kpi_table import KpiSheet, read_kpi_sheets
from csc_qa.workflows.kpi_status import limits_in_force, status_of

Rows = Sequence[Sequence[Any]]
# A sheet of formulas asks of the same range cell by cell; so many ranges are kept as read.
_MOST_KEPT = 4
_kept: WeakKeyDictionary[Any, dict[tuple[tuple[Any, ...], ...], KpiTable]] = WeakKeyDictionary()


def kpi_table_of_cells(cells: Rows, catalogue: Catalogue) -> KpiTable:
    """Return the KPI table that a range holds.

    Raises:
        KpiTableError: it holds none.
    """
    kept, key = _kept.setdefault(catalogue.registry, {}), tuple(map(tuple, cells))
    table = kept.get(key)
    if table is None:
        sheet = KpiSheet([list(row) for row in cells])
        table = read_kpi_sheets([sheet], catalogue.indicators.values(), source="the range")
        # The server answers in several threads: what another has taken out by now need not be.
        for old in list(kept)[: len(kept) + 1 - _MOST_KEPT]:
            kept.pop(old, None)
        kept[key] = table
    if not table.figures:
        raise KpiTableError.because("CSCQA-KPI-002", hint="Take names and months into the range.")
    return table


def figure_of_cells(cells: Rows, indicator: Indicator, month: date, catalogue: Catalogue) -> KpiFigure | None:
    """Return what is printed for an indicator in a month; None where the month has no figure.

    Raises:
        KpiTableError: the range holds no KPI table.
        CellError: the table has no such indicator.
    """
    return _own(kpi_table_of_cells(cells, catalogue), indicator).series(indicator.id).get(month)


def status_of_cells(cells: Rows, indicator: Indicator, month: date, catalogue: Catalogue) -> IndicatorStatus:
    """Return the status of an indicator at a month, as KPI status gives it.

    Raises:
        KpiTableError: the range holds no KPI table.
        CellError: the table has no such indicator.
    """
    table = _own(kpi_table_of_cells(cells, catalogue), indicator)
    limits = limits_in_force(table, catalogue)
    return status_of(table, indicator, catalogue, limits, Period.month(month.year, month.month))


def _own(table: KpiTable, indicator: Indicator) -> KpiTable:
    if all(each.indicator != indicator.id for each in table.figures):
        message = "the range has no row of this indicator"
        raise CellError.because("CSCQA-XLF-006", message, hint="Take its row into the range.")
    return table
