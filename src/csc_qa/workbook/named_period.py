"""The period that the name of a sheet gives: of months, a quarter, or a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from csc_qa.core.errors import PeriodError
from csc_qa.core.period import Period

_MONTHS = [name[:3].lower() for name in calendar.month_name[1:]]
_LONG = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in map(str.lower, calendar.month_name[1:]))
_MONTH = re.compile(rf"(?<![a-z])(?:(?P<sept>sept)|{_LONG})(?![a-z])")
_YEAR = re.compile(r"(?<!\d)(?:20)?(\d\d)(?!\d)")
_WHOLE_YEAR = re.compile(r"(?<!\d)20(\d\d)(?!\d)")
_FINANCIAL = re.compile(r"(?<!\d)(?:20)?(\d\d) ?[-–_/] ?(?:20)?(\d\d)(?!\d)")
_QUARTER = re.compile(r"(?<![a-z])q(?:uarter|tr)?[^a-z0-9]*([1-4])(?!\d)")


@dataclass(frozen=True)
class NamedPeriod:
    """A period, and whether the name leaves no doubt: `Q1 2022` is January or April, by who counts."""

    period: Period
    is_sure: bool


def named_period(name: str) -> NamedPeriod | None:
    """Return the period of a sheet's name; None where it gives none.

    Example:
        >>> [str(named_period(name).period) for name in ("Q4 Oct-Dec 22", "Nov22", "2022 Q1", "Q1 22-23")]
        ['2022-Q4', '2022-11', '2022-Q1', '2022-Q2']
    """
    text = name.lower()
    months = [_MONTHS.index(found[0][:3]) + 1 for found in _MONTH.finditer(text)]
    if months:
        years = [2000 + int(found) for found in _YEAR.findall(text)]
        return _of_months(months, years)
    quarter = _QUARTER.search(text)
    rest = text if quarter is None else text[: quarter.start()] + text[quarter.end() :]
    financial = _FINANCIAL.search(rest)
    if financial and int(financial[2]) == (int(financial[1]) + 1) % 100:
        year = f"FY20{financial[1]}-{financial[2]}"
        return _parsed(f"{year}-Q{quarter[1]}" if quarter else year, is_sure=True)
    found = (_YEAR if quarter else _WHOLE_YEAR).search(rest)
    if found is None:
        return None
    year = f"20{found[1]}"
    return _parsed(f"{year}-Q{quarter[1]}" if quarter else year, is_sure=False)


def _of_months(months: list[int], years: list[int]) -> NamedPeriod | None:
    if not years:
        return None
    first, last = months[0], months[-1]
    first_year = years[0] if len(years) > 1 else years[-1] - (first > last)
    return _parsed(f"{first_year}-{first:02}/{years[-1]}-{last:02}", is_sure=True)


def _parsed(text: str, *, is_sure: bool) -> NamedPeriod | None:
    try:
        return NamedPeriod(Period.parse(text), is_sure)
    except PeriodError:
        return None
