"""Cells are changed one by one or by the thousand; formulas that share a text or an area stay whole."""

from __future__ import annotations

import re
from pathlib import Path
from time import perf_counter

import openpyxl
import pytest
from tests.workbook.editing.edited import areas, edit_workbook, faults, formulas, parts_of
from tests.workbook.editing.test_pushing import shared, with_cells
from tests.writing import HEADER, audit, rewrite_sheet, write_workbook

from csc_qa.workbook.editing import CellChange, plan_edit
from csc_qa.workbook.editing.expected import ExpectedSheet

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = [HEADER, *(audit(f"A{number}") for number in range(3))]
    return write_workbook(tmp_path / "m.xlsx", {"Q1": rows})


def test_shared_formula_is_written_out_when_the_cell_with_its_text_is_changed(path: Path) -> None:
    cells = {"F2": shared("F2", "D2+1", "F2:F4"), "F3": shared("F3"), "F4": shared("F4")}
    edit_workbook(with_cells(path, cells), [CellChange("Q1", 2, 5, 7)])
    assert formulas(path, SHEET) == {"F3": "D3+1", "F4": "D4+1"}
    assert '<c r="F2"><v>7</v></c>' in parts_of(path)[SHEET].decode()
    assert faults(path) == []


def test_cell_that_shares_a_formula_is_changed_and_the_others_stay(path: Path) -> None:
    cells = {"F2": shared("F2", "D2+1", "F2:F4"), "F3": shared("F3"), "F4": shared("F4")}
    edit_workbook(with_cells(path, cells), [CellChange("Q1", 3, 5, "text")])
    xml = parts_of(path)[SHEET].decode()
    assert cells["F2"] in xml
    assert cells["F4"] in xml
    assert openpyxl.load_workbook(path)["Q1"]["F3"].value == "text"


@pytest.mark.parametrize("kind", ["array", "dataTable"])
@pytest.mark.parametrize("row", [2, 3])
def test_part_of_a_formula_that_fills_several_cells_is_refused(path: Path, kind: str, row: int) -> None:
    cells = {
        "F2": f'<c r="F2"><f t="{kind}" ref="F2:F3">D2:D3</f><v>1</v></c>',
        "F3": '<c r="F3"><v>1</v></c>',
    }
    refusals = plan_edit(with_cells(path, cells), [CellChange("Q1", row, 5, 1)]).refusals()
    assert [finding.code for finding in refusals] == ["CSCQA-WRT-007"]
    assert f"F{row}" in refusals[0].message
    assert plan_edit(path, [CellChange("Q1", 4, 5, 1)]).refusals() == []


@pytest.mark.parametrize("area", ["F2", "F2:F2"])
def test_array_formula_of_one_cell_is_overwritten(path: Path, area: str) -> None:
    with_cells(path, {"F2": f'<c r="F2" cm="1"><f t="array" ref="{area}">MAX(D2:E2)</f><v>1</v></c>'})
    edit_workbook(path, [CellChange("Q1", 2, 5, True)])
    assert '<c r="F2" t="b"><v>1</v></c>' in parts_of(path)[SHEET].decode()


def test_row_and_size_of_the_sheet_take_in_a_new_column(path: Path) -> None:
    edit_workbook(path, [CellChange("Q1", 4, 27, "far"), CellChange("Q1", 4, 5, "near")])
    assert areas(path, SHEET, "dimension") == ["A1:AB4"]
    xml = parts_of(path)[SHEET].decode()
    assert re.findall(r'<c r="([A-Z]+4)"', xml) == ["A4", "B4", "C4", "D4", "F4", "AB4"]
    assert "spans" not in xml[xml.index('<row r="4"') :].split(">")[0]


def test_of_two_changes_the_later_counts_and_blank_rows_are_filled(path: Path) -> None:
    rewrite_sheet(
        path, lambda xml: xml.replace("</sheetData>", '<row r="5" ht="30" customHeight="1"/></sheetData>')
    )
    edit_workbook(path, [CellChange("Q1", 5, 0, "first"), CellChange("Q1", 5, 0, "second")])
    assert openpyxl.load_workbook(path)["Q1"]["A5"].value == "second"


def test_thousands_of_changes_take_little_more_than_a_few(tmp_path: Path) -> None:
    rows = 4_000
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": [HEADER, *(audit(f"A{n}") for n in range(rows))]})
    times = []
    for number in (4, rows):
        changes = [CellChange("Q1", row, 2, "RI") for row in range(2, number + 2)]
        started = perf_counter()
        assert plan_edit(path, changes).refusals() == []
        times.append(perf_counter() - started)
    assert times[1] < 20 * times[0]


def test_check_of_many_values_left_out_is_quick() -> None:
    rows = 20_000
    expected = ExpectedSheet(unvalued={(row, 1) for row in range(1, rows + 1)})
    started = perf_counter()
    assert expected.first_difference([["A", 1.0]] * rows, [["A", ""]] * rows) is None
    assert perf_counter() - started < 5
