"""The sheet "QA Settings" holds for whoever opens the workbook: library, commands and buttons alike."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook
from typer.testing import CliRunner

from csc_qa import load_catalogue, open_master
from csc_qa.cli.app import app
from csc_qa.core.day_off import DayOff
from csc_qa.core.own_sheet import MADE_BY, SETTINGS_SHEET, SETTINGS_TITLES
from csc_qa.sample.annex_a import write_annex_a
from csc_qa.workflows.importing.register_state import state_of
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.rules_in_force import oversight_days

RULES = (("Oversight due on day", "5th"), ("Deadline on a day off", "before"))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    settings = [("Settings",), (f"{MADE_BY} 1 on 1 May 2022.",), SETTINGS_TITLES, *RULES]
    register = [(*HEADER, "Date overseen"), (*audit("A1", "Good", date(2023, 1, 20)), date(2023, 2, 6))]
    roster = [("Roster",), (f"{MADE_BY}",), ("Auditor", "Service area"), ("Fern Hollowell", "Jigsaw")]
    sheets: dict[str, Rows] = {"Q1": register, SETTINGS_SHEET: settings, "QA Roster": roster}
    return write_workbook(tmp_path / "m.xlsx", sheets)


def test_library_and_buttons_follow_it(book: Path) -> None:
    by_library = open_master(book).catalogue.framework
    master = FileMaster(book, load_catalogue(), date(2023, 2, 1))
    for framework in (by_library, master.read().catalogue.framework, state_of(master).catalogue.framework):
        assert oversight_days(framework) == (5, 6)
        assert framework.day_off is DayOff.BEFORE


def test_measures_of_the_report_follow_it(book: Path) -> None:
    def overseen_in_time() -> list[int | None]:
        measures = open_master(book).audit_quality("2023-01", as_of=date(2023, 3, 1))
        return [measure.count for measure in measures if measure.key == "overseen_in_time"]

    by_sheet = overseen_in_time()
    write_workbook(
        book,
        {"Q1": [(*HEADER, "Date overseen"), (*audit("A1", "Good", date(2023, 1, 20)), date(2023, 2, 6))]},
    )
    assert by_sheet != overseen_in_time()


def test_commands_follow_it(book: Path) -> None:
    done = CliRunner().invoke(app, ["check", str(book), "--json"])
    assert "CSCQA-PRG" not in done.stdout
    lists = write_annex_a(book.with_name("lists.xlsx"))
    named = ["--cases", str(lists), "--month", "2023-01", "--seed", "1", "--dry-run", "--json"]
    found = json.loads(CliRunner().invoke(app, ["allocate", str(book), *named]).stdout)
    assert {each["due_on"] for each in found["allocations"]} == {"2023-01-27"}, "the 28th is a Saturday"


@pytest.mark.parametrize("command", [["check"], ["moderate", "agreement"], ["escalations"]])
def test_setting_that_is_not_understood_is_told_by_every_command(book: Path, command: list[str]) -> None:
    settings = [("Settings",), (f"{MADE_BY} 1 on 1 May 2022.",), SETTINGS_TITLES, (RULES[0][0], "soon")]
    write_workbook(book, {"Q1": [HEADER, audit("A1")], SETTINGS_SHEET: settings})
    done = CliRunner().invoke(app, [*command, str(book)])
    assert "CSCQA-PRG-004" in done.output
