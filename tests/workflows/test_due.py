from __future__ import annotations

import pytest

from csc_qa import Period, load_catalogue
from csc_qa.core.errors import PeriodError, ProgrammeError
from csc_qa.workflows.due import due_json, list_due, list_programme

CATALOGUE = load_catalogue()


def test_month_that_has_a_programme_has_no_findings() -> None:
    found = list_due("2023-01", CATALOGUE)
    assert (str(found.period), found.findings) == ("2023-01", [])
    assert found == list_due(Period.month(2023, 1), CATALOGUE)


def test_json_has_the_keys_that_others_rely_on() -> None:
    steps = due_json(list_due("2023-01", CATALOGUE))["steps"]
    assert isinstance(steps, list)
    assert all(list(step) == ["step", "who", "due_on"] for step in steps)
    days = {step["step"]: step["due_on"] for step in steps}
    assert days["Allocation list distributed"] == "2023-01-03"
    assert days["Audit completed with the case holder"] == "2023-01-28"
    assert days["Service lead oversight recorded"] == "2023-02-06"
    assert days["Audit uploaded to the child's file"] == "2023-02-06"
    assert days["Monthly audit analysis report"] == "2023-02-09"


@pytest.mark.parametrize(
    ("month", "codes", "steps"),
    [
        ("2024-05", ["CSCQA-PRG-001"], 11),
        ("2022-05", ["CSCQA-PRG-002", "CSCQA-PRG-001"], 0),
        ("2026-02", ["CSCQA-PRG-002", "CSCQA-PRG-001"], 11),
    ],
)
def test_what_is_missing_from_a_month_is_said(month: str, codes: list[str], steps: int) -> None:
    found = list_due(month, CATALOGUE)
    assert [finding.code for finding in found.findings] == codes
    assert len(found.items) == steps


@pytest.mark.parametrize("month", ["2023", "2023-Q1", "2023-01/2023-02", "2023-01-05"])
def test_anything_but_one_month_is_refused(month: str) -> None:
    with pytest.raises(ProgrammeError, match="CSCQA-PRG-006"):
        list_due(month, CATALOGUE)


def test_text_that_is_no_period_is_refused() -> None:
    with pytest.raises(PeriodError):
        list_due("soon", CATALOGUE)


def test_year_without_a_programme_is_refused() -> None:
    with pytest.raises(ProgrammeError, match=r"CSCQA-PRG-003.*2024 has no programme"):
        list_programme(2024, CATALOGUE)
