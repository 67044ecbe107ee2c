"""SheetCells: the cells of one worksheet, wherever they come from: a file, an open Excel, a range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date, datetime
from typing import NamedTuple

from python_calamine import CalamineWorkbook

from csc_qa.core.excel_errors import is_excel_error
from csc_qa.workbook.opening import worksheet_names
from csc_qa.workbook.package_scan import SheetScan

Rows = list[Sequence[object]]


class SheetCells(NamedTuple):
    """One worksheet.

    Attributes:
        rows: of one length, from row 1 and column A; blank cells are "".
    """

    name: str
    rows: Rows
    is_visible: bool = True


def cells_of_file(workbook: CalamineWorkbook, leave_out: Set[str]) -> Iterator[SheetCells]:
    """Read the worksheets of a file one after another."""
    for name, is_visible in worksheet_names(workbook).items():
        if name not in leave_out:
            rows: Rows = list(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False))
            yield SheetCells(name, rows, is_visible)


def cells_of_values(name: str, values: Sequence[Sequence[object]], *, is_visible: bool = True) -> SheetCells:
    """Take the values of a sheet as Excel hands them over: None for blank cells, errors as `#N/A`.

    Returns:
        The sheet's cells; an error reads as blank, and `scan_values` says where it stands.
    """
    rows: Rows = [[_cell(value) for value in row] for row in values]
    return SheetCells(name, rows, is_visible)


def scan_values(values: Sequence[Sequence[object]]) -> SheetScan:
    """Return where the values of a sheet are Excel errors."""
    errors = {
        (row, column)
        for row, cells in enumerate(values, start=1)
        for column, value in enumerate(cells)
        if is_excel_error(value)
    }
    return SheetScan(errors=errors, no_result=set())


def _cell(value: object) -> object:
    if value is None or is_excel_error(value):
        return ""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None) if value.tzinfo else value
    return value if isinstance(value, str | int | float | bool | date) else str(value)
