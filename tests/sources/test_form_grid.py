"""The cells of an export that stands in an open workbook."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from tests.sources.exports import CHILD, FORMS, PERSON, TOOLS, Table, make_table, write_cells

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.errors import FormError
from csc_qa.sources import looks_like_form_export, read_form_export, read_form_grid, show_number
from csc_qa.sources.grid import Cell

REGISTER = ["Audit Ref", "Service area", "Child ID", "Name of the auditor", "Overall grade", "ID", "Name"]


def as_xlwings(cells: list[list[object]]) -> list[list[object]]:
    """Return cells as xlwings hands them over: all numbers are float, all dates have a time."""
    return [[_as_xlwings(cell) for cell in row] for row in cells]


def _as_xlwings(cell: Cell) -> object:
    if isinstance(cell, int) and not isinstance(cell, bool):
        return float(cell)
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return datetime(cell.year, cell.month, cell.day)
    return None if cell == "" else cell


def table_of_all_kinds() -> Table:
    return make_table(rows=3).put("child_id", 8123457).put("grade", 2, 1).put("family_view_sought", False, 2)


@pytest.mark.parametrize("above", [0, 3])
def test_reads_what_the_file_says(above: int, tmp_path: Path) -> None:
    cells = [*([] for _ in range(above)), *table_of_all_kinds().cells]
    file = read_form_export(write_cells(tmp_path / "a.xlsx", cells), TOOLS)
    grid = read_form_grid("a.xlsx", "Sheet1", as_xlwings(cells), TOOLS)
    assert grid == file
    assert grid.answers[0].row == above + 2
    assert grid.answers[0].fields["child_id"] == "8123457"


def test_finding_names_book_sheet_row_and_header() -> None:
    rows = as_xlwings(make_table().put("grade", "Splendid").cells)
    (finding,) = read_form_grid("Master.xlsx", "Forms", rows, TOOLS).findings
    assert (finding.code, finding.sheet, finding.row) == ("CSCQA-FRM-026", "Forms", 2)
    assert finding.column == "Overall grade"
    assert "Master.xlsx" in finding.message


@pytest.mark.parametrize("shown", ["#N/A", "#REF!", -2146826246.0])
def test_cell_with_an_error_is_told(shown: object) -> None:
    rows = as_xlwings(make_table().put("child_id", shown).cells)
    export = read_form_grid("a.xlsx", "Sheet1", rows, TOOLS)
    assert [finding.code for finding in export.findings] == ["CSCQA-FRM-035"]
    assert "child_id" not in export.answers[0].fields


def test_named_tool_and_plugin_are_used() -> None:
    rows = as_xlwings(make_table(rows=1).cells)
    export = read_form_grid(
        "a.xlsx", "Sheet1", rows, TOOLS, tool="crs_1", parse_answer=lambda tool, row: {"theme": tool.id}
    )
    assert export.answers[0].fields["theme"] == "crs_1"


@pytest.mark.parametrize(
    ("rows", "code"), [([], "004"), ([[None]], "004"), ([REGISTER, ["A1"]], "007"), ([["x"]], "006")]
)
def test_other_cells_are_refused(rows: list[list[object]], code: str) -> None:
    with pytest.raises(FormError, match=f"CSCQA-FRM-{code}"):
        read_form_grid("a.xlsx", "Audits", rows, {} if code == "007" else TOOLS)


def test_number_whose_format_is_known_is_read_as_it_shows() -> None:
    shown = make_table().put("child_id", show_number(12345.0, "0000000"))
    rows = as_xlwings(shown.put("child_id", show_number(12345.0, '"P"0'), 1).cells)
    before = [list(row) for row in rows]
    export = read_form_grid("a.xlsx", "Sheet1", rows, TOOLS)
    assert [answer.fields.get("child_id") for answer in export.answers] == ["0012345", None]
    assert [finding.code for finding in export.findings] == ["CSCQA-FRM-042"]
    assert rows == before


@pytest.mark.parametrize("tool", TOOLS.values(), ids=str)
def test_export_of_every_tool_looks_like_one(tool: AuditTool) -> None:
    table = make_table(tool)
    assert looks_like_form_export(as_xlwings(table.cells), TOOLS)
    assert looks_like_form_export([["Copied on 3 March"], [], *table.cells], TOOLS)
    assert looks_like_form_export([row[: len(FORMS) + 1] for row in table.cells], TOOLS)


def test_export_without_its_times_looks_like_one() -> None:
    cells = make_table().cells
    assert looks_like_form_export([[row[0], *row[len(FORMS) :]] for row in cells], TOOLS)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[]],
        [REGISTER, ["A1", "CRS", CHILD, PERSON, "Good", 1.0, PERSON]],
        [["Start time", "Completion time", "Room"], [1.0, 2.0, "B"]],
        [["Notes"], ["Overall grade and name of the auditor are to be checked."]],
        [[None] * 40] * 200,
        [*([["x"]] * 80), *make_table().cells],
    ],
)
def test_register_and_notes_do_not(rows: list[list[object]]) -> None:
    assert not looks_like_form_export(rows, TOOLS)


def test_no_sheet_of_the_sample_master_does(master_path: Path) -> None:
    with CalamineWorkbook.from_path(master_path) as book:
        sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    assert len(sheets) > 3
    assert not [name for name, rows in sheets.items() if looks_like_form_export(rows, TOOLS)]
