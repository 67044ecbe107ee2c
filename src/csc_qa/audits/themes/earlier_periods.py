"""The periods before a period, of the same length."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

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
    if first_day is None:
        return ()
    before = (period.before(steps) for steps in range(1, most + 1))
    return tuple(takewhile(lambda each: each.end >= first_day, before))
