"""The next step of every audit, and whether its day has passed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from csc_qa.core.day_off import DayOff
from csc_qa.programme.audit_state import CycleFlags
from csc_qa.programme.day_off import working_day_of
from csc_qa.programme.working_days import FIRST_YEAR, LAST_YEAR

COMPLETION, OVERSIGHT, UPLOAD = "audit_completed", "oversight", "upload"
# A step of its own, though the framework has none: an open dispute pauses the upload, and when the day
# of the upload has passed it is the dispute that must be settled.
DISPUTE = "dispute"
FIELDS = {COMPLETION: "completed_on", OVERSIGHT: "overseen_on", UPLOAD: "uploaded_on"}


def open_steps(
    table: pd.DataFrame, flags: CycleFlags[Any], due: Mapping[str, pd.Series[Any]], as_of: date
) -> pd.DataFrame:
    """Return the audits whose next step is late.

    Only the next step counts: nobody can oversee what is not done. What is uploaded waits for nothing
    more in this cycle.

    Args:
        table: audits table.
        flags: what has happened to each audit by the day.
        due: step key to when it is due for each audit; a step that is not there, or has no day for the
            audit, is passed over.
        as_of: the day from which to look.

    Returns:
        A table with the index of the audits: `step` (its key), `due_on` (datetime64) and `days_late`.
    """
    done = flags.completed
    waits = ~flags.uploaded & ~flags.is_review
    conditions = {
        COMPLETION: waits & ~done,
        OVERSIGHT: waits & done & ~flags.overseen,
        DISPUTE: waits & flags.disputed,
        UPLOAD: waits & done,
    }
    days = {**due, DISPUTE: due[UPLOAD]} if UPLOAD in due else dict(due)
    known = [key for key in conditions if key in days]
    held = [(conditions[key] & days[key].notna()).to_numpy(dtype=bool) for key in known]
    found = pd.DataFrame(index=table.index)
    found["step"] = np.select(held, known, default="") if known else ""
    blank = np.datetime64("NaT", "s")
    chosen = [days[key].to_numpy().astype("datetime64[s]") for key in known]
    found["due_on"] = np.select(held, chosen, default=blank) if known else blank
    found["days_late"] = (pd.Timestamp(as_of) - found["due_on"]).dt.days
    late: pd.DataFrame = found[(found["step"] != "") & (found["days_late"] > 0)]
    return late.astype({"days_late": "int64"})


def move_days_off(days: pd.Series[Any], rule: DayOff) -> pd.Series[Any]:
    """Return the days, those on which nobody works moved by the rule; days of far years stay."""
    if rule is DayOff.AS_PRINTED:
        return days
    moved = {day: _moved(day, rule) for day in days.dropna().unique()}
    return days.map(moved).astype(days.dtype)


def _moved(day: pd.Timestamp, rule: DayOff) -> pd.Timestamp:
    if not FIRST_YEAR < day.year < LAST_YEAR:
        return day
    return pd.Timestamp(working_day_of(day.date(), rule))
