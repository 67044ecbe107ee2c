"""The messy sample master takes new audits on each of its tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from tests.workbook.editing.edited import edit_workbook, faults, parts_of

from csc_qa import open_master
from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity
from csc_qa.sample.master_workbook import write_master
from csc_qa.workbook.editing import AppendedRows, CellValue, plan_edit

CAREFUL = ("xl/charts/", "xl/theme/", "docProps/", "xl/sharedStrings")


@pytest.fixture
def master(tmp_path: Path) -> Path:
    return write_master(tmp_path / "Master.xlsx")


def test_every_register_tab_takes_new_audits(master: Path) -> None:
    old = open_master(master)
    table, before = old.audits_table, parts_of(master)
    last = table.groupby("sheet", sort=False)["row"].max()
    edits = [
        AppendedRows(str(sheet), int(row), _copies(master, str(sheet), int(row)))
        for sheet, row in last.items()
    ]
    assert len(edits) >= 5
    plan, _ = edit_workbook(master, edits)
    new = open_master(master)
    assert len(new.audits_table) == len(table) + 2 * len(edits)
    grown = new.audits_table.groupby("sheet", sort=False).size() - table.groupby("sheet", sort=False).size()
    assert set(grown) == {2}
    assert _errors(new.findings) == _errors(old.findings)
    after = parts_of(master)
    assert {name for name in before if before[name] != after[name]} == set(plan.changed)
    assert not [name for name in plan.changed if name.startswith(CAREFUL)]
    assert faults(master) == []


def test_formulas_of_the_row_above_are_carried_on(master: Path) -> None:
    sheet, row = "Q1 Jan-Mar 22", _last_row(master, "Q1 Jan-Mar 22")
    cells = openpyxl.load_workbook(master)[sheet][row]
    with_formula = [cell for cell in cells if str(cell.value).startswith("=")]
    edit_workbook(master, [AppendedRows(sheet, row, _copies(master, sheet, row))])
    book = openpyxl.load_workbook(master)
    for old in cells:
        new = book[sheet].cell(row + 1, old.column)
        assert new.has_style == old.has_style
        assert new.number_format == old.number_format or new.is_date
        assert (new.fill.fgColor.rgb, new.border.left.style) == (old.fill.fgColor.rgb, old.border.left.style)
    for old in with_formula:
        moved = str(old.value).replace(str(row), str(row + 1))
        assert book[sheet].cell(row + 1, old.column).value == moved


def test_second_plan_goes_on_below_the_first(master: Path) -> None:
    for number in range(3):
        row = _last_row(master, "Q2 Apr-Jun 22")
        edit_workbook(master, [AppendedRows("Q2 Apr-Jun 22", row, _copies(master, "Q2 Apr-Jun 22", row))])
        assert _last_row(master, "Q2 Apr-Jun 22") == row + 2, number


def test_nothing_to_append_changes_nothing(master: Path) -> None:
    content = master.read_bytes()
    plan, result = edit_workbook(master, [AppendedRows("Q1 Jan-Mar 22", 5, [])])
    assert plan.changed == {}
    assert result.backup is None
    assert master.read_bytes() == content
    assert plan_edit(master, []).refusals() == []


def _last_row(path: Path, sheet: str) -> int:
    table = open_master(path).audits_table
    return int(table[table["sheet"] == sheet]["row"].max())


def _copies(path: Path, sheet: str, row: int) -> list[dict[int, CellValue]]:
    """Return the last audit twice under new references, without the columns that have formulas."""
    values: dict[int, CellValue] = {}
    for cell in openpyxl.load_workbook(path)[sheet][row]:
        value = cell.value
        is_text = isinstance(value, str) and not value.startswith("=")
        if is_text or isinstance(value, int | float | date | datetime):
            values[cell.column - 1] = value
    return [{column: _other(value, number) for column, value in values.items()} for number in (1, 2)]


def _other(value: CellValue, number: int) -> CellValue:
    """Return another reference or child id; anything else stays the same."""
    if isinstance(value, str) and re.fullmatch(r"[A-Z]{2}\d\d-\d+(-\d+)*", value):
        return f"{value}-{number}"
    if re.fullmatch(r"\d{7}", str(value)):
        other = int(str(value)) % 1000 + 8_000_000 + number * 1000
        return str(other) if isinstance(value, str) else other
    return value


def _errors(findings: Sequence[Finding]) -> int:
    return sum(each.severity is Severity.ERROR for each in findings)
