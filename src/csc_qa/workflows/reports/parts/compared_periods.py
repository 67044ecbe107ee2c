"""The periods that a period is compared with."""

from __future__ import annotations

from csc_qa.core.period import Period

EARLIER = 4
# Longer periods are compared with the same months of earlier years: the year has its seasons.
_LONGEST_MONTHS = 6
_YEAR = 12


def compared_periods(period: Period, count: int = EARLIER) -> tuple[Period, ...]:
    """Return the periods that a period is compared with, oldest first.

    Up to half a year they are those just before, of the same length; of a longer period they are the same
    months of earlier years.

    Example:
        >>> [str(each) for each in compared_periods(Period.parse("2022-Q4"), 2)]
        ['2022-Q2', '2022-Q3']
        >>> [str(each) for each in compared_periods(Period.parse("2022-01/2022-10"), 1)]
        ['2021-01/2021-10']
    """
    months = len(period.months())
    if months <= _LONGEST_MONTHS:
        return tuple(period.before(steps) for steps in range(count, 0, -1))
    years = -(-months // _YEAR)
    return tuple(period.months_before(steps * years * _YEAR) for steps in range(count, 0, -1))
