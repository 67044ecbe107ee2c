"""Write changes of the register into a workbook that is open in Excel, on either front end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

import xlwings as xw

from csc_qa.core.edits import AppendedRows, CellChange, CellValue, Edit, OwnSheet, RemovedRows
from csc_qa.excel.append_rows import append_rows
from csc_qa.excel.sheet_setup import freeze_rows, set_column_width
from csc_qa.excel.write_book import as_typed, sheet_to_write
from csc_qa.workbook.editing.own_sheet_xml import column_widths


def write_edits(book: xw.Book, edits: Iterable[Edit]) -> None:
    """Do the edits in their order: cells are named by where they stand before rows are put under them.

    A sheet of ours is emptied and written again.
    """
    listed = list(edits)
    for kind in (CellChange, RemovedRows, AppendedRows, OwnSheet):
        for edit in listed:
            if isinstance(edit, kind):
                _write(book, edit)


def _write(book: xw.Book, edit: Edit) -> None:
    if isinstance(edit, CellChange):
        book.sheets[edit.sheet].range((edit.row, edit.column + 1)).value = _typed(edit.value)
    elif isinstance(edit, AppendedRows):
        _append(book.sheets[edit.sheet], edit)
    elif isinstance(edit, RemovedRows):
        for row in sorted(edit.rows, reverse=True):
            book.sheets[edit.sheet].range(f"{row}:{row}").delete("up")
    else:
        _write_own(sheet_to_write(book, edit.name), edit)


def _append(sheet: xw.Sheet, edit: AppendedRows) -> None:
    if not edit.rows:
        return
    append_rows(sheet, edit.after_row, len(edit.rows))
    columns = sorted({column for row in edit.rows for column in row})
    for first, last in _runs(columns):
        block = [[_typed(row.get(column)) for column in range(first, last + 1)] for row in edit.rows]
        top = edit.after_row + 1
        sheet.range((top, first + 1), (edit.after_row + len(edit.rows), last + 1)).value = block


def _write_own(sheet: xw.Sheet, edit: OwnSheet) -> None:
    width = max(len(row) for row in edit.rows)
    cells = [[_typed(cell) for cell in row] + [None] * (width - len(row)) for row in edit.rows]
    # Widths first: Excel makes a row as high as its text needs at the width that the column has then.
    for at, digits in enumerate(column_widths(edit), start=1):
        set_column_width(sheet.range((1, at)), digits)
    if len(cells) > edit.header_row + 1:
        body = sheet.range((edit.header_row + 2, 1), (len(cells), width))
        body.wrap_text, body.vertical_alignment = True, "top"
    sheet.range((1, 1), (len(cells), width)).value = cells
    header = sheet.range((edit.header_row + 1, 1), (edit.header_row + 1, width))
    for bold in (sheet.range("A1"), header):
        bold.font.bold = True
    freeze_rows(sheet, edit.header_row + 1)


def _runs(columns: Sequence[int]) -> list[tuple[int, int]]:
    """Return first and last of the columns that stand beside one another.

    Example:
        >>> _runs([0, 1, 4])
        [(0, 1), (4, 4)]
    """
    groups = [
        [column for _, column in group]
        for _, group in groupby(enumerate(columns), lambda each: each[1] - each[0])
    ]
    return [(group[0], group[-1]) for group in groups]


def _typed(value: CellValue) -> Any:
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    return as_typed(value) if isinstance(value, str) else value
