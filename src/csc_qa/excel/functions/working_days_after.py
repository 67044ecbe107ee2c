"""QA_WORKING_DAYS_AFTER: the date some working days later."""

from __future__ import annotations

from datetime import date

from csc_qa.core.errors import CellError
from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.programme.working_days import working_day_after

_MOST_DAYS = 20_000


def after(start: date, days: float) -> date:
    """Return the working day that is so many working days after the start; below zero before it.

    Raises:
        CellError: the number is not whole.
        CalendarError: a date is not from 1990 to 2100.
    """
    if not float(days).is_integer() or abs(days) > _MOST_DAYS:
        raise CellError.because("CSCQA-XLF-002", "not a whole number of days")
    return working_day_after(start, int(days))


FUNCTION = WorksheetFunction(
    name="working_days_after",
    group="Dates",
    summary="The date so many working days of England after a date.",
    function=after,
    arguments=(
        Argument(name="start", description="Day 0", kind=CellKind.DATE),
        Argument(name="days", description="How many working days; below 0 before it", kind=CellKind.NUMBER),
    ),
    example="=QA_WORKING_DAYS_AFTER(G5:G300, 45)",
)
