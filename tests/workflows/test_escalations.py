"""Escalations from the workbook: the command's JSON, and the sheet on which people type what is done."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.writing import HEADER, Rows, audit, write_workbook
from typer.testing import CliRunner

from csc_qa.cli.app import app

SHEET = "QA Escalations"
UPDATE = "First update after escalation"
ROWS: Rows = [
    (
        *HEADER,
        "Moderated grade",
        "Date moderated",
        "Safeguarding concern",
        "Actions",
        "Action owner",
        "Action due",
    ),
    (*audit("A1", "Inad", date(2023, 1, 20)), "agreed", date(2023, 1, 31), None, "See the child", "SL", None),
    (*audit("A2", "RI", date(2023, 1, 21)), None, None, "No", "Plan", "TM", date(2023, 2, 1)),
    (*audit("A3", "Good", date(2023, 1, 22)), None, None, "Yes", None, None, None),
    (*audit("A4", "Good", date(2023, 1, 23)), None, None, "No", None, None, None),
]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "m.xlsx", {"Q1": ROWS})


def run(command: str, book: Path, *more: str, as_of: str = "2023-02-05", exit_code: int = 0) -> Any:
    done = CliRunner().invoke(app, [command, str(book), "--as-of", as_of, *more])
    assert done.exit_code == exit_code, done.output
    return json.loads(done.stdout) if "--json" in more else done.output


def type_into(book: Path, audit_id: str, step: str, title: str, value: object) -> None:
    opened = load_workbook(book)
    sheet = opened[SHEET]
    header = next(row for row in sheet.iter_rows() if row[0].value == "Audit")
    column = next(cell.column for cell in header if cell.value == title)
    row = next(row[0].row for row in sheet.iter_rows() if (row[0].value, row[1].value) == (audit_id, step))
    sheet.cell(row, column, value)
    opened.save(book)


def rows(book: Path) -> dict[tuple[object, object], tuple[object, ...]]:
    return {(row[0], row[1]): row for row in load_workbook(book)[SHEET].iter_rows(values_only=True)}


def test_json(book: Path) -> None:
    found = run("escalations", book, "--json")["escalations"]
    keys = ["audit_id", "grade", "step", "who", "due_on", "done_on", "overdue"]
    assert {tuple(each) for each in found} == {tuple(keys)}
    assert [each["audit_id"] for each in found] == ["A1"] * 6 + ["A2", "A3"]
    [update] = [each for each in found if each["step"] == UPDATE]
    assert list(update.values()) == ["A1", "inadequate", UPDATE, "Service lead", "2023-02-03", None, True]
    assert found[-1]["who"] == "Practice manager, Service lead, Head of service, Deputy director"


def test_it_only_reads_unless_told_to_write(book: Path) -> None:
    before = book.read_bytes()
    assert "3 audits with open steps" in run("escalations", book)
    assert book.read_bytes() == before
    run("escalations", book, "--write")
    assert {SHEET, "QA Practice forums"} <= set(load_workbook(book).sheetnames)


def test_done_dates_are_read_back_and_kept(book: Path) -> None:
    run("escalations", book, "--write")
    type_into(book, "A1", UPDATE, "Done on", datetime(2023, 2, 4))
    type_into(book, "A1", UPDATE, "Note", "By telephone")
    for _ in range(2):
        found = run("escalations", book, "--json", "--write")["escalations"]
        [update] = [each for each in found if each["step"] == UPDATE]
        assert (update["done_on"], update["overdue"]) == ("2023-02-04", False)
        assert rows(book)["A1", "Inadequate audit moderated"][6] == "done 31 January 2023, by the register"
        assert rows(book)["A1", UPDATE][6:] == ("done", datetime(2023, 2, 4), "By telephone")


def test_entry_of_a_step_that_is_no_longer_asked_for_is_kept(book: Path) -> None:
    run("escalations", book, "--write")
    type_into(book, "A1", UPDATE, "Note", "By telephone")
    opened = load_workbook(book)
    opened["Q1"]["E2"] = "Good"
    opened.save(book)
    for _ in range(2):
        run("escalations", book, "--write")
        assert rows(book)["A1", UPDATE][8] == "By telephone"


@pytest.mark.parametrize(
    ("typed", "code", "exit_code"),
    [("last Tuesday", "CSCQA-ESC-001", 1), (datetime(2030, 1, 1), "CSCQA-ESC-002", 0)],
)
def test_date_that_cannot_be_counts_as_not_done_and_is_kept(
    book: Path, typed: object, code: str, exit_code: int
) -> None:
    run("escalations", book, "--write")
    type_into(book, "A1", UPDATE, "Done on", typed)
    assert code in run("escalations", book, "--write", exit_code=exit_code)
    assert rows(book)["A1", UPDATE][6:8] == ("overdue", typed)


def test_moderated_without_a_date_and_audited_without_one_are_findings(tmp_path: Path) -> None:
    header = (*HEADER, "Moderated grade")
    lines = [header, (*audit("A1", "Inad"), "Inad"), (*audit("A2", "RI", None), None)]
    said = run("escalations", write_workbook(tmp_path / "m.xlsx", {"Q1": lines}))
    assert "CSCQA-ESC-003" in said
    assert "CSCQA-ESC-005" in said


def test_actions(book: Path) -> None:
    items = run("actions", book, "--json")["items"]
    assert [(each["audit_id"], each["owner"], each["due_on"], each["status"]) for each in items] == [
        ("A2", "TM", "2023-02-01", "overdue"),
        ("A1", "SL", None, "open"),
    ]
    assert "Remedial actions" in run("actions", book)


def test_sample_workbook_has_its_nine_inadequates_that_stood(master_path: Path) -> None:
    found = run("escalations", master_path, "--json", as_of="2023-01-26")["escalations"]
    stood = {each["audit_id"] for each in found if each["step"] == "Escalated for an urgent review"}
    assert len(stood) == 9


def rows_named(text: str) -> list[int]:
    return [int(row) for row in re.findall(rf'CSCQA-ESC-001 +sheet "{SHEET}", row (\d+)', text)]


@pytest.mark.parametrize("typed", [1, 3])
def test_rows_named_are_those_of_the_sheet_as_written(book: Path, typed: int) -> None:
    run("escalations", book, "--write")
    steps = [key for key in rows(book) if key[0] == "A1" and key[1] != "Inadequate audit moderated"][:typed]
    for _, step in steps:
        type_into(book, "A1", str(step), "Done on", "soon")
    for _ in range(2):
        said = run("escalations", book, "--write", exit_code=1)
        sheet = load_workbook(book)[SHEET]
        [done_on] = {cell.column for row in sheet.iter_rows() for cell in row if cell.value == "Done on"}
        places = [row[0].row for row in sheet.iter_rows() if row[done_on - 1].value == "soon"]
        assert len(places) == typed
        assert rows_named(said) == places
        assert rows_named("\n".join(str(row[0].value) for row in sheet.iter_rows())) == places


def test_written_sheets_and_the_backup_are_named(book: Path) -> None:
    said = run("escalations", book, "--write")
    assert f'Wrote the sheets "{SHEET}" and "QA Practice forums" of {book}' in said
    [backup] = re.findall(r"^Backup: (.+)$", said, re.MULTILINE)
    assert Path(backup).is_file()
    assert SHEET not in load_workbook(backup).sheetnames
    assert "Backup:" not in run("escalations", book)
