"""The financial year up to a month, and where it ends at the present pace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import sqrt

import numpy as np

from csc_qa.core.indicator_status import Forecast, Interval, YearSoFar
from csc_qa.core.period import Period, PeriodKind

MONTHS = 12
_CONFIDENCE = 0.95


def months_so_far(month: date) -> list[date]:
    """Return the months of the financial year from April up to this one.

    Example:
        >>> len(months_so_far(date(2022, 12, 1))), len(months_so_far(date(2023, 3, 1)))
        (9, 12)
    """
    start = Period.of(month, PeriodKind.FINANCIAL_YEAR).start
    return Period(start=start, end=month).months()


def year_so_far(
    month: date, parts: Mapping[date, float], *, total: float | None = None, target: float | None = None
) -> YearSoFar | None:
    """Return the year up to a month; None where it is not known.

    Args:
        parts: month to what was counted in it.
        total: since April where it is known itself, as for a cumulative rate; else the sum of the parts,
            none of which may be missing.
        target: for the whole year.
    """
    months = months_so_far(month)
    known = [parts[each] for each in months if each in parts]
    if total is None:
        if len(known) < len(months):
            return None
        total = sum(known)
    return YearSoFar(
        start=months[0],
        months=len(months),
        total=total,
        target=None if target is None else target * len(months) / MONTHS,
        forecast=forecast_year(total, known, len(months)),
    )


def forecast_year(total: float, parts: Sequence[float], months: int) -> Forecast:
    """Return where a year ends if its remaining months are as those that have passed.

    The interval is that of a sum of further months drawn as the known ones were (Student's t): it holds
    the spread of months to come and what is not known of their mean. It does not know the seasons.

    Args:
        total: after so many months.
        parts: of the months that are known; where some are missing there is no interval.
        months: that have passed, 1 to 12.

    Example:
        >>> forecast = forecast_year(591, [67, 58, 60, 59, 74, 77, 59, 71, 66], 9)
        >>> forecast.value, [round(limit) for limit in forecast.interval]
        (788.0, [755, 821])
    """
    left = MONTHS - months
    value = total + left * total / months
    if not left:
        return Forecast(value=total, interval=Interval(total, total))
    if len(parts) < months or months < 2:
        return Forecast(value=value)
    from scipy.stats import t as student  # noqa: PLC0415 - slow to load

    spread = float(np.std(parts, ddof=1)) * sqrt(left + left**2 / months)
    reach = float(student.ppf(1 - (1 - _CONFIDENCE) / 2, months - 1)) * spread
    # What has been counted stays counted.
    least = total if min(parts) >= 0 else value - reach
    return Forecast(value=value, interval=Interval(max(least, value - reach), value + reach))
