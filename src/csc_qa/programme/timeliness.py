"""How many audits took a step in time, by who answers for it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from csc_qa.core.overdue import Timeliness


def measure_timeliness(
    step: str, groups: pd.Series[Any], due_on: pd.Series[Any], done_on: pd.Series[Any], as_of: date
) -> list[Timeliness]:
    """Return one measure for each group, in the order of their names.

    Audits count once the step is done or its day has passed; a date after `as_of` has not happened.

    Args:
        step: its name.
        groups: the service lead or area of each audit that counts.
        due_on, done_on: days of the same audits, missing where there is none.
    """
    day = pd.Timestamp(as_of)
    done = done_on.where(done_on <= day)
    judged = due_on.notna() & (done.notna() | (due_on < day))
    counted = pd.DataFrame(
        {
            "group": groups,
            "in_time": judged & (done <= due_on),
            "late": judged & (done > due_on),
            "open": judged & done.isna(),
        }
    )[judged]
    sums = counted.groupby("group", sort=True)[["in_time", "late", "open"]].sum()
    return [
        Timeliness(group=str(group), step=step, in_time=int(in_time), late=int(late), open=int(still))
        for group, in_time, late, still in sums.itertuples()
    ]


def median_days_late(due_on: pd.Series[Any], done_on: pd.Series[Any], as_of: date) -> float | None:
    """Return the median of calendar days by which late steps were late; None where none was.

    Steps that are still open are left out: nobody knows yet how late they will be.

    Args:
        due_on, done_on: days of the same audits, missing where there is none.
        as_of: a date after it has not happened.
    """
    days = (done_on.where(done_on <= pd.Timestamp(as_of)) - due_on).dt.days
    late = days[days > 0]
    return float(late.median()) if len(late) else None
