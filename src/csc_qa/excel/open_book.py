"""Read a workbook that is open in Excel, through xlwings, on either front end."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date
from pathlib import Path
from typing import Any

import xlwings as xw

from csc_qa.core.errors import MacroError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.master_port import FormSheet
from csc_qa.excel.cells import Rows
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workbook.find_sheets import OpenWorkbook
from csc_qa.workbook.mapping import WorkbookMapping, read_mapping
from csc_qa.workbook.package_scan import SheetScan
from csc_qa.workbook.sheet_cells import SheetCells, cells_of_values, scan_values
from csc_qa.workflows.masters import OpenMaster

# A sheet that claims more cells than this is formatted far below its last row; Excel would hand over all.
MOST_CELLS = 3_000_000
_IS_ADDRESS = re.compile(r"https?:", re.IGNORECASE)
# On Windows a number says it: -1 shown, 0 hidden, 2 hidden from the list of hidden sheets as well.
_VISIBLE = (True, -1)


def open_master_of(book: xw.Book, catalogue: Catalogue, today: date) -> OpenMaster:
    """Return the workbook as macros see it; every cell is read once, now."""
    sheets: list[SheetCells] = []
    scans: dict[str, SheetScan] = {}
    findings: list[Finding] = []
    for sheet in book.sheets:
        last = sheet.used_range.last_cell
        if last.row * last.column > MOST_CELLS:
            findings.append(make_finding("CSCQA-WBK-007", sheet=sheet.name))
            continue
        values = _values(sheet, last.row, last.column)
        sheets.append(cells_of_values(sheet.name, values, is_visible=is_visible(sheet)))
        scans[sheet.name] = scan_values(values)
    opened = OpenWorkbook(book.name, sheets, scans, findings)
    return OpenMaster(
        opened,
        catalogue,
        today,
        _mapping_beside(book),
        elsewhere=lambda: _sheets_elsewhere(book),
        find_folder=lambda: folder_of(book),
        ask_formulas=lambda sheet, rows: _formulas(book, sheet, rows),
    )


def folder_of(book: xw.Book) -> Path | None:
    """Return the folder in which the workbook was saved; None on the server, which is told of none.

    Raises:
        MacroError: it has not been saved, or was opened from SharePoint or OneDrive on the web.
    """
    if book.app.engine.name != "excel":
        return None
    path = _path(book)
    if path is None:
        raise MacroError.because("CSCQA-MAC-023", f'"{book.name}" is in no folder of this machine')
    return path.parent


def _sheets_elsewhere(book: xw.Book) -> list[FormSheet]:
    """Return the sheets of the other workbooks that are open; the server is told of one workbook only."""
    if book.app.engine.name != "excel":
        return []
    others = [other for other in book.app.books if other.name != book.name]
    found: list[FormSheet] = []
    for sheet in (sheet for other in others for sheet in other.sheets):
        last = sheet.used_range.last_cell
        if last.row * last.column <= MOST_CELLS:
            cells = cells_of_values(sheet.name, _values(sheet, last.row, last.column))
            found.append(FormSheet(sheet.book.name, sheet.name, cells.rows))
    return found


def _formulas(book: xw.Book, sheet: str, rows: Set[int]) -> set[tuple[int, int]] | None:
    """Return the cells of some rows that have a formula; None on the server, which is told of values only."""
    if book.app.engine.name != "excel":
        return None
    opened = book.sheets[sheet]
    width = max(2, opened.used_range.last_cell.column)
    found: set[tuple[int, int]] = set()
    for row in rows:
        written: Any = opened.range((row, 1), (row, width)).formula
        found |= {(row, column) for column, cell in enumerate(written[0]) if str(cell).startswith("=")}
    return found


def _mapping_beside(book: xw.Book) -> WorkbookMapping:
    """Return what was confirmed in the file beside the workbook: on the desktop, where it has been saved."""
    if book.app.engine.name != "excel":
        return WorkbookMapping()
    path = _path(book)
    return read_mapping(path) if path else WorkbookMapping()


def _path(book: xw.Book) -> Path | None:
    """Return where the workbook was saved on this machine or in the network; None where nowhere."""
    # Not `book.fullname` on Windows: for a workbook on SharePoint it searches the disk, or fails.
    native: Any = book.impl.xl
    name = str(native.FullName) if hasattr(native, "FullName") else str(book.fullname)
    path = Path(name)
    return path if path.is_absolute() and not _IS_ADDRESS.match(name) else None


def is_visible(sheet: xw.Sheet) -> bool:
    """Say whether a person sees the sheet's tab."""
    return sheet.visible in _VISIBLE


def _values(sheet: xw.Sheet, rows: int, columns: int) -> Rows:
    cells = sheet.range((1, 1), (rows, columns))
    values: Rows = cells.options(ndim=2, err_to_str=True).value
    return values
