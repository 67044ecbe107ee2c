"""ReportingMonth: a month as the conditions of indicators see it, and the days that limits reach back to."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import narwhals as nw

from csc_qa.core.period import Period, PeriodKind


@dataclass(frozen=True)
class ReportingMonth:
    """A month, and who knows its working days.

    Its conditions are narwhals expressions over columns of dates, so that they run on every engine. None of
    them holds where a date is missing, and none negates, since engines differ in what a missing value denies.

    Attributes:
        period: the whole month.
        first_day_within: gives, for a day and a number, the first day from which no more than so many working
            days lie up to the day.

    Example:
        >>> december = ReportingMonth(Period.parse("2022-12"), lambda day, days: day - timedelta(days=days))
        >>> december.ends, december.months_back(6), december.weeks_back(6)
        (datetime.datetime(2022, 12, 31, 0, 0), datetime.datetime(2022, 6, 30, 0, 0), \
datetime.datetime(2022, 11, 19, 0, 0))
    """

    period: Period
    first_day_within: Callable[[date, int], date]

    @property
    def starts(self) -> datetime:
        """The first day."""
        return _at_midnight(self.period.start)

    @property
    def ends(self) -> datetime:
        """The last day: what holds `at the end of the month` holds when it is over."""
        return _at_midnight(self.period.end)

    @property
    def year_starts(self) -> datetime:
        """The first of April of the financial year."""
        return _at_midnight(Period.of(self.period.start, PeriodKind.FINANCIAL_YEAR).start)

    def months_back(self, months: int) -> datetime:
        """Return the same day so many months before the end; the last day where the month is shorter."""
        return _at_midnight(_months_before(self.period.end, months))

    def weeks_back(self, weeks: int) -> datetime:
        """Return the day so many weeks before the end."""
        return self.ends - timedelta(weeks=weeks)

    def working_days_back(self, days: int) -> datetime:
        """Return the first day that is no more than so many working days before the end."""
        return _at_midnight(self.first_day_within(self.period.end, days))

    def has(self, field: str) -> nw.Expr:
        """Hold where the date falls in the month."""
        return nw.col(field).is_between(self.starts, self.ends)

    def has_since(self, field: str, since: datetime) -> nw.Expr:
        """Hold where the date falls on a day or after it, but not after the end of the month."""
        return nw.col(field).is_between(since, self.ends)

    def is_open(self, started: str, ended: str) -> nw.Expr:
        """Hold where something began by the end of the month, and had not ended when the month was over."""
        return (nw.col(started) <= self.ends) & (nw.col(ended).is_null() | (nw.col(ended) > self.ends))

    def is_within_working_days(self, started: str, ended: str, days: int) -> nw.Expr:
        """Hold where no more than so many working days lie between two dates, the later one in the month."""
        return self._is_within(started, ended, lambda day: self.first_day_within(day, days))

    def is_within_months(self, started: str, ended: str, months: int) -> nw.Expr:
        """Hold where no more than so many months lie between two dates, the later one in the month."""
        return self._is_within(started, ended, lambda day: _months_before(day, months))

    def _is_within(self, started: str, ended: str, earliest: Callable[[date], date]) -> nw.Expr:
        """Hold where the earlier date is no earlier than the later one allows.

        What is allowed only ever moves on from day to day of the month, so each move is one condition.
        """
        holds = nw.col(started) <= nw.col(ended)
        allowed: date | None = None
        for number in range((self.period.end - self.period.start).days + 1):
            day = self.period.start + timedelta(days=number)
            if earliest(day) != allowed:
                allowed = earliest(day)
                is_soon = nw.col(started) >= _at_midnight(allowed)
                holds = holds & (is_soon if number == 0 else is_soon | (nw.col(ended) < _at_midnight(day)))
        return holds


def _at_midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _months_before(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 - months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
