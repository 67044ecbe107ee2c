"""Formulas of cells that will be overwritten: those that other cells share are written out first."""

from __future__ import annotations

import re
from collections.abc import Collection
from xml.sax.saxutils import escape

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.formula_cells import FORMULA, SharedFormula, learn_shared, place_of
from csc_qa.workbook.editing.insertion import columns_of, first_row_of, last_row_of, letters
from csc_qa.workbook.editing.markup import attribute


def free_formulas(rows: str, cells: Collection[tuple[int, int]], sheet: str) -> str:
    """Return the rows of a sheet with every shared formula written out whose text stands in one of the cells.

    Args:
        cells: row (from 1) and column (from 0).
    Raises:
        EditError: a cell is part of an array formula or data table that fills several cells.
    """
    lost: dict[str, SharedFormula] = {}
    shared = learn_shared(rows)
    for found in FORMULA.finditer(rows):
        kind, area = attribute(found["tag"], "t"), attribute(found["tag"], "ref")
        if kind in {"array", "dataTable"} and area and ":" in area:
            _refuse_part(area, cells, sheet)
        elif kind == "shared" and found["text"] and place_of(found["cell"]) in cells:
            index = attribute(found["tag"], "si") or ""
            lost[index] = shared[index]
    return FORMULA.sub(lambda found: _written_out(found, lost), rows) if lost else rows


def _written_out(found: re.Match[str], lost: dict[str, SharedFormula]) -> str:
    group = lost.get(attribute(found["tag"], "si") or "")
    if group is None or attribute(found["tag"], "t") != "shared":
        return found[0]
    formula = escape(group.member(*place_of(found["cell"])))
    return f"{found['cell']}<{found['name']}>{formula}</{found['name']}>{found['value'] or ''}"


def _refuse_part(area: str, cells: Collection[tuple[int, int]], sheet: str) -> None:
    rows, columns = range(first_row_of(area), last_row_of(area) + 1), columns_of(area)
    if len(rows) * len(columns) < 2:
        return
    for row, column in cells:
        if row in rows and column in columns:
            message = f"cell {letters(column)}{row} is part of a formula that fills several cells"
            hint = "Change the cell in Excel, where the whole formula can be seen. Nothing was written."
            raise EditError.because("CSCQA-WRT-007", message, sheet=sheet, hint=hint)
