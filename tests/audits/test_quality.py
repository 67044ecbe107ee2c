from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from csc_qa.audits.quality import QUALITY_COLUMNS, Deadlines, audit_quality, due_dates
from csc_qa.core.framework import DayOfMonth
from csc_qa.core.quality_measure import QualityMeasure

DEADLINES = Deadlines(
    completed=DayOfMonth(day=28),
    overseen=DayOfMonth(day=6, months_after=1),
    uploaded=DayOfMonth(day=6, months_after=1),
)
LATER = date(2023, 6, 1)


def day(*texts: str | None) -> pd.Series[pd.Timestamp]:
    return pd.Series(list(texts), dtype="datetime64[s]")


def words(*texts: str | None) -> pd.Series[str]:
    return pd.Series(list(texts), dtype="str")


# Four graded audits and an ungraded review, whose good marks must not count.
AUDITS = pd.DataFrame(
    {
        "grade": ["good", "inadequate", "good", "good", None],
        "moderated_grade": [None, "inadequate", None, None, None],
        "audit_month": day("2022-01-01", "2022-01-01", None, None, "2022-01-01"),
        "allocated_on": day(None, None, "2022-01-04", None, None),
        "completed_on": day("2022-01-28", "2022-01-29", "2022-02-01", "2022-02-28", "2022-01-10"),
        "overseen_on": day("2022-02-06", "2022-02-07", None, None, "2022-01-11"),
        "uploaded_on": day("2022-02-06", None, None, "2022-03-07", "2022-01-11"),
        "areas_for_improvement": words("Chronology", "None", "n/a.", "Plan is late", "Yes"),
        "actions": words("Update it", "Visit", "Nil", "Review", "Do"),
        "action_owner": words("Team manager", None, "Team manager", "Service lead", "Me"),
        "action_due_on": day("2022-02-01", "2022-02-01", "2022-02-01", None, "2022-02-01"),
        "learning": words("Listen", None, None, "no learning", "Yes"),
        "practitioner_involved": pd.array([True, False, None, True, True], dtype="boolean"),
        "family_view_sought": pd.array([None, None, True, False, True], dtype="boolean"),
    }
)


def measures(as_of: date = LATER, without: str = "") -> dict[str, QualityMeasure]:
    fields = set(QUALITY_COLUMNS) - {without}
    return {each.key: each for each in audit_quality(AUDITS, fields, DEADLINES, as_of)}


@pytest.mark.parametrize(
    ("key", "count", "of"),
    [
        ("has_area_for_improvement", 2, 4),
        ("has_action_with_owner_and_date", 1, 4),
        ("has_learning", 1, 4),
        ("practitioner_involved", 2, 4),
        ("family_view_sought", 1, 4),
        ("completed_in_time", 2, 4),
        ("overseen_in_time", 1, 4),
        ("uploaded_in_time", 1, 4),
        ("moderated", 1, 4),
    ],
)
def test_measure_counts_graded_audits(key: str, count: int, of: int) -> None:
    found = measures()[key]
    assert (found.count, found.of) == (count, of)


def test_deadline_not_reached_counts_neither_for_nor_against() -> None:
    # On 6 March the last audit's oversight is due that very day, and the third's, of January, is late.
    found = measures(as_of=date(2022, 3, 6))["overseen_in_time"]
    assert (found.count, found.of) == (1, 3)


def test_measure_without_its_column_is_not_known() -> None:
    found = measures(without="learning")["has_learning"]
    assert (found.count, found.percent) == (None, None)


def test_measure_without_deadline_is_not_known() -> None:
    none = Deadlines(completed=None, overseen=None, uploaded=None)
    found = {each.key: each for each in audit_quality(AUDITS, set(QUALITY_COLUMNS), none, LATER)}
    assert found["completed_in_time"].count is None
    assert found["completed_in_time"].name == "Completed in time"


def test_deadline_that_was_moved_off_a_day_off_counts() -> None:
    """The second audit was done on the 29th: in time where the 28th became the 29th."""
    moved = DEADLINES.model_copy(update={"moved": lambda days: days + pd.Timedelta(days=1)})
    counts = [
        {each.key: each.count for each in audit_quality(AUDITS, set(QUALITY_COLUMNS), deadlines, LATER)}
        for deadlines in (DEADLINES, moved)
    ]
    in_time = [found["completed_in_time"] or 0 for found in counts]
    assert in_time[1] == in_time[0] + 1


def test_due_dates_stop_at_the_end_of_a_short_month() -> None:
    month = day("2022-01-15", "2024-01-15", "2022-12-31")
    audits = pd.DataFrame({"audit_month": month, "allocated_on": month, "completed_on": month})
    due = due_dates(audits, DayOfMonth(day=31, months_after=1))
    assert due.dt.strftime("%Y-%m-%d").tolist() == ["2022-02-28", "2024-02-29", "2023-01-31"]


def test_days_agree_with_the_framework_object() -> None:
    step = DayOfMonth(day=6, months_after=1)
    audits = AUDITS[AUDITS["audit_month"].notna()]
    assert due_dates(audits, step).dt.date.tolist() == [step.due_on(date(2022, 1, 1))] * len(audits)
