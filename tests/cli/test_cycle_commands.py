"""`due`, `programme` and `chase` as a user runs them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_commands import run
from typer.testing import CliRunner

from csc_qa.cli.app import app
from csc_qa.workflows.declared import load_catalogue


def test_due_prints_one_json_object_with_the_month(tmp_path: Path) -> None:
    steps = run("due", "2023-01", "--json")["steps"]
    days = [step["due_on"] for step in steps]
    assert days == sorted(days)
    assert {"2023-01-03", "2023-01-28", "2023-02-06", "2023-02-09"} <= set(days)
    assert days.count("2023-02-06") == 2
    said = run("due", "2023-01")
    assert "Tue 3 Jan 2023" in said


def test_due_of_a_year_is_wrong_use() -> None:
    answer = run("due", "2023", "--json", exit_code=2)
    assert [finding["code"] for finding in answer["findings"]] == ["CSCQA-PRG-006"]


def test_due_goes_by_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSC_QA_OVERSIGHT_DAY", "5")
    monkeypatch.setenv("CSC_QA_DAY_OFF", "before")
    days = {step["step"]: step["due_on"] for step in run("due", "2023-01", "--json")["steps"]}
    assert days["Service lead oversight recorded"] == "2023-02-03"
    assert days["Audit completed with the case holder"] == "2023-01-27"


def test_programme_writes_a_calendar_and_a_planner(tmp_path: Path) -> None:
    answer = run("programme", 2023, "--out", tmp_path / "new", "--json")
    assert list(answer) == ["steps", "files"]
    assert [Path(file).suffix for file in answer["files"]] == [".ics", ".xlsx"]
    assert all(Path(file).is_file() for file in answer["files"])
    assert "Moderation panel" in run("programme", 2023, "--out", tmp_path / "new")


def test_programme_of_a_year_without_one_writes_nothing(tmp_path: Path) -> None:
    answer = run("programme", 2024, "--out", tmp_path / "new", "--json", exit_code=2)
    assert [finding["code"] for finding in answer["findings"]] == ["CSCQA-PRG-003"]
    assert not (tmp_path / "new").exists()


def test_chase_of_the_sample(master_path: Path) -> None:
    overdue = run("chase", master_path, "--as-of", "2023-01-10", "--json")["overdue"]
    assert len(overdue) > 50
    assert all(list(each) == ["audit_id", "step", "who", "due_on", "days_late"] for each in overdue)
    days = [each["days_late"] for each in overdue]
    assert days == sorted(days, reverse=True)
    assert min(days) > 0
    names = {step.name for step in load_catalogue().framework.process_steps}
    assert {each["step"] for each in overdue} <= {*names, "Dispute settled with the auditor"}
    said = run("chase", master_path, "--as-of", "2023-01-10")
    assert "Timeliness" in said
    assert "630 audits:" in said


def test_chase_before_anything_was_due_lists_nobody(master_path: Path) -> None:
    assert run("chase", master_path, "--as-of", "2022-01-01", "--json") == {"overdue": []}


@pytest.mark.parametrize("command", ["chase", "escalations", "actions"])
@pytest.mark.parametrize("typed", ["yesterday", "28/01/2023", "2023-02-30"])
def test_day_that_is_none_is_wrong_use_and_says_how_to_write_one(
    master_path: Path, command: str, typed: str
) -> None:
    done = CliRunner().invoke(app, [command, str(master_path), "--as-of", typed])
    said = " ".join(done.stderr.replace("│", " ").split())
    assert done.exit_code == 2
    assert f'"{typed}" is not a date: write a date such as 2023-01-28.' in said
    assert "%Y" not in said
