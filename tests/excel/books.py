"""Workbooks as xlwings Server gets them from the client, for macros to run on."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlwings as xw
from python_calamine import CalamineWorkbook

Rows = Sequence[Sequence[Any]]

# Buttons that need exports of forms, case lists or a setting: see test_import_buttons.py,
# test_allocate_button.py, tests/workflows/pages/test_compute_annex_a.py and test_report.py there.
NEED_FORMS = {"import_forms", "add_forms", "allocate", "compute_annex_a", "area_report"}
# Buttons of reports that are written as Annual report and KPI report are: the slower tests press those only.
LIKE_OTHERS = {"monthly_report", "quarterly_report", "headlines", "scrutiny_pack"}


def book_of(sheets: Mapping[str, Rows], name: str = "Master.xlsx", hidden: Collection[str] = ()) -> xw.Book:
    """Return an open workbook of these sheets."""
    return xw.Book(json=book_data(sheets, name, hidden))


def book_data(
    sheets: Mapping[str, Rows], name: str = "Master.xlsx", hidden: Collection[str] = ()
) -> dict[str, Any]:
    """Return what the client sends of a workbook."""
    data = {
        "client": "Office.js",
        "version": xw.__version__,
        "book": {"name": name, "active_sheet_index": 0, "selection": "A1", "calculation": "automatic"},
        "names": [],
        "sheets": [_sheet(title, rows, is_hidden=title in hidden) for title, rows in sheets.items()],
    }
    return dict(json.loads(json.dumps(data)))


def sheets_of(path: Path) -> dict[str, Rows]:
    """Return the cells of a workbook that is a file."""
    with CalamineWorkbook.from_path(str(path)) as book:
        return {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names
        }


def actions_of(book: xw.Book, function: str) -> list[dict[str, Any]]:
    """Return the actions of one kind that the client is told to do."""
    return [action for action in book.json()["actions"] if action["func"] == function]


def _sheet(title: str, rows: Rows, *, is_hidden: bool = False) -> dict[str, Any]:
    return {
        "name": title,
        "visibility": "Hidden" if is_hidden else "Visible",
        "values": [[_cell(cell) for cell in row] for row in rows],
        "pictures": [],
        "tables": [],
        "charts": [],
    }


def _cell(cell: Any) -> Any:
    if isinstance(cell, date):
        moment = cell if isinstance(cell, datetime) else datetime(cell.year, cell.month, cell.day)
        return f"{moment:%Y-%m-%dT%H:%M:%S}.000Z"
    return "" if cell is None else cell
