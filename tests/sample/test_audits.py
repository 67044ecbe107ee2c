from __future__ import annotations

from datetime import date

from csc_qa.core.audit import Audit
from csc_qa.sample.audit_dates import RECORDED_UNTIL
from csc_qa.sample.audits import is_themed_review, sample_audits
from csc_qa.sample.people import TEAMS, THEMED_AUDITORS
from csc_qa.sample.recording import is_named
from csc_qa.sample.working_days import is_working_day

AUDITS = sample_audits()
GRADED = [audit for audit in AUDITS if audit.grade]
DONE = [audit for audit in AUDITS if audit.completed_on]
WAITING = [audit for audit in AUDITS if not audit.completed_on]


def share(audits: list[Audit], names: list[bool]) -> float:
    return sum(names) / len(audits)


def test_same_audits_each_time() -> None:
    sample_audits.cache_clear()
    again = sample_audits()
    assert again is not AUDITS
    assert again == AUDITS


def test_references_are_unique() -> None:
    assert len({audit.audit_id for audit in AUDITS}) == len(AUDITS) == 630


def test_children_are_unique_but_for_re_audits() -> None:
    first = [audit for audit in AUDITS if not audit.re_audit_of]
    assert len({audit.child_id for audit in first}) == len(first)
    assert all(len(child) == 7 and child[0] == "9" for audit in AUDITS if (child := audit.child_id))


def test_re_audits_follow_an_inadequate_of_the_same_child() -> None:
    by_id = {audit.audit_id: audit for audit in AUDITS}
    again = [audit for audit in AUDITS if audit.re_audit_of]
    assert again
    for audit in again:
        before = by_id[str(audit.re_audit_of)]
        assert before.moderated_grade is not None
        assert before.moderated_grade.key == "inadequate"
        assert (before.child_id, before.service_area) == (audit.child_id, audit.service_area)
        assert str(before.completed_on) < str(audit.completed_on)


def test_audits_waiting_have_a_month_and_nothing_else() -> None:
    assert len(WAITING) == 6
    for audit in WAITING:
        assert audit.audit_month == date(2022, 12, 1)
        assert audit.allocated_on == date(2022, 12, 5)
        empty = (audit.grade, audit.strengths, audit.areas_for_improvement, audit.actions, audit.learning)
        assert not any(empty)


def test_dates_stand_in_order() -> None:
    for audit in DONE:
        dates = [
            audit.audit_month,
            audit.allocated_on,
            audit.completed_on,
            audit.overseen_on,
            audit.uploaded_on,
        ]
        known = [day for day in dates if day]
        assert known == sorted(known)
        assert known[-1] <= RECORDED_UNTIL
        assert all(is_working_day(day) for day in known[1:])
        assert audit.uploaded_on is None or audit.overseen_on is not None


def test_every_month_has_graded_audits() -> None:
    months = [audit.completed_on.month for audit in GRADED if audit.completed_on]
    assert set(months) == set(range(1, 13))
    assert sum(month <= 6 for month in months) < sum(month > 6 for month in months)


def test_last_inadequates_wait_for_moderation() -> None:
    inadequate = [audit for audit in GRADED if audit.grade and audit.grade.key == "inadequate"]
    late = [audit for audit in inadequate if audit.completed_on and audit.completed_on > date(2022, 10, 31)]
    assert len(inadequate) == 17
    assert [audit for audit in inadequate if not audit.moderated_on] == late


def test_moderation_follows_completion() -> None:
    moderated = [audit for audit in AUDITS if audit.moderated_on]
    assert len(moderated) == 169
    assert all(a.moderated_on and a.completed_on and a.moderated_on > a.completed_on for a in moderated)


def test_recording_is_as_weak_as_inspectors_found() -> None:
    with_action = [audit for audit in GRADED if is_named(audit.actions)]
    whole = [audit.action_owner is not None and audit.action_due_on is not None for audit in with_action]
    assert 0.52 < share(GRADED, [is_named(audit.areas_for_improvement) for audit in GRADED]) < 0.68
    assert 0.38 < len(with_action) / len(GRADED) < 0.52
    assert 0.62 < share(with_action, whole) < 0.78
    assert 0.23 < share(GRADED, [is_named(audit.learning) for audit in GRADED]) < 0.37
    assert 0.28 < share(GRADED, [audit.practitioner_involved is True for audit in GRADED]) < 0.42
    assert 0.18 < share(GRADED, [audit.family_view_sought is True for audit in GRADED]) < 0.32


def test_tools_and_themes() -> None:
    assert all(
        a.tool is None for a in AUDITS if a.service_area in {"ICAS", "Permanency"} or is_themed_review(a)
    )
    assert len({audit.tool for audit in AUDITS if audit.service_area == "Children Resource Service"}) == 3
    assert all(audit.theme for audit in AUDITS if audit.programme == "Themed")


def test_names_are_not_shared() -> None:
    names = [name for team in TEAMS.values() for name in (*team.auditors, *team.practitioners)]
    assert len({*names, *THEMED_AUDITORS}) == len(names) + len(THEMED_AUDITORS)
