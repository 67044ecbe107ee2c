"""Rows and cells however a program wrote them: without places, formatted to the end of the sheet."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest
from tests.workbook.editing.edited import areas, edit_workbook, faults, formulas, parts_of
from tests.writing import HEADER, audit, rewrite_sheet, write_workbook

from csc_qa.workbook.editing import AppendedRows, CellChange, plan_edit

SHEET, OTHER = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
NEW = AppendedRows("Q1", 4, [{0: "N1", 1: "CRS"}, {0: "N2"}])
END = "</sheetData>"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = [HEADER, *(audit(f"A{number}") for number in range(3)), (None,), ("Total", "=COUNTA(A2:A4)")]
    return write_workbook(tmp_path / "m.xlsx", {"Q1": rows, "Sums": [("=COUNTA('Q1'!A2:A4)",)]})


def column_a(path: Path) -> list[object]:
    sheet = openpyxl.load_workbook(path)["Q1"]
    return [sheet.cell(row, 1).value for row in range(1, 9)]


@pytest.mark.parametrize(
    "without", [r"(<row) r=\"\d+\"", r"(<c) r=\"[A-Z]+\d+\"", r"(<(?:row|c)) r=\"[A-Z]*\d+\""]
)
def test_rows_and_cells_without_places_get_them(path: Path, without: str) -> None:
    rewrite_sheet(
        path, lambda xml: re.sub(without, r"\1", xml.replace('<row r="6"', '<row r="5"/><row r="6"'))
    )
    edit_workbook(path, [NEW, CellChange("Q1", 2, 0, "B0"), CellChange("Q1", 3, 7, "far")])
    assert column_a(path) == ["Audit Ref", "B0", "A1", "A2", "N1", "N2", None, "Total"]
    assert formulas(path, SHEET) == {"B8": "COUNTA(A2:A6)"}
    assert formulas(path, OTHER) == {"A1": "COUNTA('Q1'!A2:A6)"}
    assert faults(path) == []


def test_other_sheet_without_places_is_left_where_nothing_in_it_changes(path: Path) -> None:
    write_workbook(path, {"Q1": [HEADER, audit("A1"), audit("A2"), audit("A3")], "Sums": [("='Q1'!A1",)]})
    edit_workbook(path, [NEW])
    assert OTHER not in plan_edit(path, [AppendedRows("Q1", 6, [{0: "N3"}])]).changed


@pytest.mark.parametrize("total", [True, False])
def test_formats_down_to_the_last_row_are_no_hindrance(path: Path, total: bool) -> None:
    if not total:
        write_workbook(path, {"Q1": [HEADER, audit("A0"), audit("A1"), audit("A2")]})
    last = '<row r="1048575" s="1" customFormat="1"/><row r="1048576"><c r="A1048576" s="1"/></row>'
    rewrite_sheet(path, lambda xml: xml.replace(END, last + END).replace("A1:D6", "A1:D1048576"))
    plan, _ = edit_workbook(path, [NEW])
    assert plan.pushed == (["Q1"] if total else [])
    assert column_a(path)[4:6] == ["N1", "N2"]
    rows = [int(row) for row in re.findall(r'<row r="(\d+)"', parts_of(path)[SHEET].decode())]
    assert rows == sorted(rows)
    assert rows[-1] <= 1_048_576
    assert areas(path, SHEET, "dimension")[0].rpartition("D")[2] in {"1048576", "6"}
    assert faults(path) == []


def test_sheet_with_something_in_its_last_row_is_refused(path: Path) -> None:
    last = '<row r="1048575"><c r="A1048575"><v>1</v></c></row><row r="1048576" ht="30"/>'
    rewrite_sheet(path, lambda xml: xml.replace(END, last + END))
    assert "no room" in str(plan_edit(path, [NEW]).refusals()[0])


def test_more_rows_than_the_sheet_has_below_are_refused(path: Path) -> None:
    write_workbook(path, {"Q1": [HEADER]})
    rewrite_sheet(
        path, lambda xml: xml.replace(END, f'<row r="1048575"><c r="A1048575"><v>1</v></c></row>{END}')
    )
    assert "no room" in str(plan_edit(path, [AppendedRows("Q1", 1_048_575, NEW.rows)]).refusals()[0])


def test_row_hidden_by_its_height_gives_rows_that_are_seen(path: Path) -> None:
    rewrite_sheet(path, lambda xml: xml.replace('<row r="4"', '<row r="4" ht="0" customHeight="1"'))
    edit_workbook(path, [NEW])
    assert re.findall(r'<row r="[45]"[^>]*>', parts_of(path)[SHEET].decode())[1] == '<row r="5">'
