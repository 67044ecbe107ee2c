"""States by hand, and the table against the single audit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa import OFSTED_SCALE, Audit
from csc_qa.programme.audit_state import AuditState, audit_state, audit_states

S = AuditState
WORST = "inadequate"
DAY = {
    name: date(2023, 1, 3 + 5 * at)
    for at, name in enumerate(("allocated_on", "completed_on", "overseen_on", "uploaded_on", "moderated_on"))
}
DATES = tuple(DAY)
GRADES = pd.CategoricalDtype(pd.Index(OFSTED_SCALE.keys, dtype="str"), ordered=True)


def made(*dates: str, grade: str | None = None, moderated: str | None = None, **more: Any) -> Audit:
    days = {f"{name}_on": DAY[f"{name}_on"] for name in dates}
    return Audit(
        audit_id=more.pop("audit_id", "A1"),
        grade=OFSTED_SCALE[grade] if grade else None,
        moderated_grade=OFSTED_SCALE[moderated] if moderated else None,
        **days,
        **more,
    )


def table_of(audits: list[Audit]) -> pd.DataFrame:
    table = pd.DataFrame([audit.model_dump() for audit in audits])
    for name in DATES:
        table[name] = pd.to_datetime(table[name]).astype("datetime64[s]")
    for name in ("grade", "moderated_grade"):
        keys = [getattr(audit, name).key if getattr(audit, name) else None for audit in audits]
        table[name] = pd.Series(keys, dtype=GRADES)
    table["is_disputed"] = pd.array([audit.is_disputed for audit in audits], dtype="boolean")
    return table


@pytest.mark.parametrize(
    ("audit", "state"),
    [
        (made(), S.ALLOCATED),
        (made("allocated"), S.ALLOCATED),
        (made("allocated", "completed", grade="good"), S.COMPLETED),
        (made("allocated", grade="good"), S.COMPLETED),  # done, by its grade; the date is missing
        (made("allocated", actions="Update the chronology"), S.COMPLETED),
        (made("allocated", is_disputed=True), S.ALLOCATED),  # nothing yet to dispute
        (made("allocated", "completed", grade="good", is_disputed=True), S.DISPUTED),
        (made("allocated", "completed", "overseen", grade="good"), S.OVERSEEN),
        (made("allocated", "completed", "overseen", grade="good", is_disputed=True), S.DISPUTED),
        (made("allocated", "completed", "overseen", "uploaded", grade="good"), S.CLOSED),
        (made("completed", "overseen", "uploaded", grade="good", is_disputed=True), S.CLOSED),
        (made("completed", "overseen", "uploaded", grade="inadequate"), S.UPLOADED),
        (made("completed", "overseen", grade="good", moderated="good"), S.MODERATED),
        (made("completed", "overseen", "moderated", grade="good"), S.MODERATED),
        (made("completed", "overseen", "uploaded", grade="inadequate", moderated="good"), S.CLOSED),
        # The worst grade stands: the case is to be audited again.
        (made("completed", "overseen", "uploaded", grade="inadequate", moderated="inadequate"), S.MODERATED),
        (made("completed", "uploaded", grade="good", moderated="inadequate"), S.MODERATED),
        # A themed review is neither allocated nor graded, and follows no cycle.
        (made("completed"), S.CLOSED),
    ],
)
def test_state(audit: Audit, state: AuditState) -> None:
    assert audit_state(audit, worst=WORST) == state
    assert audit_states(table_of([audit]), worst=WORST).tolist() == [state]


def test_worst_grade_that_stands_is_closed_when_the_case_was_audited_again() -> None:
    stands = made("completed", "overseen", "uploaded", grade="inadequate", moderated="inadequate")
    again = made("allocated", audit_id="A2", re_audit_of="A1")
    done = made("allocated", "completed", grade="good", audit_id="A2", re_audit_of="A1")
    assert audit_state(stands, worst=WORST, is_re_audited=True) is S.CLOSED
    assert audit_states(table_of([stands, again]), worst=WORST).tolist() == [S.MODERATED, S.ALLOCATED]
    assert audit_states(table_of([stands, done]), worst=WORST).tolist() == [S.CLOSED, S.COMPLETED]


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        (date(2023, 1, 7), S.ALLOCATED),
        (date(2023, 1, 8), S.COMPLETED),
        (date(2023, 1, 12), S.COMPLETED),
        (date(2023, 1, 13), S.OVERSEEN),
        (date(2023, 1, 18), S.CLOSED),
    ],
)
def test_state_on_an_earlier_day_does_not_know_what_came_later(as_of: date, state: AuditState) -> None:
    audit = made("allocated", "completed", "overseen", "uploaded", grade="good")
    assert audit_state(audit, worst=WORST, as_of=as_of) == state
    assert audit_states(table_of([audit]), worst=WORST, as_of=as_of).tolist() == [state]


DAYS = st.none() | st.dates(date(2023, 1, 1), date(2023, 3, 1))
KEYS = st.none() | st.sampled_from(OFSTED_SCALE.keys)
AUDITS = st.builds(
    lambda dates, grade, moderated, more: Audit(
        audit_id="A1",
        grade=OFSTED_SCALE[grade] if grade else None,
        moderated_grade=OFSTED_SCALE[moderated] if moderated else None,
        **dates,
        **more,
    ),
    st.fixed_dictionaries(dict.fromkeys(DATES, DAYS)),
    KEYS,
    KEYS,
    st.fixed_dictionaries(
        {"is_disputed": st.none() | st.booleans(), "learning": st.none() | st.just("Chronologies")}
    ),
)


@given(st.lists(AUDITS, min_size=1, max_size=8), DAYS)
def test_table_gives_every_audit_the_state_it_has_by_itself(audits: list[Audit], as_of: date | None) -> None:
    alone = [audit_state(audit, worst=WORST, as_of=as_of) for audit in audits]
    assert audit_states(table_of(audits), worst=WORST, as_of=as_of).tolist() == alone


ORDER = [S.ALLOCATED, S.COMPLETED, S.OVERSEEN, S.UPLOADED, S.CLOSED]


@given(AUDITS, st.dates(date(2023, 1, 1), date(2023, 3, 1)), st.integers(0, 60))
def test_no_audit_goes_backwards_in_time(audit: Audit, day: date, later: int) -> None:
    """Without dispute and moderation, which have no day of their own, the state only moves on."""
    plain = audit.model_copy(
        update={"is_disputed": None, "moderated_grade": None, "moderated_on": None, "grade": None}
    )
    plain = plain.model_copy(update={"allocated_on": date(2023, 1, 1)})
    first = audit_state(plain, as_of=day)
    second = audit_state(plain, as_of=date.fromordinal(day.toordinal() + later))
    assert ORDER.index(first) <= ORDER.index(second)
