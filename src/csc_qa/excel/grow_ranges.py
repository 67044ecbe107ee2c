"""Let ranges that end at the last audit take in the rows put under it, as those in a closed workbook do.

Excel does so only for ranges that reach further down: a total over the audits would leave the new ones out.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import xlwings as xw

from csc_qa.core.errors import MacroError
from csc_qa.core.own_sheet import OWN_PREFIX
from csc_qa.excel.sheet_setup import is_protected
from csc_qa.workbook.editing.formula import shift_formula
from csc_qa.workbook.editing.insertion import RowInsertion


def grow_ranges(sheet: xw.Sheet, after_row: int, count: int) -> None:
    """Rewrite formulas and names with ranges that end at the last audit, once the rows are in.

    Raises:
        MacroError: such a formula stands on a protected sheet.
    """
    # Excel has moved what stood below, so nothing is pushed here.
    insertion = RowInsertion(sheet.name, after_row, count, pushes=False)
    for each in sheet.book.sheets:
        if not each.name.startswith(OWN_PREFIX):
            _grow_formulas(each, insertion)
    for name in sheet.book.names:
        # Those that begin with an underscore are Excel's own.
        if not name.name.rpartition("!")[2].startswith("_"):
            old = str(name.refers_to)
            new = shift_formula(old, insertion, None)
            if new != old:
                name.refers_to = new


def _grow_formulas(sheet: xw.Sheet, insertion: RowInsertion) -> None:
    for row, column, formula in _formulas(sheet):
        new = shift_formula(formula, insertion, sheet.name, row if insertion.is_on(sheet.name) else 0)
        if new == formula or _is_spilled_into(sheet.range((row, column))):
            continue
        if is_protected(sheet):
            message = "the sheet is protected, and a formula on it adds up the audits"
            raise MacroError.because("CSCQA-WRT-006", message, sheet=sheet.name)
        _set_formula(sheet.range((row, column)), new)


def _formulas(sheet: xw.Sheet) -> Iterator[tuple[int, int, str]]:
    """Give row and column, from 1, and text of every formula."""
    last = sheet.used_range.last_cell
    cells = sheet.range((1, 1), (last.row + 1, last.column + 1))
    try:
        found: Any = cells.formula2
    except Exception:  # Excel before it could spill has no such thing
        found = cells.formula
    for row, line in enumerate(found, start=1):
        for column, formula in enumerate(line, start=1):
            if isinstance(formula, str) and formula.startswith("="):
                yield row, column, formula


def _set_formula(cell: xw.Range, formula: str) -> None:
    try:
        cell.formula2 = formula
    except Exception:
        cell.formula = formula


def _is_spilled_into(cell: xw.Range) -> bool:
    """Say whether the formula stands in another cell, and only its answer reaches into this one."""
    with suppress(Exception):
        api: Any = cell.api
        return bool(api.HasSpill) and (api.SpillParent.Row, api.SpillParent.Column) != (cell.row, cell.column)
    return False
