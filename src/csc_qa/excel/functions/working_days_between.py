"""QA_WORKING_DAYS_BETWEEN: working days from one date to another."""

from __future__ import annotations

from datetime import date

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.programme.working_days import working_days_between


def between(start: date, finish: date) -> int:
    """Return how many working days lie after the start, up to and including the finish.

    Raises:
        CalendarError: a date is not from 1990 to 2100.
    """
    return working_days_between(start, finish)


FUNCTION = WorksheetFunction(
    name="working_days_between",
    group="Dates",
    summary="Working days of England after the first date, up to and including the second.",
    function=between,
    arguments=(
        Argument(name="start", description="Day 0", kind=CellKind.DATE),
        Argument(name="finish", description="The last day counted", kind=CellKind.DATE),
    ),
    example="=QA_WORKING_DAYS_BETWEEN(G5:G300, H5:H300)",
)
