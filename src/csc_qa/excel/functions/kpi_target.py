"""QA_KPI_TARGET: the target that an indicator of a KPI table is held against."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.functions.due_date import month_of
from csc_qa.excel.functions.kpi_value import INDICATOR, MONTH, TABLE
from csc_qa.excel.lookups import find_indicator
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.kpi_cells import status_of_cells


def kpi_target(table: list[list[Any]], indicator: str, month: Any, *, catalogue: Catalogue) -> str:
    """Return the target in force as a limit, or in words why there is none.

    Raises:
        CellError: there is no such indicator in the table, or it is no month.
        KpiTableError: the range holds no KPI table.
    """
    found = status_of_cells(table, find_indicator(indicator, catalogue), month_of(month), catalogue)
    return str(found.target)


FUNCTION = WorksheetFunction(
    name="kpi_target",
    group="Indicators",
    summary="The target in force in a month: that of the table where it prints targets, else the declared.",
    function=kpi_target,
    arguments=(TABLE, INDICATOR, MONTH),
    example='=QA_KPI_TARGET(KPIs!A4:M40, A5:A40, "Dec 2022")',
)
