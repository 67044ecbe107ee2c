"""Which period a button is about where nobody set one: the last that is over and has audits."""

from __future__ import annotations

from datetime import date, timedelta

from csc_qa.core.period import Period


def last_whole_month(today: date) -> Period:
    """Return the month before that of a day.

    Example:
        >>> str(last_whole_month(date(2023, 1, 26)))
        '2022-12'
    """
    before = today.replace(day=1) - timedelta(days=1)
    return Period.month(before.year, before.month)
