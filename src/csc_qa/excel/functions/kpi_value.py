"""QA_KPI_VALUE: a figure of a KPI table as people keep it."""

from __future__ import annotations

from typing import Any

from csc_qa.core.errors import CellError
from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.excel.functions.due_date import month_of
from csc_qa.excel.lookups import find_indicator
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.kpi_cells import figure_of_cells

TABLE = Argument(
    name="table",
    description="The KPI table with its names and months, and its targets if it has them",
    kind=CellKind.RAW,
    takes=Takes.WHOLE_RANGE,
)
INDICATOR = Argument(name="indicator", description="An indicator by its name or id", kind=CellKind.TEXT)
MONTH = Argument(name="month", description="The month, or any date in it", kind=CellKind.ANY)
_PARTS = ("value", "printed", "numerator", "denominator")


def kpi_value(
    table: list[list[Any]], indicator: str, month: Any, *, part: str = "value", catalogue: Catalogue
) -> float | str | None:
    """Return the figure, a percentage from 0 to 100; None where the month has none.

    Raises:
        CellError: there is no such indicator in the table, it is no month, or there is no such part.
        KpiTableError: the range holds no KPI table.
    """
    wanted = part.strip().casefold()
    if wanted not in _PARTS:
        hint = f"Write one of: {', '.join(_PARTS)}."
        raise CellError.because("CSCQA-XLF-006", "a figure has no part of this name", hint=hint)
    found = figure_of_cells(table, find_indicator(indicator, catalogue), month_of(month), catalogue)
    if found is None or wanted == "printed":
        return found.printed if found else None
    number = getattr(found.figure, wanted)
    return None if number is None else float(number)


FUNCTION = WorksheetFunction(
    name="kpi_value",
    group="Indicators",
    summary="What a KPI table says of an indicator in a month: 79% (264/333) is 79; blank if nothing.",
    function=kpi_value,
    arguments=(
        TABLE,
        INDICATOR,
        MONTH,
        Argument(
            name="part",
            description="value, printed, numerator or denominator; value where left out",
            kind=CellKind.TEXT,
            is_optional=True,
        ),
    ),
    example='=QA_KPI_VALUE(KPIs!A4:M40, A5:A40, "Dec 2022")',
)
