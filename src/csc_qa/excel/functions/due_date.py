"""QA_DUE_DATE: when a step is due for the audits of a month."""

from __future__ import annotations

from datetime import date
from typing import Any

from csc_qa.core.errors import CellError
from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.core.typed_dates import NotADateError, read_month
from csc_qa.excel.lookups import find_step
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.programme.dated_steps import due_on


def due_date(month: Any, process_step: str, *, catalogue: Catalogue) -> date:
    """Return the day, moved off a day off where the settings of the user say so.

    Raises:
        CellError: it is no month, or the framework has no such step, or the step has no day in the month.
        CalendarError: the month is not from 1990 to 2099.
    """
    found = find_step(process_step, catalogue)
    due = due_on(found, month_of(month), catalogue.framework)
    if due is None:
        raise CellError.because("CSCQA-PRG-007", f'"{found.name}" has no day of its own in that month')
    return due[0]


def month_of(cell: Any) -> date:
    """Return the first day of the month that a cell names, itself or by a date in it.

    Raises:
        CellError: it names none.
    """
    try:
        month = read_month(cell)
    except NotADateError as error:
        raise CellError.because("CSCQA-XLF-003") from error
    if month is None:
        raise CellError.because("CSCQA-XLF-003")
    return month


FUNCTION = WorksheetFunction(
    name="due_date",
    group="Audit cycle",
    summary="The day on which a step of the audit process is due for the audits of a month.",
    function=due_date,
    arguments=(
        Argument(name="month", description="The audit month, or any date in it", kind=CellKind.ANY),
        Argument(
            name="process_step",
            description="The step by name or key: allocation, audit_completed, oversight, upload",
            kind=CellKind.TEXT,
        ),
    ),
    example='=QA_DUE_DATE(B5:B300, "oversight")',
)
