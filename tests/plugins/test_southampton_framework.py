from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from csc_qa.core.framework import AfterEvent, DayOfMonth, DaysOfYear, EscalationTrigger
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.plugins.southampton_framework import NOTES

Read = Callable[[str], list[dict[str, str]]]


def test_it_is_in_force_with_the_four_grades_from_2023_to_2025(catalogue: Catalogue) -> None:
    framework = catalogue.framework
    assert framework.id == "southampton"
    assert framework.grade_scale is OFSTED_SCALE
    assert (framework.valid.start, framework.valid.end) == (date(2023, 1, 1), date(2025, 12, 31))


def test_analysis_areas_are_the_seven_in_our_own_words(catalogue: Catalogue, read_printed: Read) -> None:
    printed = read_printed("analysis_areas")
    areas = catalogue.framework.analysis_areas
    assert [(area.key, area.name) for area in areas] == [(row["key"], row["area"]) for row in printed]
    assert not {area.question for area in areas} & {row["question in brief"] for row in printed}


def test_process_steps_are_those_listed_in_order(catalogue: Catalogue, read_printed: Read) -> None:
    printed = [(row["step"], row["who"]) for row in read_printed("process_steps")]
    assert [(step.name, step.who) for step in catalogue.framework.process_steps] == printed


@pytest.mark.parametrize(
    ("step", "due_on"),
    [
        ("allocation", date(2023, 12, 3)),
        ("audit_completed", date(2023, 12, 28)),
        ("parties_notified", date(2023, 12, 28)),
        ("oversight", date(2024, 1, 6)),
        ("upload", date(2024, 1, 6)),
        ("monthly_report", date(2024, 1, 9)),
    ],
)
def test_the_monthly_cycle_of_december_ends_in_january(catalogue: Catalogue, step: str, due_on: date) -> None:
    due = catalogue.framework.step(step).due
    assert isinstance(due, DayOfMonth)
    assert due.due_on(date(2023, 12, 1)) == due_on


@pytest.mark.parametrize(
    ("step", "after"),
    [
        ("inadequate_moderated", AfterEvent(event="grading")),
        ("first_update", AfterEvent(event="escalation", days=3)),
        ("second_update", AfterEvent(event="escalation", weeks=1)),
        ("re_audit", AfterEvent(event="escalation", months=1)),
        ("safeguarding_concern", AfterEvent(event="safeguarding concern")),
    ],
)
def test_what_follows_a_poor_audit_is_due_after_an_event(
    catalogue: Catalogue, step: str, after: AfterEvent
) -> None:
    assert catalogue.framework.step(step).due == after


def test_quarterly_and_annual_reports_have_days_of_the_year(catalogue: Catalogue) -> None:
    step = catalogue.framework.step
    assert step("quarterly_report").due == DaysOfYear(days=((1, 6), (4, 6), (7, 6), (10, 6)))
    assert step("annual_report").due == DaysOfYear(days=((12, 0),))


def test_the_note_on_oversight_tells_of_both_days(catalogue: Catalogue) -> None:
    note = catalogue.framework.step("oversight").note
    assert "5th" in note
    assert "6th" in note


def test_every_note_belongs_to_a_step(catalogue: Catalogue) -> None:
    assert {step.key for step in catalogue.framework.process_steps if step.note} == set(NOTES)


def test_standards_are_those_listed(catalogue: Catalogue, read_printed: Read) -> None:
    printed = [
        (row["standard"], float(row["value"]), row["unit"], row["source"])
        for row in read_printed("practice_standards")
    ]
    standards = catalogue.framework.standards
    assert [(each.name, each.value, each.unit, each.source) for each in standards] == printed


def test_escalation_names_only_steps_and_grades_that_there_are(catalogue: Catalogue) -> None:
    keys = {step.key for step in catalogue.framework.process_steps}
    for rule in catalogue.framework.escalation_rules:
        assert set(rule.steps) <= keys
        assert set(rule.grades) <= set(OFSTED_SCALE.keys)


def test_an_inadequate_that_stands_is_escalated_updated_twice_and_audited_again(
    catalogue: Catalogue,
) -> None:
    rules = catalogue.framework.escalation_rules
    (rule,) = [rule for rule in rules if rule.trigger is EscalationTrigger.GRADE_STANDS]
    assert rule.grades == ("inadequate",)
    assert rule.steps == ("first_update", "second_update", "re_audit")
    assert set(rule.told) == {"Head of service", "Service lead"}


def test_a_safeguarding_concern_goes_to_four_levels_of_managers(catalogue: Catalogue) -> None:
    rules = catalogue.framework.escalation_rules
    (rule,) = [rule for rule in rules if rule.trigger is EscalationTrigger.SAFEGUARDING_CONCERN]
    assert rule.told == ("Practice manager", "Service lead", "Head of service", "Deputy director")
