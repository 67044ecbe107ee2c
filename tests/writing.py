"""Write small workbooks for tests."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

Rows = Sequence[Sequence[object]]


def write_workbook(path: Path, sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> Path:
    """Write sheets of rows; dates become Excel dates, None stays blank, text beginning with = a formula."""
    workbook = xlsxwriter.Workbook(path)
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        if name in hidden:
            sheet.hide()
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, column, cell, day)
                elif cell is not None:
                    sheet.write(number, column, cell)
    workbook.close()
    return path


def rewrite_package(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Change the parts of a workbook in place, and check that something changed."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = dict(parts)
    change(parts)
    assert parts != before
    with zipfile.ZipFile(path, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return path


def rewrite_sheet(path: Path, change: Callable[[str], str]) -> Path:
    """Change the XML of the first sheet of a workbook in place."""

    def rewrite(parts: dict[str, bytes]) -> None:
        parts[FIRST_SHEET] = change(parts[FIRST_SHEET].decode()).encode()

    return rewrite_package(path, rewrite)


FIRST_SHEET = "xl/worksheets/sheet1.xml"
HEADER = ("Audit Ref", "Service area", "Overall Grade", "Date completed")


def audit(
    reference: str, grade: object = "Good", done: object = date(2022, 3, 1), area: str = "CRS"
) -> tuple[object, ...]:
    """Return a row under `HEADER`."""
    return reference, area, grade, done
