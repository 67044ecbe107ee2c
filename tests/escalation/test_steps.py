from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa import load_catalogue
from csc_qa.core.audit import Audit
from csc_qa.core.escalation import EscalationStep
from csc_qa.core.framework import AfterEvent
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.escalation.actions import list_actions
from csc_qa.escalation.forums import list_for_forums
from csc_qa.escalation.steps import TypedDates, list_escalations

FRAMEWORK = load_catalogue().framework
DONE, PANEL, AS_OF = date(2023, 1, 20), date(2023, 1, 31), date(2023, 2, 5)
ROLES = "Practice manager, Service lead, Head of service, Deputy director"


def audit(audit_id: str = "A1", grade: str | None = "inadequate", **fields: object) -> Audit:
    given = {"completed_on": DONE, "service_area": "CRS", **fields}
    if isinstance(given.get("moderated_grade"), str):
        given["moderated_grade"] = OFSTED_SCALE[str(given["moderated_grade"])]
    return Audit(audit_id=audit_id, grade=OFSTED_SCALE[grade] if grade else None, **given)


def steps(*audits: Audit, typed: TypedDates | None = None, as_of: date = AS_OF) -> list[EscalationStep]:
    return list_escalations(audits, FRAMEWORK, typed or {}, as_of)


def in_short(found: list[EscalationStep]) -> list[tuple[str, date | None, str]]:
    return [(step.step_key, step.due_on, step.state) for step in found]


def test_inadequate_waits_for_the_unit_to_moderate_it() -> None:
    found = steps(audit())
    assert in_short(found) == [("inadequate_moderated", DONE, "overdue"), ("remedial_actions", None, "open")]
    assert found[0].who == "Quality Assurance Unit"
    assert steps(audit(), as_of=DONE)[0].state == "open"


def test_inadequate_that_stands_is_escalated() -> None:
    found = steps(audit(moderated_grade="inadequate", moderated_on=PANEL))
    assert in_short(found) == [
        ("inadequate_moderated", DONE, "done"),
        ("escalated", PANEL, "overdue"),
        ("first_update", date(2023, 2, 3), "overdue"),
        ("second_update", date(2023, 2, 7), "open"),
        ("re_audit", date(2023, 2, 28), "open"),
        ("remedial_actions", None, "open"),
    ]
    assert found[1].who == "Head of service, Service lead"
    assert found[0].done_on == PANEL


def test_updates_count_from_the_day_people_were_told() -> None:
    told = {("A1", "escalated"): date(2023, 2, 2)}
    found = steps(audit(moderated_grade="inadequate", moderated_on=PANEL), typed=told)
    assert in_short(found)[1:4] == [
        ("escalated", PANEL, "done"),
        ("first_update", date(2023, 2, 5), "open"),
        ("second_update", date(2023, 2, 9), "open"),
    ]


def test_grade_that_does_not_stand_asks_for_remedial_actions_or_nothing() -> None:
    improved = steps(audit(moderated_grade="requires_improvement", moderated_on=PANEL))
    assert [step.step_key for step in improved] == ["inadequate_moderated", "remedial_actions"]
    good = steps(audit(moderated_grade="good", moderated_on=PANEL))
    assert [(step.step_key, step.state) for step in good] == [("inadequate_moderated", "done")]
    assert good[0].is_closed


def test_panel_that_lowers_a_grade_to_inadequate_escalates_it() -> None:
    found = steps(audit(grade="good", moderated_grade="inadequate", moderated_on=PANEL))
    assert [step.step_key for step in found][:2] == ["escalated", "first_update"]


def test_requires_improvement_has_its_actions_followed_to_their_date() -> None:
    due = date(2023, 2, 1)
    [step] = steps(audit(grade="requires_improvement", action_due_on=due, action_owner="Service lead"))
    assert (step.step_key, step.due_on, step.is_overdue, step.who) == (
        "remedial_actions",
        due,
        True,
        "Service lead",
    )


@pytest.mark.parametrize("grade", ["good", None])
def test_concern_goes_to_the_four_roles_at_once(grade: str | None) -> None:
    [step] = steps(audit(grade=grade, safeguarding_concern=True))
    assert (step.who, step.due_on, step.grade) == (ROLES, DONE, OFSTED_SCALE["good"] if grade else None)


@pytest.mark.parametrize("concern", [False, None])
def test_good_audit_without_concern_is_left_alone(concern: bool | None) -> None:
    assert steps(audit(grade="good", safeguarding_concern=concern)) == []


def test_re_audit_in_the_register_is_its_step_done() -> None:
    again = audit("A2", "good", completed_on=date(2023, 2, 4), re_audit_of="A1")
    later = audit("A3", "good", completed_on=date(2023, 2, 20), re_audit_of="A1")
    found = steps(audit(moderated_grade="inadequate", moderated_on=PANEL), again, later)
    [step] = [step for step in found if step.step_key == "re_audit"]
    assert (step.done_on, step.is_recorded) == (date(2023, 2, 4), True)


def test_closed_when_every_step_is_done() -> None:
    moderated = audit(moderated_grade="inadequate", moderated_on=PANEL)
    keys = ["escalated", "first_update", "second_update", "re_audit", "remedial_actions"]
    typed = {("A1", key): AS_OF for key in keys}
    assert all(step.is_closed for step in steps(moderated, typed=typed))
    del typed["A1", "second_update"]
    assert not any(step.is_closed for step in steps(moderated, typed=typed))


def test_what_happened_later_has_not_happened_yet() -> None:
    moderated = audit(moderated_grade="inadequate", moderated_on=PANEL)
    assert steps(moderated, as_of=DONE - timedelta(days=1)) == []
    before = steps(moderated, as_of=PANEL - timedelta(days=1))
    assert in_short(before)[0] == ("inadequate_moderated", DONE, "overdue")
    assert len(before) == 2
    told = {("A1", "escalated"): AS_OF + timedelta(days=1)}
    assert steps(moderated, typed=told)[1].state == "overdue"


def test_moderated_grade_without_a_day_is_done_and_counts_from_the_audit() -> None:
    found = steps(audit(moderated_grade="inadequate"))
    assert (found[0].is_done, found[0].done_on) == (True, None)
    assert found[2].due_on == DONE + timedelta(days=3)


def test_actions_come_with_owner_and_state() -> None:
    audits = [
        audit("A1", "requires_improvement", actions="See the child.", action_owner="Team manager"),
        audit("A2", "requires_improvement", action_due_on=date(2023, 3, 1)),
    ]
    found = list_actions(audits, steps(*audits), FRAMEWORK)
    assert [(each.audit_id, each.owner, each.status) for each in found] == [
        ("A2", None, "open"),
        ("A1", "Team manager", "open"),
    ]


def test_forums_learn_from_the_best_and_newest_as_moderated() -> None:
    audits = [
        audit("A1", "good", completed_on=date(2023, 1, 1)),
        audit("A2", "good", completed_on=date(2023, 1, 2)),
        audit("A3", "outstanding"),
        audit("A4", "good", moderated_grade="inadequate", moderated_on=PANEL),
        audit("A5", "requires_improvement", moderated_grade="good", moderated_on=date(2023, 1, 21)),
        audit("A6", "good", completed_on=AS_OF + timedelta(days=1)),
    ]
    found = list_for_forums(audits, FRAMEWORK.practice_forums, AS_OF)
    assert [each.audit_id for each in found] == ["A3", "A5", "A2", "A1"]


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 40), st.integers(0, 24))
def test_due_dates_are_never_before_the_event(day: date, days: int, months: int) -> None:
    due = AfterEvent(event="escalation", days=days, months=months).due_on(day)
    assert due >= day
    months_later = (due - timedelta(days=days)).year * 12 + (due - timedelta(days=days)).month
    assert months_later == day.year * 12 + day.month + months
