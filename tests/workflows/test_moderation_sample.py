"""From the workbook to the panel's sheet and back: nothing that a panel typed is ever lost."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.writing import HEADER, Rows, audit, write_workbook
from typer.testing import CliRunner

from csc_qa import open_master
from csc_qa.cli.app import app
from csc_qa.core.errors import ModerationError
from csc_qa.core.period import Period
from csc_qa.workflows.moderation_sample import SampleWish, draw_dip_sample, last_month

SHEET = "QA Moderation"
ROWS: Rows = [
    HEADER,
    *(
        audit(f"A{number}", grade, date(2023, 1, 10 + number))
        for number, grade in enumerate(["G", "RI", "G", "Inad"])
    ),
    audit("A8", "themed review", date(2023, 1, 9)),
    *(audit(f"F{number}", "Good", date(2023, 2, 10 + number)) for number in range(6)),
]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "m.xlsx", {"Q1": ROWS})


def run(*words: object, exit_code: int = 0) -> Any:
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exit_code == exit_code, done.output
    return json.loads(done.stdout) if "--json" in words else done.output


def sample(book: Path, month: str = "2023-01", size: int = 2, *more: object, exit_code: int = 0) -> Any:
    words = ("moderate", "sample", book, "--month", month, "--size", size)
    return run(*words, *more, "--json", exit_code=exit_code)


def type_into(book: Path, audit_id: str, **cells: object) -> None:
    """Type into the row of an audit, as a panel does in Excel; the whole workbook is saved anew."""
    opened = load_workbook(book)
    sheet = opened[SHEET]
    header = next(row for row in sheet.iter_rows() if row[1].value == "Audit")
    columns = {str(cell.value): cell.column for cell in header}
    row = next(cell.row for cell in sheet["B"] if cell.value == audit_id)
    for title, value in cells.items():
        sheet.cell(row, columns[title.replace("_", " ")], value)
    opened.save(book)


def cells(book: Path, audit_id: str) -> list[object]:
    sheet = load_workbook(book)[SHEET]
    return next([cell.value for cell in row] for row in sheet.iter_rows() if row[1].value == audit_id)


def test_json_is_seed_and_sample_and_the_sheet_has_both(book: Path) -> None:
    answer = sample(book, "2023-01", 2, "--seed", 5)
    assert list(answer) == ["seed", "sample"]
    assert answer["seed"] == 5
    assert answer["sample"][0] == {"audit_id": "A3", "reason": "Inadequate"}
    assert {each["reason"] for each in answer["sample"]} == {"Inadequate", "At random"}
    values = [cell for row in load_workbook(book)[SHEET].iter_rows(values_only=True) for cell in row if cell]
    assert {"A3", "Inadequate", "5", "2023-01"} <= {str(value) for value in values}


def test_seed_is_kept_for_the_month_and_named_seeds_draw_again(book: Path) -> None:
    first = sample(book)
    assert sample(book) == first
    assert sample(book, "2023-01", 2, "--seed", first["seed"]) == first


def test_dry_run_writes_nothing_and_a_copy_leaves_the_workbook(book: Path, tmp_path: Path) -> None:
    before = book.read_bytes()
    sample(book, "2023-01", 2, "--dry-run")
    sample(book, "2023-01", 2, "--out", tmp_path / "copy.xlsx")
    assert book.read_bytes() == before
    assert SHEET in load_workbook(tmp_path / "copy.xlsx").sheetnames


def test_what_a_panel_typed_is_read_back_and_kept(book: Path) -> None:
    sample(book)
    type_into(book, "A3", Moderated_grade="RI", Moderated_on=datetime(2023, 2, 19), Why="Seen by two of us")
    moderated = {a.audit_id: (a.moderated_grade, a.moderated_on) for a in open_master(book).audits}["A3"]
    assert (str(moderated[0]), moderated[1]) == ("Requires Improvement", date(2023, 2, 19))
    assert run("moderate", "agreement", book, "--json")["moved_up"] == 1
    sample(book)
    sample(book, "2023-02", 3)
    assert cells(book, "A3")[6:] == ["RI", datetime(2023, 2, 19), None, "Seen by two of us"]


def test_months_stand_under_one_another(book: Path) -> None:
    first, second = sample(book), sample(book, "2023-02", 3)
    ids = {each["audit_id"] for each in (*first["sample"], *second["sample"])}
    found = {str(cell.value) for cell in load_workbook(book)[SHEET]["B"]}
    assert ids <= found
    assert sample(book) == first


def test_sample_that_would_drop_an_entry_is_refused(book: Path) -> None:
    drawn = sample(book, "2023-02", 1, "--seed", 1)
    [chosen] = [each["audit_id"] for each in drawn["sample"]]
    type_into(book, chosen, Why="In dispute")
    before = book.read_bytes()
    codes = {finding["code"] for seed in range(2, 20) for finding in _faults(book, seed)}
    assert codes == {"CSCQA-MOD-007"}
    assert book.read_bytes() == before
    assert cells(book, chosen)[9] == "In dispute"


def test_a_larger_sample_keeps_what_the_panel_typed_whatever_its_seed_would_draw(tmp_path: Path) -> None:
    are_told = set()
    for seed in range(5):
        book = write_workbook(tmp_path / f"{seed}.xlsx", {"Q1": ROWS})
        first = sample(book, "2023-02", 2, "--seed", seed)["sample"][0]["audit_id"]
        type_into(book, first, Why="In dispute")
        are_told.add("CSCQA-MOD-012" in run("moderate", "sample", book, "--month", "2023-02", "--size", 4))
        large = sample(book, "2023-02", 4)
        chosen = [each["audit_id"] for each in large["sample"]]
        assert (large["seed"], len(set(chosen)), first in chosen) == (seed, 4, True)
        assert {each["reason"] for each in large["sample"]} == {"At random"}
        # Drawn again under the panel it is the same, whatever else has been typed.
        type_into(book, chosen[-1], Why="Seen")
        assert sample(book, "2023-02", 4) == large
        assert cells(book, first)[9] == "In dispute"
    assert are_told == {True, False}


def test_an_audit_that_must_be_moderated_joins_a_sample_at_which_the_panel_is_at_work(book: Path) -> None:
    [chosen] = [each["audit_id"] for each in sample(book, "2023-02", 1, "--seed", 1)["sample"]]
    type_into(book, chosen, Why="In dispute")
    opened = load_workbook(book)
    other = "F5" if chosen != "F5" else "F4"
    row = next(cell.row for cell in opened["Q1"]["A"] if cell.value == other)
    grade = [cell.value for cell in opened["Q1"][1]].index("Overall Grade") + 1
    opened["Q1"].cell(row, grade, "Inadequate")
    opened.save(book)
    again = sample(book, "2023-02", 1)
    assert [each["audit_id"] for each in again["sample"]] == [other, chosen]


def _faults(book: Path, seed: int) -> list[dict[str, Any]]:
    words = (
        "moderate",
        "sample",
        book,
        "--month",
        "2023-02",
        "--size",
        1,
        "--seed",
        seed,
        "--dry-run",
        "--json",
    )
    done = CliRunner().invoke(app, [str(word) for word in words])
    found: list[dict[str, Any]] = json.loads(done.stdout).get("findings", [])
    return found


def test_text_outside_the_panels_columns_is_asked_about(book: Path) -> None:
    sample(book)
    type_into(book, "A3", Reason="because I say so")
    answer = sample(book, exit_code=2)
    assert [finding["code"] for finding in answer["findings"]] == ["CSCQA-MAC-001"]
    sample(book, "2023-01", 2, "--replace")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"Moderated_grade": "Brilliant"}, "CSCQA-MOD-004"),
        ({"Moderated_grade": "Good", "Moderated_on": "soon"}, "CSCQA-MOD-005"),
        ({"Moderated_grade": "Good", "Service_area": "PTC"}, "CSCQA-MOD-008"),
    ],
)
def test_faulty_entry_is_a_finding_at_its_place(book: Path, typed: dict[str, object], code: str) -> None:
    sample(book)
    type_into(book, "A3", **typed)
    [finding] = [each for each in open_master(book).findings if each.code.startswith("CSCQA-MOD")]
    assert (finding.code, finding.sheet) == (code, SHEET)
    assert finding.row
    assert "Brilliant" not in str(finding)


def test_register_comes_before_the_panels_sheet(tmp_path: Path) -> None:
    rows = [(*HEADER, "Moderated grade"), (*audit("A1", "Inad", date(2023, 1, 5)), "Inad")]
    book = write_workbook(tmp_path / "m.xlsx", {"Q1": rows})
    sample(book)
    type_into(book, "A1", Moderated_grade="Good")
    master = open_master(book)
    assert str(master.audits[0].moderated_grade) == "Inadequate"
    assert cells(book, "A1")[5] == "Inadequate (moderated already, by the register)"
    assert [each.code for each in master.findings if "MOD" in each.code] == ["CSCQA-MOD-006"]


@pytest.mark.parametrize(("month", "code"), [("2022-05", "CSCQA-MOD-001"), ("2023", "CSCQA-MOD-011")])
def test_month_that_gives_no_sample_is_a_finding_and_nothing_is_written(
    book: Path, month: str, code: str
) -> None:
    before = book.read_bytes()
    assert [each["code"] for each in sample(book, month, exit_code=2)["findings"]] == [code]
    assert book.read_bytes() == before


def test_sheet_of_that_name_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "m.xlsx", {"Q1": ROWS, SHEET: [("Our own notes",)]})
    before = book.read_bytes()
    assert sample(book, exit_code=2)["errors"] == 1
    assert book.read_bytes() == before


def test_last_month_is_that_of_the_last_graded_audit(book: Path) -> None:
    master = open_master(book)
    assert [str(last_month(master, day)) for day in (date(2023, 3, 1), date(2023, 1, 31))] == [
        "2023-02",
        "2023-01",
    ]
    assert last_month(master, date(2022, 1, 1)) is None
    with pytest.raises(ModerationError, match="CSCQA-MOD-011"):
        draw_dip_sample(master, SampleWish(month=Period.parse("2023-Q1")))
