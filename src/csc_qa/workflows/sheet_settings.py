"""What a person typed on the sheet "QA Settings"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from csc_qa.core.own_sheet import SETTINGS_SHEET, SETTINGS_TITLES, is_own_sheet
from csc_qa.core.typed_text import read_text
from csc_qa.workbook.sheet_cells import Rows


def read_settings(own_sheets: Mapping[str, Rows]) -> dict[str, str]:
    """Return name and value of every setting on the sheet "QA Settings"."""
    rows = own_sheets.get(SETTINGS_SHEET, [])
    if not is_own_sheet(rows):
        return {}
    pairs = [(read_text(row[0]), _setting(row[1])) for row in rows if len(row) > 1]
    found = {name: value for name, value in pairs if name and value}
    return {name: value for name, value in found.items() if (name, value) != SETTINGS_TITLES[:2]}


def _setting(cell: object) -> str | None:
    """Return what was typed: Excel makes a date of a month, and its first day stands for it."""
    if isinstance(cell, date):
        return f"{cell:%Y-%m}" if cell.day == 1 else f"{cell:%Y-%m-%d}"
    return read_text(cell)
