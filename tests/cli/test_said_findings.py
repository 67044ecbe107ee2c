"""Commands that exit with 1, or leave a sheet out, say so on standard error beside their result."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.workflows.test_moderation_sample import sample, type_into
from tests.writing import HEADER, Rows, audit, write_workbook
from typer.testing import CliRunner, Result

from csc_qa.cli.app import app

NEAR: Rows = [("Audit ref", "Service area", "Ergebnis"), *[(f"B{n}", "CRS", "Good") for n in range(4)]]
REGISTER: Rows = [HEADER, *(audit(f"A{n}", "Good", date(2023, 1, 10 + n)) for n in range(4))]
NOT_READ = "Sheets that look like an audit register were not read, so their audits are in no figure: Near."


def run(*words: object, exit_code: int) -> Result:
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exit_code == exit_code, done.output
    return done


@pytest.fixture
def near(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "m.xlsx", {"Q1": REGISTER, "Near": NEAR})


@pytest.fixture
def panel(near: Path) -> Path:
    """Return a workbook with an unread sheet and two cells of the panel's that cannot be read."""
    chosen = [each["audit_id"] for each in sample(near, "2023-01", 2)["sample"]]
    type_into(near, chosen[0], Moderated_grade="Goodish")
    type_into(near, chosen[1], Moderated_grade="RI", Moderated_on="31/31/2023")
    return near


def test_report_names_the_unread_sheet_on_screen_and_in_itself(near: Path, tmp_path: Path) -> None:
    words = ("report", "annual", near, "--period", "2023", "--out", tmp_path / "o")
    done = run(*words, exit_code=0)
    assert "CSCQA-REG-025" in done.stderr
    assert "0 errors, 1 sheet not read: run csc-qa check" in done.stderr
    assert NOT_READ in done.stdout
    [page] = (tmp_path / "o").glob("*.html")
    assert NOT_READ in page.read_text(encoding="utf-8")


def test_report_says_the_errors_for_which_it_exits_with_1(panel: Path, tmp_path: Path) -> None:
    words = ("report", "annual", panel, "--period", "2023", "--out", tmp_path / "o")
    done = run(*words, "--json", exit_code=1)
    assert [code for code in ("CSCQA-MOD-004", "CSCQA-MOD-005") if code not in done.stderr] == []
    assert "2 errors, 1 sheet not read: run csc-qa check" in done.stderr
    assert json.loads(done.stdout)["totals"]["total"] == 4


def test_report_without_anything_to_say_says_nothing(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "m.xlsx", {"Q1": REGISTER})
    assert (
        run("report", "annual", book, "--period", "2023", "--out", tmp_path / "o", exit_code=0).stderr == ""
    )


def test_report_says_no_more_findings_than_a_screen_holds(tmp_path: Path) -> None:
    rows = [HEADER, *(audit(f"A{n}", "Brilliant") for n in range(30))]
    book = write_workbook(tmp_path / "m.xlsx", {"Q1": rows})
    said = run("report", "annual", book, "--period", "2022", "--out", tmp_path / "o", exit_code=1).stderr
    assert said.count("CSCQA-REG-003") == 20
    assert "30 errors, 0 sheets not read: run csc-qa check" in said


def test_report_names_the_sheet_whose_grades_were_not_read(tmp_path: Path) -> None:
    rows = [(*HEADER[:2], "Ergebnis", HEADER[3]), *REGISTER[1:]]
    book = write_workbook(tmp_path / "m.xlsx", {"Q1": rows, "Q2": REGISTER[:2]})
    done = run("report", "annual", book, "--period", "2023", "--out", tmp_path / "o", exit_code=1)
    assert "CSCQA-REG-026" in done.stderr
    assert "so audits are counted as ungraded, on: Q1." in done.stdout


def test_agreement_says_the_errors_for_which_it_exits_with_1(panel: Path) -> None:
    said = run("moderate", "agreement", panel, exit_code=1).stderr
    codes = ["CSCQA-MOD-004", "CSCQA-MOD-005", "CSCQA-REG-025"]
    assert [code for code in codes if code not in said] == []
    done = run("moderate", "agreement", panel, "--json", exit_code=1)
    assert done.stderr == said
    answer = json.loads(done.stdout)
    assert {each["code"] for each in answer["findings"]} == set(codes)
    assert (answer["audits"], list(answer)[-1]) == (1, "findings")


def test_escalations_say_the_entries_of_the_panel_that_were_not_counted(panel: Path) -> None:
    done = run("escalations", panel, "--as-of", "2023-02-05", "--json", exit_code=1)
    found = json.loads(done.stdout)["findings"]
    assert [each["code"] for each in found] == ["CSCQA-MOD-004", "CSCQA-MOD-005", "CSCQA-REG-025"]
    assert [each["code"] for each in found if each["code"] not in done.stderr] == []
    assert "CSCQA-MOD-004" in run("actions", panel, exit_code=1).stderr
