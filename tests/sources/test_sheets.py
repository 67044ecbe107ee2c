"""Which sheet of a workbook is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sources.exports import TOOLS, make_table, write_sheets

from csc_qa.sources import read_form_export


def test_hidden_sheet_comes_after_a_visible_one(tmp_path: Path) -> None:
    path = write_sheets(
        tmp_path / "a.xlsx", {"Old": make_table().cells, "New": make_table().cells}, hidden="Old"
    )
    export = read_form_export(path, TOOLS)
    assert export.sheet == "New"
    assert [finding.code for finding in export.findings] == ["CSCQA-FRM-016"]


def test_summary_on_another_sheet_is_no_export(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "Summary": [["Overall grade", "Name"], ["Good", 3]],
        "Sheet1": make_table().cells,
    }
    export = read_form_export(write_sheets(tmp_path / "a.xlsx", sheets), TOOLS)
    assert export.sheet == "Sheet1"
    assert export.findings == ()


@pytest.mark.parametrize(
    ("sheets", "hidden", "read_from"),
    [
        ({"Blank": 0, "Answers": 2}, None, "Answers"),
        ({"Old": 3, "New": 2}, "Old", "New"),
        ({"Old": 3, "Blank": 0}, "Old", "Old"),
    ],
)
def test_sheet_with_answers_that_can_be_seen_is_read(
    sheets: dict[str, int], hidden: str | None, read_from: str, tmp_path: Path
) -> None:
    tables = {name: make_table(rows=rows) for name, rows in sheets.items()}
    if hidden:
        tables[hidden].add("Total points", 3)
    path = write_sheets(tmp_path / "a.xlsx", {name: each.cells for name, each in tables.items()}, hidden)
    assert read_form_export(path, TOOLS).sheet == read_from
