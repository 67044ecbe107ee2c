"""Read the times at which Forms took an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from csc_qa.core.typed_dates import NotADateError, read_date
from csc_qa.sources.grid import Cell, is_blank, tidy
from csc_qa.sources.month_first import NUMBERS, is_day_first, is_month_first
from csc_qa.sources.uk_time import to_uk_time

_TIMES = ("%H:%M:%S", "%H:%M", "%I:%M:%S %p", "%I:%M %p")
_SECONDS_A_DAY = 86_400


class FormTimes:
    """Reads the times of one export.

    Forms formats them as month/day/year with two digits of the year, in every country; Excel in Britain
    writes day/month/year with four. Where a time of the export can be only one of the two, all are
    read so; else the number of digits tells. Times that state their zone are read as UK clocks show them.
    """

    def __init__(self, cells: Sequence[Cell]) -> None:
        has_month_first = any(map(is_month_first, cells))
        has_day_first = any(map(is_day_first, cells))
        self._month_first = has_month_first if has_month_first != has_day_first else None

    def read(self, cell: Cell) -> datetime | None:
        """Return the time of a cell, None for a blank one.

        Raises:
            NotADateError: it is no time.
        """
        if isinstance(cell, datetime):
            return cell.replace(tzinfo=None)
        if is_blank(cell):
            return None
        if isinstance(cell, str):
            return self._read_text(tidy(cell))
        return _midnight(read_date(cell), cell)

    def _read_text(self, text: str) -> datetime | None:
        if found := NUMBERS.match(text):
            return self._of_numbers(found[1], found[3], found[4], text[found.end() :])
        try:
            return to_uk_time(datetime.fromisoformat(text))
        except ValueError:
            return _midnight(read_date(text), text)

    def _of_numbers(self, first: str, second: str, year: str, rest: str) -> datetime:
        month_first = len(year) == 2 if self._month_first is None else self._month_first
        if is_month_first(f"{first}/{second}/{year}"):
            month_first = True
        elif is_day_first(f"{first}/{second}/{year}"):
            month_first = False
        month, day = (first, second) if month_first else (second, first)
        full_year = int(year) + (2000 if len(year) == 2 else 0)
        try:
            return datetime.combine(date(full_year, int(month), int(day)), _clock(rest))
        except ValueError as error:
            raise NotADateError from error


def _clock(text: str) -> time:
    plain = text.strip(" ,T").upper()
    if not plain:
        return time(0)
    for form in _TIMES:
        try:
            return datetime.strptime(plain, form).time()
        except ValueError:
            continue
    raise NotADateError


def _midnight(day: date | None, cell: Cell) -> datetime | None:
    """Return the day with the part of a day that a number may have."""
    if day is None:
        return None
    start = datetime.combine(day, time(0))
    part = cell % 1 if isinstance(cell, float) else 0.0
    return start + timedelta(seconds=round(part * _SECONDS_A_DAY))
