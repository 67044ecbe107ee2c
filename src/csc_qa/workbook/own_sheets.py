"""Sheets that csc_qa itself put into a workbook: how they are known, and the mapping one of them keeps."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.errors import MappingError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.own_sheet import COLUMNS_SHEET, COLUMNS_TITLES, is_own_sheet
from csc_qa.core.spelling import fold
from csc_qa.workbook.header import tidy_header
from csc_qa.workbook.mapping import SheetMapping, WorkbookMapping
from csc_qa.workbook.sheet_cells import Rows, SheetCells

_TITLES = [fold(title) for title in COLUMNS_TITLES]


def mapping_in_workbook(sheets: Sequence[SheetCells]) -> WorkbookMapping:
    """Return what a person confirmed on the sheet "QA Columns"; nothing where there is no such sheet.

    Raises:
        MappingError: it says of two columns of a sheet that they are the same field.
    """
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
            columns = found.setdefault(str(row[0]), {})
            if columns.setdefault(cells[2], cells[1]) != cells[1]:
                raise MappingError(_two_columns(cells[0], cells[2], columns[cells[2]], cells[1]))
        below = below or [fold(cell) for cell in cells] == _TITLES
    return WorkbookMapping(sheets={name: SheetMapping(columns=columns) for name, columns in found.items()})


def _two_columns(sheet: str, field: str, first: str, second: str) -> Finding:
    message = f'two columns of "{sheet}" are read as {field}: "{first}" and "{second}"'
    hint = "Leave one of the two cells under Read as empty."
    return make_finding("CSCQA-MAP-003", message, sheet=COLUMNS_SHEET, hint=hint)
