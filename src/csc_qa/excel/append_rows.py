"""Put rows under the last audit of a sheet that is open in Excel on the desktop, as a person would.

The row above is copied, so that Excel itself carries on formats, validations, conditional formats and
formulas; what was typed in it, and notes, links and pictures of it, are not repeated.
"""

from __future__ import annotations

from typing import Any

import xlwings as xw

from csc_qa.core.edits import AppendedRows
from csc_qa.excel.grow_ranges import grow_ranges
from csc_qa.excel.sheet_setup import clear_notes, copies_cells_only
from csc_qa.excel.typed_cells import blocks_of, runs, typed


def insert_rows(sheet: xw.Sheet, edit: AppendedRows) -> None:
    """Insert empty rows under the last audit; what stands below moves down."""
    sheet.range(f"{edit.after_row + 1}:{edit.after_row + len(edit.rows)}").insert("down")


def append_rows(sheet: xw.Sheet, edit: AppendedRows) -> None:
    """Fill the rows that were inserted."""
    grow_ranges(sheet, edit.after_row, len(edit.rows))
    formula_columns = _copy_row_above(sheet, edit)
    _grow_tables(sheet, edit.after_row, len(edit.rows))
    top = edit.after_row + 1
    for block in blocks_of(edit, formula_columns):
        first = (top + block.row, block.column + 1)
        last = (first[0] + len(block.values) - 1, first[1] + len(block.values[0]) - 1)
        formats = [sheet.range((top, column)).number_format for column in range(first[1], last[1] + 1)]
        sheet.range(first, last).value = [
            [typed(value, form) for value, form in zip(row, formats, strict=True)] for row in block.values
        ]


def _copy_row_above(sheet: xw.Sheet, edit: AppendedRows) -> list[int]:
    """Copy the last audit into the new rows, and clear what was typed in it.

    Returns:
        The columns, from 0, that carry on a formula.
    """
    row, last = edit.after_row, edit.after_row + len(edit.rows)
    width = max(2, sheet.used_range.last_cell.column)
    above = sheet.range((row, 1), (row, width))
    formulas: Any = above.formula
    is_formula = [str(formula).startswith("=") for formula in formulas[0]]
    added = sheet.range((row + 1, 1), (last, width))
    with copies_cells_only(sheet.book.app):
        above.copy(added)
    clear_notes(added)
    for first, end in runs([at for at, keeps in enumerate(is_formula) if not keeps]):
        sheet.range((row + 1, first + 1), (last, end + 1)).clear_contents()
    return [at for at, keeps in enumerate(is_formula) if keeps]


def _grow_tables(sheet: xw.Sheet, after_row: int, count: int) -> None:
    """Take the new rows into a table that ended with the last audit, unless Excel has done so by itself.

    A table with a total row has grown by the rows that were put in above it.
    """
    for table in sheet.tables:
        whole = table.range
        if whole.row <= after_row <= whole.last_cell.row < after_row + count:
            last = (after_row + count, whole.last_cell.column)
            table.resize(sheet.range((whole.row, whole.column), last))
