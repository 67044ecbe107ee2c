"""Everything that a workbook may have is still there after rows were appended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from tests.workbook.editing.edited import (
    areas,
    edit_workbook,
    faults,
    formulas,
    parts_of,
    through_libreoffice,
)
from tests.workbook.editing.rich_workbook import write_rich

from csc_qa.core.own_sheet import MADE_BY
from csc_qa.workbook.editing import AppendedRows, CellValue, OwnSheet, plan_edit

NEW: list[dict[int, CellValue]] = [
    {0: "N1", 1: "CRS", 2: "Good", 3: 5, 4: date(2022, 5, 1), 5: 2},
    {0: "=1+1", 1: "PTC", 2: "Inadequate", 3: 1, 4: date(2022, 5, 2), 5: 3},
]
EDIT = AppendedRows("Audits", 8, NEW)
LOG = OwnSheet(
    "QA Import log", [["Import log"], [f"{MADE_BY} on 1 June 2022."], ["When", "Rows"], ["June", 2]]
)
SHEET = "xl/worksheets/sheet1.xml"
# Parts that may differ: the sheet, its formats, the calculation chain, names and settings of the workbook.
ALLOWED = {SHEET, "xl/styles.xml", "xl/calcChain.xml", "xl/workbook.xml"}
# The formulas of the sheet Other name the audits' cells.
OTHER = "xl/worksheets/sheet3.xml"


def test_all_other_parts_are_the_same_byte_for_byte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_rich(tmp_path / "rich.xlsm")
    before = parts_of(path)
    plan, result = edit_workbook(path, [EDIT])
    after = parts_of(path)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= ALLOWED | {OTHER}
    assert set(after) == set(before)
    assert set(plan.changed) == changed
    assert result.backup is not None
    assert parts_of(result.backup) == before
    assert faults(path) == []
    with capsys.disabled():
        print("\nfeature       written or refused")
        for feature, count in plan.features.items():
            print(f"{feature:<28} {count} written")


def test_everything_in_the_sheet_follows(tmp_path: Path) -> None:
    path = write_rich(tmp_path / "rich.xlsx", low=True)
    edit_workbook(path, [EDIT, LOG])
    assert formulas(path, SHEET)["G9"] == "D9*2"
    assert formulas(path, SHEET)["G10"] == "D10*2"
    assert formulas(path, SHEET)["D12"] == "SUM(D4:D10)"
    assert formulas(path, SHEET)["G12"] == "SUM(G4:G10)+D12"
    assert formulas(path, OTHER)["D1"] == "SUM(Audits!D4:D10)"
    assert formulas(path, OTHER)["D2"] == "Audits!D12"
    assert areas(path, SHEET, "autoFilter") == ["A3:H10"]
    assert areas(path, SHEET, "conditionalFormatting") == ["C4:C10", "D4:D10", "D12"]
    assert areas(path, SHEET, "dataValidation") == ["C4:C10"]
    assert areas(path, SHEET, "mergeCell") == ["A1:H1", "A14:D14"]
    assert areas(path, SHEET, "ignoredError") == ["A4:A10"]
    sheet = parts_of(path)[SHEET].decode()
    assert "<xm:f>Audits!D4:D10</xm:f><xm:sqref>H12</xm:sqref>" in sheet
    assert "<xm:f>Audits!D8:F8</xm:f><xm:sqref>H8</xm:sqref>" in sheet
    assert '<brk id="13"' in sheet
    book = parts_of(path)["xl/workbook.xml"].decode()
    for name in ("Audits!$D$4:$D$10<", "Audits!$D$12<", "Audits!$A$1:$H$14<", "Audits!$3:$3<", "$A$3:$H$10<"):
        assert name in book
    assert faults(path) == []


def test_what_lies_over_the_cells_below_moves_with_them(tmp_path: Path) -> None:
    path = write_rich(tmp_path / "rich.xlsx", low=True)
    before = parts_of(path)
    edit_workbook(path, [EDIT])
    after = parts_of(path)
    assert areas(path, "xl/comments1.xml", "comment") == ["C5", "D12"]
    notes = "xl/drawings/vmlDrawing1.vml"
    assert after[notes] == before[notes].replace(b"<x:Row>9<", b"<x:Row>11<").replace(
        b"4, 15, 8, 10, 6, 15, 12, 4", b"4, 15, 10, 10, 6, 15, 14, 4"
    )
    drawing = before["xl/drawings/drawing1.xml"]
    for old, new in ((17, 19), (16, 18), (14, 16)):
        drawing = drawing.replace(b"<xdr:row>%d<" % old, b"<xdr:row>%d<" % new)
    assert after["xl/drawings/drawing1.xml"] == drawing


def test_table_with_totals_row_grows(tmp_path: Path) -> None:
    path = write_rich(tmp_path / "rich.xlsx")
    edit_workbook(path, [AppendedRows("Table", 7, [{0: "T5", 1: "RI", 2: 9}])])
    table = parts_of(path)["xl/tables/table1.xml"].decode()
    assert 'ref="A3:D9" totalsRowCount' in table
    assert '<autoFilter ref="A3:D8"/>' in table
    assert formulas(path, "xl/worksheets/sheet2.xml")["D8"] == "Register[[#This Row],[Score]]*2"
    assert faults(path) == []


@pytest.mark.parametrize("low", [False, True])
def test_libreoffice_opens_and_adds_up(tmp_path: Path, low: bool) -> None:
    path = write_rich(tmp_path / "rich.xlsx", low=low)
    edit_workbook(path, [EDIT, AppendedRows("Table", 7, [{0: "T5", 1: "RI", 2: 9}]), LOG])
    (tmp_path / "out").mkdir()
    with CalamineWorkbook.from_path(through_libreoffice(path, tmp_path / "out")) as book:
        rows = book.get_sheet_by_name("Audits").to_python(skip_empty_area=False)
        assert rows[11][2:4] == [3.0, 19.0]
        assert rows[11][6] == 57.0
        assert rows[9][0] == "=1+1"
        assert rows[8][4] == date(2022, 5, 1)
        other = book.get_sheet_by_name("Other").to_python(skip_empty_area=False)
        assert [row[3] for row in other[:3]] == [19.0, 19.0, 19.0]
        assert book.get_sheet_by_name("Table").to_python(skip_empty_area=False)[8][2:] == [19.0, 38.0]


def test_workbook_that_libreoffice_saved_is_edited_too(tmp_path: Path) -> None:
    (tmp_path / "lo").mkdir()
    path = through_libreoffice(write_rich(tmp_path / "rich.xlsx"), tmp_path / "lo")
    before, old_faults = parts_of(path), faults(path)
    plan, _ = edit_workbook(path, [EDIT])
    after = parts_of(path)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= ALLOWED | {OTHER}
    assert set(plan.changed) == changed
    assert formulas(path, SHEET)["D12"] == "SUM(D4:D10)"
    assert len(faults(path)) <= len(old_faults)


def test_plan_writes_nothing_and_names_what_it_leaves(tmp_path: Path) -> None:
    path = write_rich(tmp_path / "rich.xlsm")
    content = path.read_bytes()
    plan = plan_edit(path, [EDIT])
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["rich.xlsm"]
    assert [finding.code for finding in plan.findings] == ["CSCQA-WRT-013"]
    assert plan.pushed == ["Audits"]
    assert plan.first_rows == {"Audits": 9}
