"""What stands around the last audit follows: shared formulas, tables, merges, prefixes, hidden rows."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from tests.workbook.editing.edited import areas, edit_workbook, faults, formulas, parts_of
from tests.writing import HEADER, audit, rewrite_sheet, write_workbook

from csc_qa.workbook.editing import AppendedRows, plan_edit

SHEET = "xl/worksheets/sheet1.xml"
NEW = AppendedRows("Q1", 4, [{0: "N1", 1: "CRS"}, {0: "N2"}])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = [HEADER, *(audit(f"A{number}") for number in range(3)), (), ("Total", 3)]
    return write_workbook(tmp_path / "m.xlsx", {"Q1": rows})


def with_cells(path: Path, cells: dict[str, str]) -> Path:
    """Put XML cells at the end of their rows."""

    def put(xml: str) -> str:
        for place, cell in cells.items():
            row = re.sub(r"[A-Z]+", "", place)
            xml = re.sub(rf'(<row r="{row}".*?)(</row>)', rf"\1{cell}\2", xml, count=1)
        return xml

    return rewrite_sheet(path, put)


def shared(place: str, text: str = "", ref: str = "") -> str:
    if text:
        return f'<c r="{place}"><f t="shared" ref="{ref}" si="0">{text}</f><v>1</v></c>'
    return f'<c r="{place}"><f t="shared" si="0"/><v>1</v></c>'


def test_shared_formula_above_stays_and_is_copied_down(path: Path) -> None:
    cells = {"F2": shared("F2", "D2+1", "F2:F4"), "F3": shared("F3"), "F4": shared("F4")}
    before = parts_of(with_cells(path, cells))[SHEET].decode()
    edit_workbook(path, [NEW])
    after = parts_of(path)[SHEET].decode()
    assert formulas(path, SHEET)["F5"] == "D5+1"
    assert formulas(path, SHEET)["F6"] == "D6+1"
    for cell in cells.values():
        assert cell in before
        assert cell in after


def test_shared_formula_that_no_longer_agrees_is_written_out(path: Path) -> None:
    cells = {"F3": shared("F3", "D3+D5", "F3:F6"), "F4": shared("F4"), "F6": shared("F6")}
    edit_workbook(with_cells(path, cells), [NEW])
    found = formulas(path, SHEET)
    assert found == {"F3": "D3+D7", "F4": "D4+D8", "F5": "D5+D9", "F6": "D6+D10", "F8": "D8+D10"}
    assert "shared" not in parts_of(path)[SHEET].decode()


def test_values_of_formulas_that_grew_are_left_out(path: Path) -> None:
    cell = '<c r="F6"><f>COUNTA(A2:A4)</f><v>3</v></c>'
    edit_workbook(with_cells(path, {"F6": cell, "G6": '<c r="G6"><f>B6*2</f><v>6</v></c>'}), [NEW])
    xml = parts_of(path)[SHEET].decode()
    assert '<c r="F8"><f>COUNTA(A2:A6)</f></c>' in xml
    assert '<c r="G8"><f>B8*2</f><v>6</v></c>' in xml
    assert 'fullCalcOnLoad="1"' in parts_of(path)["xl/workbook.xml"].decode()


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="F3"><f t="array" ref="F3:F5">D3:D5</f><v>1</v></c>',
        '<c r="F3"><f t="dataTable" ref="F3:F5" dt2D="1" dtr="1" r1="A1" r2="B1"/><v>1</v></c>',
    ],
)
def test_block_that_reaches_over_the_last_audit_is_refused(path: Path, cell: str) -> None:
    plan = plan_edit(with_cells(path, {"F3": cell}), [NEW])
    assert [finding.code for finding in plan.refusals()] == ["CSCQA-WRT-007"]


def test_single_array_formula_of_the_last_audit_is_carried_on(path: Path) -> None:
    cell = '<c r="F4" cm="1"><f t="array" ref="F4">MAX(D4:E4)</f><v>1</v></c>'
    edit_workbook(with_cells(path, {"F4": cell}), [NEW])
    assert '<c r="F6" cm="1"><f t="array" ref="F6">MAX(D6:E6)</f></c>' in parts_of(path)[SHEET].decode()


def test_hidden_last_audit_gives_rows_that_are_seen(path: Path) -> None:
    rewrite_sheet(path, lambda xml: xml.replace('<row r="4"', '<row r="4" hidden="1" outlineLevel="1"'))
    edit_workbook(path, [NEW])
    rows = re.findall(r'<row r="[45]"[^>]*>', parts_of(path)[SHEET].decode())
    assert ["hidden" in row for row in rows] == [True, False]
    assert all('outlineLevel="1"' in row for row in rows)


def test_merges_within_the_row_are_repeated_and_those_beside_grow(path: Path) -> None:
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in ("E4:F4", "H2:H6", "A6:C6"))
    merges = f'<mergeCells count="3">{merged}</mergeCells>'
    rewrite_sheet(path, lambda xml: xml.replace("<pageMargins", f"{merges}<pageMargins"))
    edit_workbook(path, [NEW])
    assert areas(path, SHEET, "mergeCell") == ["E4:F4", "H2:H8", "A8:C8", "E5:F5", "E6:F6"]
    assert '<mergeCells count="5">' in parts_of(path)[SHEET].decode()
    assert faults(path) == []


def test_part_with_prefixes_and_single_quotes_is_edited_in_its_own_way(path: Path) -> None:
    def with_prefix(xml: str) -> str:
        xml = re.sub(r"<(/?)([a-zA-Z])", r"<\1x:\2", xml).replace("xmlns=", "xmlns:x=").replace('"', "'")
        return xml.replace("<?x:xml", "<?xml")

    rewrite_sheet(path, with_prefix)
    edit_workbook(path, [NEW])
    sheet = openpyxl.load_workbook(path)["Q1"]
    assert [sheet.cell(row, 1).value for row in range(4, 9)] == ["A2", "N1", "N2", None, "Total"]
    assert faults(path) == []


def test_table_at_the_end_of_the_sheet_grows_and_its_neighbour_does_not(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Q1")
        sheet.add_table("A1:B4", {"name": "Left", "data": [["a", "b"]] * 3})
        sheet.add_table("F1:G4", {"name": "Right", "data": [["a", "b"]] * 3})
    plan, _ = edit_workbook(path, [NEW])
    assert plan.pushed == []
    tables = [parts_of(path)[f"xl/tables/table{number}.xml"].decode() for number in (1, 2)]
    assert [re.findall(r' ref="([^"]*)"', table) for table in tables] == [["A1:B6"] * 2, ["F1:G4"] * 2]
    assert faults(path) == []


def test_rows_far_below_are_pushed_with_blank_ones_between(path: Path) -> None:
    rewrite_sheet(
        path,
        lambda xml: xml.replace("</sheetData>", '<row r="900"><c r="A900"><v>1</v></c></row></sheetData>'),
    )
    edit_workbook(path, [NEW])
    assert re.findall(r'<row r="(\d+)"', parts_of(path)[SHEET].decode()) == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "8",
        "902",
    ]


def test_sheet_that_is_full_is_refused(path: Path) -> None:
    last = '<row r="1048575"><c r="A1048575"><v>1</v></c></row></sheetData>'
    rewrite_sheet(path, lambda xml: xml.replace("</sheetData>", last))
    assert "no room" in str(plan_edit(path, [NEW]).refusals()[0])


def test_two_appends_to_one_sheet_are_a_mistake(path: Path) -> None:
    with pytest.raises(ValueError, match="once"):
        plan_edit(path, [NEW, NEW])
