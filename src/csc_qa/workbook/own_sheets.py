"""Sheets that csc_qa itself put into a workbook: how they are known, and the mapping one of them keeps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from csc_qa.core.errors import MappingError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.own_sheet import (
    COLUMNS_SHEET,
    COLUMNS_TITLES,
    NOT_READ,
    WHOLE_SHEET,
    is_own_sheet,
)
from csc_qa.core.spelling import fold
from csc_qa.workbook.header import tidy_header
from csc_qa.workbook.mapping import SheetMapping, WorkbookMapping
from csc_qa.workbook.sheet_cells import Rows, SheetCells

_TITLES = [fold(title) for title in COLUMNS_TITLES]


def mapping_in_workbook(sheets: Sequence[SheetCells], fields: Iterable[str]) -> WorkbookMapping:
    """Return what a person confirmed on the sheet "QA Columns"; nothing where there is no such sheet.

    Args:
        fields: names of all fields; case and what stands between words do not matter in what is typed.

    Raises:
        MappingError: it says of two columns of a sheet that they are the same field, or of a whole sheet
            that it is one.
    """
    for sheet in sheets:
        if sheet.name == COLUMNS_SHEET and is_own_sheet(sheet.rows):
            return _read_columns(sheet.rows, {fold(field): field for field in fields})
    return WorkbookMapping()


def joined(beside: WorkbookMapping, inside: WorkbookMapping) -> WorkbookMapping:
    """Return both mappings; what the workbook itself says of a sheet goes before the file beside it."""
    return WorkbookMapping(sheets=beside.sheets | inside.sheets)


def _read_columns(rows: Rows, fields: Mapping[str, str]) -> WorkbookMapping:
    found: dict[str, SheetMapping] = {}
    below = False
    for row in rows:
        cells = [tidy_header(cell) for cell in row[: len(_TITLES)]]
        if below and len(cells) == len(_TITLES) and cells[0] and cells[2]:
            sheet = str(row[0])
            found[sheet] = _with_entry(found.get(sheet, SheetMapping()), cells, fields)
        below = below or [fold(cell) for cell in cells] == _TITLES
    return WorkbookMapping(sheets={name: sheet for name, sheet in found.items() if sheet != SheetMapping()})


def _with_entry(mapping: SheetMapping, cells: Sequence[str], fields: Mapping[str, str]) -> SheetMapping:
    """Return what was confirmed for a sheet, with one row more: sheet, header, read as."""
    sheet, header, typed = cells
    is_whole_sheet = fold(header) in ("", fold(WHOLE_SHEET))
    if fold(typed) == NOT_READ:
        added = {"ignore": True} if is_whole_sheet else {"not_read": (*mapping.not_read, header)}
        return mapping.model_copy(update=added)
    if is_whole_sheet:
        if header:
            raise MappingError(_not_of_a_sheet(sheet, typed))
        return mapping
    field = fields.get(fold(typed), typed)
    if mapping.columns.get(field, header) != header:
        raise MappingError(_two_columns(sheet, field, mapping.columns[field], header))
    return mapping.model_copy(update={"columns": mapping.columns | {field: header}})


def _not_of_a_sheet(sheet: str, typed: str) -> Finding:
    message = f'"{typed}" stands beside "{sheet}" as a whole'
    hint = f'A whole sheet is either "{NOT_READ}", or the cell under Read as is empty.'
    return make_finding("CSCQA-MAP-003", message, sheet=COLUMNS_SHEET, hint=hint)


def _two_columns(sheet: str, field: str, first: str, second: str) -> Finding:
    message = f'two columns of "{sheet}" are read as {field}: "{first}" and "{second}"'
    hint = "Leave one of the two cells under Read as empty."
    return make_finding("CSCQA-MAP-003", message, sheet=COLUMNS_SHEET, hint=hint)
