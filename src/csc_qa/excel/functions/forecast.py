"""QA_FORECAST: where a financial year ends at its present pace."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.workflows.spc_cells import forecast_of_cells


def forecast(months: list[list[Any]]) -> tuple[float, float | None, float | None]:
    """Return the year's end, and low and high of its 95 % interval.

    Raises:
        CellError: they are not the months of a year so far.
    """
    found = forecast_of_cells(months)
    low, high = found.interval or (None, None)
    return found.value, low, high


FUNCTION = WorksheetFunction(
    name="forecast",
    group="Indicators",
    summary="Where the year ends at the present pace, with the low and high of a 95 % interval beside it.",
    function=forecast,
    arguments=(
        Argument(
            name="months",
            description="What each month from April on counted, in a row or a column",
            kind=CellKind.NUMBER,
            takes=Takes.WHOLE_RANGE,
        ),
    ),
    example="=QA_FORECAST(B2:J2)",
)
