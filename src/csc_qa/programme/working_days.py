"""Working days of England: Monday to Friday without bank holidays."""

from __future__ import annotations

from datetime import date
from functools import cache

import holidays
import numpy as np
import numpy.typing as npt

from csc_qa.core.errors import CalendarError

# The years of which a date can be reckoned; the rules for bank holidays are those of our time.
FIRST_YEAR, LAST_YEAR = 1990, 2100


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
    if end < start:
        return -working_days_between(end, start)
    free = _bank_holidays(start, end)
    one_day = np.timedelta64(1, "D")
    return int(np.busday_count(np.datetime64(start) + one_day, np.datetime64(end) + one_day, holidays=free))


def working_day_after(start: date, days: int) -> date:
    """Return the working day that is so many working days after (below zero: before) a day.

    0 gives the day itself where it is a working day, else the next one.

    Example:
        >>> working_day_after(date(2022, 12, 23), 1)
        datetime.date(2022, 12, 28)

    Raises:
        CalendarError: a date is not from 1990 to 2100.
    """
    # A year has more than 200 working days.
    years = abs(days) // 200 + 1
    free = _bank_holidays(date(start.year - years, 1, 1), date(start.year + years, 1, 1))
    day = np.datetime64(start)
    if days > 0:
        found = np.busday_offset(day, days, roll="backward", holidays=free)
    else:
        found = np.busday_offset(day, days, roll="forward", holidays=free)
    return date.fromisoformat(str(found))


def is_working_day(day: date) -> bool:
    """Say whether people work that day."""
    return bool(np.is_busday(np.datetime64(day), holidays=_bank_holidays(day, day)))


def _bank_holidays(first: date, last: date) -> npt.NDArray[np.datetime64]:
    if first.year < FIRST_YEAR or last.year > LAST_YEAR:
        raise CalendarError.because("CSCQA-CAL-001")
    return np.concatenate([_of_year(year) for year in range(first.year, last.year + 1)])


@cache
def _of_year(year: int) -> npt.NDArray[np.datetime64]:
    days = sorted(holidays.country_holidays("GB", subdiv="ENG", years=year))
    return np.array(days, dtype="datetime64[D]")
