"""The next step of random audits, against the rules written out for one audit at a time."""

from __future__ import annotations

from datetime import date

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from tests.programme.test_audit_state import AUDITS, WORST, table_of

from csc_qa import Audit
from csc_qa.core.day_off import DayOff
from csc_qa.programme.audit_state import flags_of_table
from csc_qa.programme.day_off import working_day_of
from csc_qa.programme.open_steps import COMPLETION, DISPUTE, OVERSIGHT, UPLOAD, move_days_off, open_steps

DUE = {COMPLETION: date(2023, 1, 28), OVERSIGHT: date(2023, 2, 5), UPLOAD: date(2023, 2, 6)}


def next_step(audit: Audit, as_of: date) -> str | None:
    """Return the step that an audit waits for on a day, as the framework's text goes through them."""

    def by_now(day: date | None) -> bool:
        return day is not None and day <= as_of

    said = audit.grade or audit.moderated_grade or audit.learning
    later = by_now(audit.overseen_on) or by_now(audit.uploaded_on) or by_now(audit.moderated_on)
    done = by_now(audit.completed_on) or (audit.completed_on is None and (bool(said) or later))
    if by_now(audit.uploaded_on):
        return None
    if not done:
        return COMPLETION
    if not audit.allocated_on and not audit.grade:
        return None
    if not by_now(audit.overseen_on):
        return OVERSIGHT
    moderated = by_now(audit.moderated_on) or (audit.moderated_on is None and audit.moderated_grade)
    return DISPUTE if audit.is_disputed and not moderated else UPLOAD


@given(st.lists(AUDITS, min_size=1, max_size=8), st.dates(date(2023, 1, 1), date(2023, 3, 1)))
def test_late_steps_are_those_that_the_rules_give(audits: list[Audit], as_of: date) -> None:
    table = table_of(audits)
    due = {key: pd.Series(pd.Timestamp(day), index=table.index) for key, day in DUE.items()}
    late = open_steps(table, flags_of_table(table, worst=WORST, as_of=as_of), due, as_of)
    expected = {}
    for at, audit in enumerate(audits):
        step = next_step(audit, as_of)
        day = DUE.get(UPLOAD if step == DISPUTE else step or "")
        if step and day and as_of > day:
            expected[at] = (step, (as_of - day).days)
    assert dict(zip(late.index, zip(late["step"], late["days_late"], strict=True), strict=True)) == expected


def test_no_step_has_a_deadline() -> None:
    table = table_of([Audit(audit_id="A1", allocated_on=date(2023, 1, 3))])
    assert open_steps(table, flags_of_table(table), {}, date(2023, 3, 1)).empty


@given(
    st.lists(st.none() | st.dates(date(1900, 1, 1), date(2200, 12, 31)), max_size=8), st.sampled_from(DayOff)
)
def test_column_of_days_moves_as_each_day_does(days: list[date | None], rule: DayOff) -> None:
    column = pd.Series(pd.to_datetime(pd.Series(days, dtype="object")).astype("datetime64[s]"))
    moved = move_days_off(column, rule)
    assert moved.dtype == column.dtype
    for before, after in zip(days, moved, strict=True):
        if before is None:
            assert pd.isna(after)
        elif 1990 < before.year < 2100:
            assert after.date() == working_day_of(before, rule)
        else:
            assert after.date() == before
