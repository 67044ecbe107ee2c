"""Period: a month, quarter, year or span, in the forms people write them."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering

from pydantic import model_validator

from csc_qa.core.errors import PeriodError
from csc_qa.core.model import FrozenModel

_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_QUARTER = re.compile(r"(\d{4})-?Q([1-4])")
_YEAR = re.compile(r"(\d{4})")
_FINANCIAL = re.compile(r"FY ?(\d{4})[-/](\d{2}|\d{4})(?:-?Q([1-4]))?")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_FIRST_FINANCIAL_MONTH = 4


class PeriodKind(StrEnum):
    """The periods that a day belongs to."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    FINANCIAL_QUARTER = "financial quarter"
    FINANCIAL_YEAR = "financial year"


@total_ordering
class Period(FrozenModel):
    """Days from start to end, both included.

    Written `2022-12` (month), `2022-Q4` (calendar quarter), `2022` (calendar year), `FY2022-23`
    (financial year, April to March), `FY2022-23-Q1` (April to June 2022), `2022-12-03` (a day) and
    `2022-01/2022-10` (a span of any two of these).

    Example:
        >>> period = Period.parse("2022-01/2022-10")
        >>> period.start, period.end, period.label
        (datetime.date(2022, 1, 1), datetime.date(2022, 10, 31), 'January to October 2022')
        >>> str(Period.parse("FY2022-23")), str(Period.parse("2022-10/2022-12"))
        ('FY2022-23', '2022-Q4')
    """

    start: date
    end: date

    @model_validator(mode="after")
    def _check(self) -> Period:
        if self.end < self.start:
            raise ValueError("a period ends on or after the day it starts")
        return self

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read a period.

        Raises:
            PeriodError: the text is in none of the forms, or ends before it starts.
        """
        first, slash, last = text.strip().upper().partition("/")
        if slash and _FINANCIAL.fullmatch(text.strip().upper()):
            first, slash = text.strip().upper(), ""
        start, end = _read_one(first, text), _read_one(last if slash else first, text)
        if end[1] < start[0]:
            raise PeriodError.because("CSCQA-PER-001", f'the period "{text}" ends before it starts')
        return cls(start=start[0], end=end[1])

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """Return the whole month."""
        return cls(start=date(year, month, 1), end=_month_end(year, month))

    @classmethod
    def of(cls, day: date, kind: PeriodKind) -> Period:
        """Return the period of this kind that a day belongs to.

        Example:
            >>> str(Period.of(date(2023, 2, 3), PeriodKind.FINANCIAL_YEAR))
            'FY2022-23'
        """
        if kind is PeriodKind.MONTH:
            return cls.month(day.year, day.month)
        if kind in (PeriodKind.QUARTER, PeriodKind.FINANCIAL_QUARTER):
            start, end = _quarter(day.year, (day.month - 1) // 3 * 3 + 1)
            return cls(start=start, end=end)
        if kind is PeriodKind.YEAR:
            return cls(start=date(day.year, 1, 1), end=date(day.year, 12, 31))
        year = day.year if day.month >= _FIRST_FINANCIAL_MONTH else day.year - 1
        return cls(start=date(year, 4, 1), end=date(year + 1, 3, 31))

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return (self.start, self.end) < (other.start, other.end)

    def __str__(self) -> str:
        if not self._is_whole_months:
            return f"{self.start}" if self.start == self.end else f"{self.start}/{self.end}"
        months = len(self.months())
        year, month = self.start.year, self.start.month
        if months == 12 and month in (1, _FIRST_FINANCIAL_MONTH):
            return f"{year}" if month == 1 else f"FY{year}-{(year + 1) % 100:02d}"
        if months == 3 and month % 3 == 1:
            return f"{year}-Q{month // 3 + 1}"
        first = f"{self.start:%Y-%m}"
        return first if months == 1 else f"{first}/{self.end:%Y-%m}"

    @property
    def label(self) -> str:
        """The period in words, for titles."""
        if not self._is_whole_months:
            return f"{_long_date(self.start)} to {_long_date(self.end)}"
        last = f"{calendar.month_name[self.end.month]} {self.end.year}"
        if len(self.months()) == 1:
            return last
        year = "" if self.start.year == self.end.year else f" {self.start.year}"
        return f"{calendar.month_name[self.start.month]}{year} to {last}"

    def months(self) -> list[date]:
        """Return the first day of every month that the period touches."""
        count = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1
        return [_add_months(self.start.replace(day=1), step) for step in range(count)]

    def before(self, steps: int = 1) -> Period:
        """Return the period of the same length so many steps back, with no days between.

        Periods of whole months go back by months, others by days.

        Example:
            >>> str(Period.parse("2022-Q4").before()), str(Period.parse("2022-Q4").before(4))
            ('2022-Q3', '2021-Q4')
        """
        if self._is_whole_months:
            return self.months_before(steps * len(self.months()))
        days = timedelta(days=steps * ((self.end - self.start).days + 1))
        return Period(start=self.start - days, end=self.end - days)

    def months_before(self, months: int) -> Period:
        """Return the period moved back by months; the last day of a month stays the last.

        Example:
            >>> Period.parse("2022-01/2022-10").months_before(12).label
            'January to October 2021'
        """
        end = _add_months(self.end.replace(day=1), -months)
        last = _month_end(end.year, end.month)
        is_last = self.end == _month_end(self.end.year, self.end.month)
        start = _add_months(self.start.replace(day=1), -months)
        first = min(self.start.day, _month_end(start.year, start.month).day)
        end = last if is_last else last.replace(day=min(self.end.day, last.day))
        return Period(start=start.replace(day=first), end=end)

    @property
    def short_label(self) -> str:
        """The period in few letters, for tables and charts.

        Example:
            >>> Period.parse("2022-Q4").short_label, Period.parse("FY2022-23").short_label
            ('Oct–Dec 2022', 'Apr 2022–Mar 2023')
        """
        if not self._is_whole_months:
            return f"{self.start:%d/%m/%y}–{self.end:%d/%m/%y}"
        last = f"{calendar.month_abbr[self.end.month]} {self.end.year}"
        if len(self.months()) == 1:
            return last
        year = "" if self.start.year == self.end.year else f" {self.start.year}"
        return f"{calendar.month_abbr[self.start.month]}{year}–{last}"

    @property
    def _is_whole_months(self) -> bool:
        return self.start.day == 1 and self.end == _month_end(self.end.year, self.end.month)


def _read_one(text: str, whole: str) -> tuple[date, date]:
    text = text.strip()
    try:
        return _read_form(text)
    except ValueError as error:
        raise PeriodError.because("CSCQA-PER-001", f'"{whole}" is not a period') from error


def _read_form(text: str) -> tuple[date, date]:
    if found := _DAY.fullmatch(text):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := _QUARTER.fullmatch(text):
        return _quarter(int(found[1]), int(found[2]) * 3 - 2)
    if found := _MONTH.fullmatch(text):
        year, month = int(found[1]), int(found[2])
        return date(year, month, 1), _month_end(year, month)
    if found := _YEAR.fullmatch(text):
        return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    if found := _FINANCIAL.fullmatch(text):
        return _financial(int(found[1]), found[2], found[3])
    raise ValueError(text)


def _financial(year: int, second: str, quarter: str | None) -> tuple[date, date]:
    if int(second) not in (year + 1, (year + 1) % 100):
        raise ValueError("a financial year ends in the year after it starts")
    if quarter is None:
        return date(year, _FIRST_FINANCIAL_MONTH, 1), date(year + 1, _FIRST_FINANCIAL_MONTH - 1, 31)
    first = _add_months(date(year, _FIRST_FINANCIAL_MONTH, 1), 3 * (int(quarter) - 1))
    return _quarter(first.year, first.month)


def _quarter(year: int, first_month: int) -> tuple[date, date]:
    return date(year, first_month, 1), _month_end(year, first_month + 2)


def _month_end(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError("a month is 1 to 12")
    return date(year, month, calendar.monthrange(year, month)[1])


def _add_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)


def _long_date(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
