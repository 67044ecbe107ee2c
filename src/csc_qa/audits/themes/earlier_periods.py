"""The periods before a period, of the same length."""

from __future__ import annotations

from datetime import date, timedelta

from csc_qa.core.period import Period


def earlier_periods(period: Period, first_day: date | None, most: int) -> tuple[Period, ...]:
    """Return the periods of the same length that end just before one another, the latest first.

    Whole months stay whole months. One of which the register knows only a part counts.

    Args:
        first_day: of the register; None where it has none.
        most: how many to go back.

    Example:
        >>> [str(each) for each in earlier_periods(Period.parse("2022-Q3"), date(2022, 2, 1), 4)]
        ['2022-Q2', '2022-Q1']
    """
    found: list[Period] = []
    before = _before(period)
    while first_day is not None and len(found) < most and before.end >= first_day:
        found.append(before)
        before = _before(before)
    return tuple(found)


def _before(period: Period) -> Period:
    end = period.start - timedelta(days=1)
    is_whole = period.start.day == 1 and (period.end + timedelta(days=1)).day == 1
    if not is_whole:
        return Period(start=end - (period.end - period.start), end=end)
    years, month = divmod(period.start.year * 12 + period.start.month - 1 - len(period.months()), 12)
    return Period(start=date(years, month + 1, 1), end=end)
