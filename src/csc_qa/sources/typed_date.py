"""Read a date or a month as forms take it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from csc_qa.core.typed_dates import NotADateError, read_date, read_month
from csc_qa.sources.grid import Cell, tidy
from csc_qa.sources.uk_time import to_uk_time
from csc_qa.sources.unreadable_answer import UnreadableAnswerError

_NOT_A_DATE = "CSCQA-FRM-024"
# No audit is older, none is planned for later, and Excel has no dates before 1900.
_FIRST_YEAR, _LAST_YEAR = 1980, 2100


def read_day(cell: Cell) -> date | None:
    """Return a date; None where the answer says that there is none.

    Raises:
        UnreadableAnswerError: it is none, or of no year in which audits are done.
    """
    return _read_day_text(cell) if isinstance(cell, str) else _in_years(cell, read_date)


def read_month_of(cell: Cell) -> date | None:
    """Return the first day of a month.

    Raises:
        UnreadableAnswerError: it names none, or one of no year in which audits are done.
    """
    return _read_month_text(cell) if isinstance(cell, str) else _in_years(cell, read_month)


@lru_cache(maxsize=1024)
def _read_day_text(text: str) -> date | None:
    return _in_years(_plain(text), read_date)


@lru_cache(maxsize=1024)
def _read_month_text(text: str) -> date | None:
    return _in_years(_plain(text), read_month)


def _in_years(cell: Cell, read: Callable[[Cell], date | None]) -> date | None:
    try:
        day = read(cell)
    except NotADateError as error:
        raise UnreadableAnswerError(_NOT_A_DATE) from error
    if day is not None and not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UnreadableAnswerError(_NOT_A_DATE)
    return day


def _plain(text: str) -> Cell:
    """Return a text without the mark of a list; one that states its time zone as the time in the UK."""
    plain = tidy(text).rstrip("; ")
    try:
        moment = datetime.fromisoformat(plain)
    except ValueError:
        return plain
    return to_uk_time(moment) if moment.tzinfo else plain
