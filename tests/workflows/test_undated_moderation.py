"""A moderated grade without a date: the finding names the cell that lacks it, wherever the grade stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from tests.workflows.test_moderation_sample import sample, type_into
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import escalations_of, open_master
from csc_qa.core.finding import Finding

AS_OF = date(2023, 2, 5)
MODERATED = (*HEADER, "Moderated grade", "Date moderated")


def undated(book: Path) -> Finding:
    [found] = [
        each for each in escalations_of(open_master(book), AS_OF).findings if each.code == "CSCQA-ESC-003"
    ]
    return found


def test_grade_of_the_panels_sheet_lacks_its_date_there(tmp_path: Path) -> None:
    rows: Rows = [HEADER, audit("A1", "Inad", date(2023, 1, 11)), audit("A2", "Good", date(2023, 1, 12))]
    book = write_workbook(tmp_path / "m.xlsx", {"Q1": rows})
    sample(book, "2023-01", 2)
    type_into(book, "A1", Moderated_grade="Inadequate")
    sheet = load_workbook(book)["QA Moderation"]
    [row] = [cells[0].row for cells in sheet.iter_rows() if cells[1].value == "A1"]
    found = undated(book)
    assert (found.sheet, found.row, found.column) == ("QA Moderation", row, "Moderated on")


def test_grade_of_the_register_lacks_its_date_there(tmp_path: Path) -> None:
    rows: Rows = [MODERATED, (*audit("A1", "Inad", date(2023, 1, 11)), "Inad", None), audit("A2")]
    found = undated(write_workbook(tmp_path / "m.xlsx", {"Q1": rows}))
    assert (found.sheet, found.row, found.column) == ("Q1", 2, "Date moderated")
