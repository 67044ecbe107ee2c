"""Sheets of workbooks as Office.js hands them over: dates are numbers with a date format, blank cells ""."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
from openpyxl.utils.datetime import to_excel

Cell = str | float | bool


@dataclass(frozen=True)
class Seed:
    """One sheet."""

    name: str
    values: list[list[Cell]]
    formats: list[list[str]]
    visibility: str = "Visible"


def seeds_of_file(path: Path) -> list[Seed]:
    """Return the sheets of a workbook file."""
    book = openpyxl.load_workbook(path, data_only=True)
    return [
        Seed(
            sheet.title,
            [[_as_cell(cell.value) for cell in row] for row in sheet.iter_rows()],
            [[cell.number_format or "General" for cell in row] for row in sheet.iter_rows()],
            sheet.sheet_state.capitalize().replace("hidden", "Hidden"),
        )
        for sheet in book.worksheets
    ]


def seeds_of_rows(sheets: Mapping[str, Sequence[Sequence[object]]]) -> list[Seed]:
    """Return sheets made by hand; None is a blank cell."""
    return [
        Seed(
            name,
            [[_as_cell(cell) for cell in row] for row in rows],
            [["dd/mm/yyyy" if isinstance(cell, date) else "General" for cell in row] for row in rows],
        )
        for name, rows in sheets.items()
    ]


def _as_cell(value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, datetime | date | time):
        return float(to_excel(value))
    if isinstance(value, bool | int | float | str):
        return value
    return str(value)
