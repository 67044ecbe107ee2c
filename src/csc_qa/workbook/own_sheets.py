"""Sheets that csc_qa itself put into a workbook: how they are known, and the mapping one of them keeps."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.own_sheet import COLUMNS_SHEET, COLUMNS_TITLES, is_own_sheet
from csc_qa.core.spelling import fold
from csc_qa.workbook.header import tidy_header
from csc_qa.workbook.mapping import SheetMapping, WorkbookMapping
from csc_qa.workbook.sheet_cells import Rows, SheetCells

_TITLES = [fold(title) for title in COLUMNS_TITLES]


def mapping_in_workbook(sheets: Sequence[SheetCells]) -> WorkbookMapping:
    """Return what a person confirmed on the sheet "QA Columns"; nothing where there is no such sheet."""
    for sheet in sheets:
        if sheet.name == COLUMNS_SHEET and is_own_sheet(sheet.rows):
            return _read_columns(sheet.rows)
    return WorkbookMapping()


def joined(beside: WorkbookMapping, inside: WorkbookMapping) -> WorkbookMapping:
    """Return both mappings; what the workbook itself says of a sheet goes before the file beside it."""
    return WorkbookMapping(sheets=beside.sheets | inside.sheets)


def _read_columns(rows: Rows) -> WorkbookMapping:
    found: dict[str, dict[str, str]] = {}
    below = False
    for row in rows:
        cells = [tidy_header(cell) for cell in row[: len(_TITLES)]]
        if below and len(cells) == len(_TITLES) and cells[0] and cells[1] and cells[2]:
            found.setdefault(str(row[0]), {})[cells[2]] = cells[1]
        below = below or [fold(cell) for cell in cells] == _TITLES
    return WorkbookMapping(sheets={name: SheetMapping(columns=columns) for name, columns in found.items()})
