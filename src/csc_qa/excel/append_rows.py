"""Put empty rows under the last audit of a sheet that is open in Excel, as a person would: copied from it.

Excel itself carries on formats, validations, conditional formats and formulas, and moves what stands
below; what was typed in the row above is not repeated.
"""

from __future__ import annotations

import xlwings as xw

from csc_qa.excel.sheet_setup import is_desktop


def append_rows(sheet: xw.Sheet, after_row: int, count: int) -> None:
    """Insert rows.

    Args:
        after_row: row of the last audit, from 1.
    """
    if not is_desktop(sheet):
        sheet.book.app.macro("csc_qa_append_rows")(sheet.name, after_row, count)
        return
    width = max(2, sheet.used_range.last_cell.column)
    above = sheet.range((after_row, 1), (after_row, width))
    is_formula = [str(formula).startswith("=") for formula in above.formula[0]]
    sheet.range(f"{after_row + 1}:{after_row + count}").insert("down")
    above.copy(sheet.range((after_row + 1, 1), (after_row + count, width)))
    for at, keeps in enumerate(is_formula, start=1):
        if not keeps:
            sheet.range((after_row + 1, at), (after_row + count, at)).clear_contents()
    _grow_tables(sheet, after_row, count)


def _grow_tables(sheet: xw.Sheet, after_row: int, count: int) -> None:
    """Take the new rows into a table that ended with the last audit; a total row has moved down already."""
    for table in sheet.tables:
        whole = table.range
        if whole.last_cell.row == after_row:
            last = (after_row + count, whole.last_cell.column)
            table.resize(sheet.range((whole.row, whole.column), last))
