from __future__ import annotations

from datetime import date

import pandas as pd

from csc_qa.programme.timeliness import median_days_late

AS_OF = date(2023, 2, 10)


def days(*texts: str | None) -> pd.Series[pd.Timestamp]:
    return pd.to_datetime(pd.Series(texts, dtype="str"))


def test_median_is_of_the_late_steps_alone() -> None:
    due = days(*["2023-01-28"] * 5)
    # In time; 1, 2 and 6 days late; still open.
    done = days("2023-01-28", "2023-01-29", "2023-01-30", "2023-02-03", None)
    assert median_days_late(due, done, AS_OF) == 2


def test_what_happens_later_has_not_happened() -> None:
    due, done = days("2023-01-28", "2023-01-28"), days("2023-01-31", "2023-02-20")
    assert median_days_late(due, done, AS_OF) == 3


def test_nothing_late_has_no_median() -> None:
    assert median_days_late(days("2023-01-28", None), days("2023-01-20", "2023-01-30"), AS_OF) is None
