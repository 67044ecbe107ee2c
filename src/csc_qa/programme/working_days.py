"""Working days of England: Monday to Friday without bank holidays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache

import holidays
import numpy as np

from csc_qa.core.errors import CalendarError

# The years of which a date can be reckoned; the rules for bank holidays are those of our time.
FIRST_YEAR, LAST_YEAR = 1990, 2100
_EPOCH = date(1970, 1, 1).toordinal()


def working_days_between(start: date, end: date) -> int:
    """Return how many working days lie after the first day, up to and including the last.

    This is how time limits of working days are counted: the day itself is day 0. Where the end comes
    before the start, the number is below zero.

    Example:
        >>> working_days_between(date(2022, 12, 22), date(2022, 12, 29))  # Christmas: two bank holidays
        3

    Raises:
        CalendarError: a date is not from 1990 to 2100.
    """
    days = _working_days()
    return bisect_right(days, _ordinal(end)) - bisect_right(days, _ordinal(start))


def working_day_after(start: date, days: int) -> date:
    """Return the working day that is so many working days after (below zero: before) a day.

    0 gives the day itself where it is a working day, else the next one.

    Example:
        >>> working_day_after(date(2022, 12, 23), 1)
        datetime.date(2022, 12, 28)

    Raises:
        CalendarError: a date is not from 1990 to 2100.
    """
    known, day = _working_days(), _ordinal(start)
    at = bisect_right(known, day) + days - 1 if days > 0 else bisect_left(known, day) + days
    if not 0 <= at < len(known):
        raise CalendarError.because("CSCQA-CAL-001")
    return date.fromordinal(known[at])


def first_day_within(end: date, days: int) -> date:
    """Return the first day from which no more than so many working days lie up to a day.

    Example:
        >>> first_day_within(date(2022, 12, 31), 10)  # two bank holidays
        datetime.date(2022, 12, 14)

    Raises:
        CalendarError: a date is not from 1990 to 2100.
    """
    known = _working_days()
    at = bisect_right(known, _ordinal(end)) - 1 - days
    if at < 0:
        raise CalendarError.because("CSCQA-CAL-001")
    return date.fromordinal(known[at])


def is_working_day(day: date) -> bool:
    """Say whether people work that day."""
    known, ordinal = _working_days(), _ordinal(day)
    at = bisect_left(known, ordinal)
    return at < len(known) and known[at] == ordinal


def _ordinal(day: date) -> int:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise CalendarError.because("CSCQA-CAL-001")
    return day.toordinal()


@cache
def _working_days() -> list[int]:
    """Return the proleptic ordinal of every working day, in order."""
    free = holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, LAST_YEAR + 1))
    days = np.arange(f"{FIRST_YEAR}-01-01", f"{LAST_YEAR + 1}-01-01", dtype="datetime64[D]")
    worked = np.is_busday(days, holidays=np.array(sorted(free), dtype="datetime64[D]"))
    ordinals: list[int] = (days[worked].astype(np.int64) + _EPOCH).tolist()
    return ordinals
