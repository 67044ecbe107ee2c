from __future__ import annotations

from pathlib import Path

import pytest

from csc_qa import Catalogue, load_catalogue
from csc_qa.core.day_off import DayOff
from csc_qa.core.framework import DayOfMonth
from csc_qa.settings import Settings
from csc_qa.workflows.open_master import deadlines_of
from csc_qa.workflows.rules_in_force import oversight_days, with_rules

CATALOGUE = load_catalogue()
ELSEWHERE = Path(__file__).resolve().parents[2] / "docs/examples/elsewhere_framework.py"


def codes(catalogue: Catalogue) -> list[str]:
    return [finding.code for finding in catalogue.own_findings]


def test_without_settings_the_framework_is_as_it_was() -> None:
    assert with_rules(CATALOGUE, oversight_day=None, day_off=None) is CATALOGUE
    assert oversight_days(CATALOGUE.framework) == (6, 5)
    assert CATALOGUE.framework.day_off is DayOff.AS_PRINTED


@pytest.mark.parametrize("typed", [5, "5", "5th", " 5TH ", "5.0"])
def test_oversight_can_be_due_on_the_5th_and_nothing_else_changes(typed: int | str) -> None:
    changed = with_rules(CATALOGUE, oversight_day=typed, day_off=None)
    assert oversight_days(changed.framework) == (5, 6)
    assert codes(changed) == []
    for before, after in zip(CATALOGUE.framework.process_steps, changed.framework.process_steps, strict=True):
        assert (before == after) == (before.key != "oversight")
    # The measures of the annual report follow.
    overseen = deadlines_of(changed.framework).overseen
    assert isinstance(overseen, DayOfMonth)
    assert overseen.day == 5


@pytest.mark.parametrize("typed", [7, "soon", "", "15"])
def test_day_that_the_framework_does_not_give_is_a_finding_and_the_default_holds(typed: int | str) -> None:
    changed = with_rules(CATALOGUE, oversight_day=typed, day_off=None, sheet="QA Settings")
    assert changed.framework == CATALOGUE.framework
    [finding] = changed.own_findings
    assert (finding.code, finding.sheet) == ("CSCQA-PRG-004", "QA Settings")
    assert "6 or 5" in finding.message


def test_framework_without_oversight_has_no_day_to_choose() -> None:
    changed = with_rules(load_catalogue([ELSEWHERE]), oversight_day=6, day_off=None)
    assert codes(changed) == ["CSCQA-PRG-004"]


@pytest.mark.parametrize(
    ("typed", "rule"),
    [("Before", DayOff.BEFORE), ("after ", DayOff.AFTER), ("as printed", DayOff.AS_PRINTED)],
)
def test_rule_for_days_off_is_read_as_people_type_it(typed: str, rule: DayOff) -> None:
    changed = with_rules(CATALOGUE, oversight_day=None, day_off=typed)
    assert (changed.framework.day_off, codes(changed)) == (rule, [])


def test_settings_of_the_user_hold_for_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSC_QA_OVERSIGHT_DAY", "5")
    monkeypatch.setenv("CSC_QA_DAY_OFF", "after")
    framework = load_catalogue().framework
    assert (oversight_days(framework)[0], framework.day_off) == (5, DayOff.AFTER)


def test_settings_that_are_not_understood_stop_nothing() -> None:
    catalogue = load_catalogue(settings=Settings(oversight_day=31, day_off="sometimes"))
    assert {"CSCQA-PRG-004", "CSCQA-PRG-005"} <= {finding.code for finding in catalogue.findings}
    assert catalogue.framework == CATALOGUE.framework
