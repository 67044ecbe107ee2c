"""Read the month that a header names, in any of the forms in which people write it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from csc_qa.core.period import Period, PeriodKind
from csc_qa.core.typed_dates import NotADateError, read_date, read_month
from csc_qa.sources.grid import Cell, tidy

_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_BARE = re.compile(
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    re.IGNORECASE,
)
_SIX_DIGITS = re.compile(r"(20\d\d)(0[1-9]|1[0-2])")
# Words beside the month that do not change which one it is: "Month 1 (Apr-22)", "Apr-22 actual".
_BESIDE = re.compile(
    r"[()\[\]']|\b(?:month|m|p|period)\s?\d{1,2}\b[ :.-]*|\b(?:actuals?|outturn|value)\b", re.I
)
_YEAR = re.compile(r"(?<![\d/\-–])(?:fy ?)?(?:20)?(\d\d)(?: ?[/\-–] ?| )(?:20)?(\d\d)(?![\d/]|[\-–]\d)", re.I)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_FIRST_MONTH = 4
# No header of a month is longer.
_LONGEST = 40
_TWO_DIGITS = re.compile(r"\d\d")


def month_of(cell: Cell, year: Period | None = None) -> date | None:
    """Return the first day of the month that a header names; None where it names none.

    Args:
        cell: a text or a date. A plain number is no month: it may be a figure.
        year: the financial year that holds for a month without a year.

    Example:
        >>> month_of("Apr-22"), month_of("Month 9 (Dec '22)"), month_of("Southampton 21/22")
        (datetime.date(2022, 4, 1), datetime.date(2022, 12, 1), None)
        >>> month_of("Feb", Period.parse("FY2022-23"))
        datetime.date(2023, 2, 1)
    """
    if isinstance(cell, datetime | date):
        return cell.replace(day=1) if not isinstance(cell, datetime) else cell.date().replace(day=1)
    if not isinstance(cell, str):
        return None
    if is_bare_month(cell):
        return _in_year(_plain(cell), year) if year else None
    return _month_of_text(cell) if len(cell) <= _LONGEST else None


def is_first_or_last(cell: Cell) -> bool:
    """Say whether a date is the first or the last day of its month, as headers are; a text without a day is.

    Example:
        >>> is_first_or_last("30/04/2022"), is_first_or_last("17/04/2022"), is_first_or_last("Apr-22")
        (True, False, True)
    """
    try:
        day = read_date(tidy(cell) if isinstance(cell, str) else cell)
    except NotADateError:
        return True
    return day is None or day.day == 1 or (day + timedelta(days=1)).day == 1


def is_bare_month(cell: Cell) -> bool:
    """Say whether the text names a month and no year.

    Example:
        >>> is_bare_month("Sept."), is_bare_month("Apr-22")
        (True, False)
    """
    return isinstance(cell, str) and len(cell) <= _LONGEST and _BARE.fullmatch(_plain(cell)) is not None


def financial_year_in(text: str) -> Period | None:
    """Return the financial year that a title, a sheet or a file is named for.

    Example:
        >>> str(financial_year_in("KPI tables 2022/23")), financial_year_in("Visits 2021/25")
        ('FY2022-23', None)
    """
    for found in _YEAR.finditer(text.replace("_", " ")):
        first, second = int(found[1]), int(found[2])
        if second == (first + 1) % 100:
            return Period.of(date(2000 + first, _FIRST_MONTH, 1), PeriodKind.FINANCIAL_YEAR)
    return None


@lru_cache(maxsize=4096)
def _month_of_text(cell: str) -> date | None:
    text = _plain(cell)
    if six := _SIX_DIGITS.fullmatch(text):
        return date(int(six[1]), int(six[2]), 1)
    if not _TWO_DIGITS.search(text):  # no year
        return None
    try:
        month = read_month(text)
    except NotADateError:
        return None
    return month if month and _FIRST_YEAR <= month.year <= _LAST_YEAR else None


def _plain(cell: str) -> str:
    return tidy(_BESIDE.sub(" ", tidy(cell)))


def _in_year(text: str, year: Period) -> date:
    month = _NAMES.index(text[:3].casefold()) + 1
    return date(year.start.year if month >= _FIRST_MONTH else year.end.year, month, 1)
