"""Which audits belong to a period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from csc_qa.core.period import Period


def audits_in(
    table: pd.DataFrame, period: Period | None, columns: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return the completed audits and reviews of a period; of all time where it is None.

    An audit belongs to the period of its completion date, else of its audit month, else of the
    month its sheet is named after; one with none of them belongs to no period. An allocated
    audit that is not done yet is in none.

    Args:
        columns: those wanted; all where not given.
    """
    wanted = table["is_completed"]
    if period is not None:
        day = table["belongs_on"]
        wanted = wanted & (day >= pd.Timestamp(period.start)) & (day <= pd.Timestamp(period.end))
    return (table if columns is None else table[list(columns)])[wanted]


def first_day(table: pd.DataFrame) -> date | None:
    """Return the day to which the first completed audit belongs; None where none has a date."""
    days: pd.Series[pd.Timestamp] = audits_in(table, None)["belongs_on"].dropna()
    return days.min().date() if len(days) else None


def month_allocated_for(table: pd.DataFrame) -> pd.Series[Any]:
    """Return for each audit a day in the month it was allocated for; missing where it has no date at all.

    Without an audit month, the day of allocation stands in for it, else that of completion.
    """
    return table["audit_month"].fillna(table["allocated_on"]).fillna(table["completed_on"])


def is_allocated_in(table: pd.DataFrame, period: Period) -> pd.Series[bool]:
    """Say for each audit, done or not, whether it was allocated for a month of the period."""
    month = month_allocated_for(table)
    return (month >= pd.Timestamp(period.start)) & (month <= pd.Timestamp(period.end))
