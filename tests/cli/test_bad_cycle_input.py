"""Bad input along the audit cycle: findings that say what and where, and nothing written."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook
from typer.testing import CliRunner

from csc_qa.cli.app import app
from csc_qa.core.annex_a import ANNEX_A_LISTS
from csc_qa.core.own_sheet import MADE_BY

COLUMNS = [column for column in ANNEX_A_LISTS[6].columns if not column.is_extra]
CASE = {"child_id": "8123456", "allocated_team": "Jigsaw Team 1", "date_of_birth": date(2010, 5, 1)}
REGISTER = (*HEADER, "Child ID", "Date allocated", "Service lead oversight")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_lists(tmp_path, CASE)
    return tmp_path


def write_lists(folder: Path, case: dict[str, Any]) -> None:
    rows: Rows = [[each.header for each in COLUMNS], [case.get(each.field) for each in COLUMNS]]
    write_workbook(folder / "lists.xlsx", {"List 6": rows})


def write_master(folder: Path, *audits: tuple[object, ...], area: str = "Jigsaw") -> Path:
    roster: Rows = [("Roster",), (MADE_BY,), ("Auditor", "Service area"), ("Fern Hollowell", area)]
    rows = audits or (audit("A1"),)
    return write_workbook(folder / "m.xlsx", {"Q1": [REGISTER, *rows], "QA Roster": roster})


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def findings_of(folder: Path, *arguments: object, exit_code: int) -> list[dict[str, Any]]:
    before = digests(folder)
    done = CliRunner().invoke(app, [str(each) for each in arguments])
    assert done.exit_code == exit_code, (done.output, done.stderr)
    assert digests(folder) == before
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return found


def allocate(folder: Path, month: str = "2023-01", *, exit_code: int = 1) -> list[dict[str, Any]]:
    named = ("--cases", folder / "lists.xlsx", "--month", month, "--json")
    return findings_of(folder, "allocate", folder / "m.xlsx", *named, exit_code=exit_code)


def test_what_follows_is_wrong_with_one_thing_only(folder: Path) -> None:
    write_master(folder)
    named = ["--cases", str(folder / "lists.xlsx"), "--month", "2023-01", "--json"]
    done = CliRunner().invoke(app, ["allocate", str(folder / "m.xlsx"), *named])
    assert len(json.loads(done.stdout)["allocations"]) == 1


def test_roster_with_an_unknown_area(folder: Path) -> None:
    write_master(folder, area="Atlantis")
    (found,) = (each for each in allocate(folder) if each["code"] == "CSCQA-ALC-004")
    assert (found["severity"], found["sheet"], found["row"]) == ("error", "QA Roster", 4)


@pytest.mark.parametrize("case", [{**CASE, "child_id": None}, {}])
def test_case_list_without_identifiers(folder: Path, case: dict[str, Any]) -> None:
    write_master(folder)
    write_lists(folder, case)
    assert "CSCQA-ALC-015" in [each["code"] for each in allocate(folder)]


@pytest.mark.parametrize("month", ["2022-12", "2031-05"])
def test_month_without_a_programme(folder: Path, month: str) -> None:
    write_master(folder)
    assert "CSCQA-ALC-012" in [each["code"] for each in allocate(folder, month)]
    told = CliRunner().invoke(app, ["due", month, "--json"])
    assert "CSCQA-PRG-001" in told.stderr


def test_date_before_allocation(folder: Path) -> None:
    early = audit("A1", "Good", date(2023, 1, 2))
    late = audit("A2", "Good", date(2023, 1, 20))
    allocated = date(2023, 1, 3)
    master = write_master(
        folder,
        (*early, "8000001", allocated, date(2023, 2, 1)),
        (*late, "8000002", allocated, date(2023, 1, 1)),
    )
    found = findings_of(folder, "check", master, "--json", exit_code=0)
    places = {(each["code"], each["row"]) for each in found}
    assert {("CSCQA-REG-012", 2), ("CSCQA-PRG-008", 3)} <= places
    done = CliRunner().invoke(app, ["chase", str(master), "--as-of", "2023-02-20"])
    assert "CSCQA-REG-012" in done.stderr
    assert "CSCQA-PRG-008" in done.stderr
