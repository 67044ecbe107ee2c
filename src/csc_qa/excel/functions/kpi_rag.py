"""QA_KPI_RAG: an indicator of a KPI table held against its target."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.functions.due_date import month_of
from csc_qa.excel.functions.kpi_value import INDICATOR, MONTH, TABLE
from csc_qa.excel.lookups import find_indicator
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.kpi_cells import status_of_cells


def kpi_rag(table: list[list[Any]], indicator: str, month: Any, *, catalogue: Catalogue) -> str:
    """Return Green, Amber, Red, or Not judged; targets for the year are held against its forecast.

    Raises:
        CellError: there is no such indicator in the table, or it is no month.
        KpiTableError: the range holds no KPI table.
    """
    found = status_of_cells(table, find_indicator(indicator, catalogue), month_of(month), catalogue)
    return str(found.rag)


FUNCTION = WorksheetFunction(
    name="kpi_rag",
    group="Indicators",
    summary="Green, Amber or Red as KPI status judges it; a target for the year against the year's forecast.",
    function=kpi_rag,
    arguments=(TABLE, INDICATOR, MONTH),
    example='=QA_KPI_RAG(KPIs!A4:M40, A5:A40, "Dec 2022")',
)
