"""QA_DAYS_LATE: by how many days a step is or was late."""

from __future__ import annotations

from datetime import date
from typing import Any

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.excel.functions.due_date import due_date
from csc_qa.hooks.catalogue import Catalogue


def days_late(
    month: Any, process_step: str, day: date, *, done_on: date | None = None, catalogue: Catalogue
) -> int:
    """Return calendar days after the due day, 0 where the step is or was in time.

    Raises:
        CellError: it is no month, or the framework has no such step, or the step has no day in the month.
        CalendarError: the month is not from 1990 to 2099.
    """
    until = done_on if done_on is not None and done_on <= day else day
    return max(0, (until - due_date(month, process_step, catalogue=catalogue)).days)


FUNCTION = WorksheetFunction(
    name="days_late",
    group="Audit cycle",
    summary="By how many days a step of an audit is late on a day, or was when it was done; 0 in time.",
    function=days_late,
    arguments=(
        Argument(name="month", description="The audit month, or any date in it", kind=CellKind.ANY),
        Argument(
            name="process_step",
            description="The step by name or key: audit_completed, oversight, upload",
            kind=CellKind.TEXT,
        ),
        Argument(name="day", description="The day from which to look, such as TODAY()", kind=CellKind.DATE),
        Argument(
            name="done_on",
            description="When it was done; blank where it is not",
            kind=CellKind.DATE,
            is_optional=True,
        ),
    ),
    example='=QA_DAYS_LATE(B5:B300, "oversight", TODAY(), J5:J300)',
)
