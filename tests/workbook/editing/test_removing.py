"""Rows that an import added are taken out again, and the workbook is what it was before."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import xlsxwriter
from tests.workbook.editing.edited import areas, edit_workbook, faults, formulas, parts_of
from tests.workbook.editing.rich_workbook import write_rich
from tests.writing import HEADER, audit, rewrite_sheet, write_workbook

from csc_qa.core.edits import RemovedRows
from csc_qa.workbook.editing import AppendedRows, CellChange, plan_edit

SHEET = "xl/worksheets/sheet1.xml"
COLUMNS = tuple(range(6))
NEW = AppendedRows("Audits", 8, [{0: "N1", 2: "Good", 3: 5}, {0: "N2"}, {0: "N3", 5: 1}])
OUT = RemovedRows("Audits", (9, 10, 11), COLUMNS)


def without_values(content: bytes) -> str:
    """Return a part without what appending may leave: values of formulas, and how a part says the same."""
    xml = re.sub(r"(</f>)<v>[^<]*</v>", r"\1", content.decode())
    xml = re.sub(r' t="str"(?=[^>]*><f)', "", xml)
    return re.sub(r' fullCalcOnLoad="1"', "", xml)


@pytest.mark.parametrize("low", [False, True])
def test_workbook_is_as_it_was(tmp_path: Path, low: bool) -> None:
    path = write_rich(tmp_path / "rich.xlsx", low=low)
    before = parts_of(path)
    table = AppendedRows("Table", 7, [{0: "T5", 1: "RI", 2: 9}, {0: "T6"}])
    edit_workbook(path, [NEW, table])
    plan, _ = edit_workbook(path, [OUT, RemovedRows("Table", (8, 9), (0, 1, 2))])
    assert [finding.code for finding in plan.findings] == []
    after = parts_of(path)
    for name in before.keys() - {"xl/calcChain.xml"}:
        if before[name] != after[name]:
            assert without_values(after[name]) == without_values(before[name]), name
    cells = re.findall(rb'<c r="([A-Z]+\d+)"', before["xl/calcChain.xml"])
    assert re.findall(rb'<c r="([A-Z]+\d+)"', after["xl/calcChain.xml"]) == cells
    assert faults(path) == []


def test_rows_apart_go_and_those_that_somebody_worked_on_stay(tmp_path: Path) -> None:
    path = write_rich(tmp_path / "rich.xlsx")
    edit_workbook(path, [NEW, AppendedRows("Other", 4, [])])
    edit_workbook(path, [CellChange("Audits", 10, 8, "typed by a person")])
    plan, _ = edit_workbook(path, [OUT])
    assert [(each.code, each.row) for each in plan.findings] == [("CSCQA-WRT-014", 10)]
    assert formulas(path, SHEET)["D11"] == "SUM(D4:D9)"
    assert re.findall(r">(N\d|typed by a person)<", parts_of(path)[SHEET].decode()) == [
        *("N2", "typed by a person")
    ]
    assert faults(path) == []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = [HEADER, *(audit(f"A{number}") for number in range(5)), (), ("Total", "=COUNTA(A2:A6)")]
    return write_workbook(tmp_path / "m.xlsx", {"Q1": rows})


def test_row_that_something_refers_to_alone_is_refused(path: Path) -> None:
    rewrite_sheet(path, lambda xml: xml.replace("COUNTA(A2:A6)", "A6"))
    refusals = plan_edit(path, [RemovedRows("Q1", (6,), COLUMNS)]).refusals()
    assert [finding.code for finding in refusals] == ["CSCQA-WRT-007"]
    assert "row 6" in refusals[0].message
    assert plan_edit(path, [RemovedRows("Q1", (5,), COLUMNS)]).refusals() == []


def test_merges_within_the_rows_go_and_the_others_move_up(path: Path) -> None:
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in ("E5:F5", "H2:H8", "A8:C8"))
    merges = f'<mergeCells count="3">{merged}</mergeCells>'
    rewrite_sheet(path, lambda xml: xml.replace("<pageMargins", f"{merges}<pageMargins"))
    edit_workbook(path, [RemovedRows("Q1", (5, 3), COLUMNS)])
    assert areas(path, SHEET, "mergeCell") == ["H2:H6", "A6:C6"]
    assert formulas(path, SHEET) == {"B6": "COUNTA(A2:A4)"}
    assert faults(path) == []


def test_first_import_into_an_empty_register_is_cleared(path: Path) -> None:
    rows = [HEADER, (), (), ("Total", "=COUNTA(A2:A3)")]
    write_workbook(path, {"Q1": rows})
    edit_workbook(path, [AppendedRows("Q1", 1, [{0: "N1", 1: "CRS"}, {0: "N2"}])])
    assert formulas(path, SHEET) == {"B5": "COUNTA(A2:A4)"}
    plan, _ = edit_workbook(path, [RemovedRows("Q1", (2, 3), COLUMNS)])
    assert plan.findings == []
    assert formulas(path, SHEET) == {"B4": "COUNTA(A2:A3)"}
    assert "N1" not in parts_of(path)[SHEET].decode()


def test_table_is_not_left_without_a_row(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Table")
        sheet.write_row("A1", ["Two rows", "of headers"])
        sheet.add_table("A2:B4", {"data": [["a", "b"]] * 2})
    assert plan_edit(path, [RemovedRows("Table", (3,), COLUMNS)]).refusals() == []
    refusals = plan_edit(path, [RemovedRows("Table", (3, 4), COLUMNS)]).refusals()
    assert [finding.code for finding in refusals] == ["CSCQA-WRT-007"]


def test_rows_are_appended_or_taken_out_of_a_sheet_not_both(path: Path) -> None:
    with pytest.raises(ValueError, match="once"):
        plan_edit(path, [RemovedRows("Q1", (5,), COLUMNS), AppendedRows("Q1", 6, [{0: "N"}])])
