"""Change single cells of a sheet; each keeps its format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.appending import from_1904
from csc_qa.workbook.editing.calc_chain import drop_from_calc_chain
from csc_qa.workbook.editing.cell_xml import cell_xml
from csc_qa.workbook.editing.edits import CellChange
from csc_qa.workbook.editing.insertion import letters, position
from csc_qa.workbook.editing.markup import attribute
from csc_qa.workbook.editing.new_rows import NewRows, read_pattern
from csc_qa.workbook.editing.package import Package
from csc_qa.workbook.editing.sheet_data import join_sheet, row_of, split_sheet
from csc_qa.workbook.editing.styles import Styles

_CELL = re.compile(r"<(?P<name>(?:\w+:)?c)\s[^>]*?(?:/>|(?<!/)>.*?</(?P=name)>)", re.DOTALL)
_FORMULA = re.compile(r"<(?:\w+:)?f(?:\s[^>]*)?/?>")


def change_cells(package: Package, sheet_name: str, changes: Sequence[CellChange]) -> None:
    """Change cells of one sheet.

    Raises:
        EditError: a row is not there, or a cell holds a formula that other cells share.
    """
    sheet = package.sheet(sheet_name)
    head, rows, tail = split_sheet(package.text(sheet.part))
    styles = Styles(package)
    overwritten: set[str] = set()
    for change in changes:
        place = row_of(rows, change.row)
        if place is None:
            raise EditError.because("CSCQA-WRT-008", f"row {change.row} is not there", sheet=sheet_name)
        begins, ends = place
        pattern = read_pattern(rows[begins:ends], change.row, {}, head)
        writer = NewRows(pattern, styles, rows[max(0, begins - 2_000_000) : ends], from_1904(package))
        row = _with_cell(rows[begins:ends], change, writer, overwritten)
        rows = rows[:begins] + row + rows[ends:]
    styles.save()
    package.put(sheet.part, join_sheet(head, rows, tail))
    drop_from_calc_chain(package, sheet.sheet_id, overwritten)


def _with_cell(row: str, change: CellChange, writer: NewRows, overwritten: set[str]) -> str:
    name, pattern = f"{letters(change.column)}{change.row}", writer.pattern
    style = pattern.style(change.column)
    if isinstance(change.value, date):
        style = writer.date_style(change.column, style, change.value)
    new = cell_xml(name, change.value, style, pattern.prefix, from_1904=writer.from_1904)
    for cell in _CELL.finditer(row):
        column = position((attribute(cell[0][: cell[0].index(">") + 1], "r") or "A").rstrip("0123456789"))
        if column == change.column:
            _note_formula(cell[0], change, name, overwritten)
            return row[: cell.start()] + new + row[cell.end() :]
        if column > change.column:
            return row[: cell.start()] + new + row[cell.start() :]
    return _added_at_end(row, new, pattern.prefix)


def _note_formula(cell: str, change: CellChange, name: str, overwritten: set[str]) -> None:
    formula = _FORMULA.search(cell)
    if formula is None:
        return
    if attribute(formula[0], "t") in {"array", "dataTable"} or attribute(formula[0], "ref"):
        raise EditError.because(
            "CSCQA-WRT-007", f"cell {name} holds a formula that other cells share", sheet=change.sheet
        )
    overwritten.add(name)


def _added_at_end(row: str, cell: str, prefix: str) -> str:
    if row.endswith("/>"):
        return f"{row[:-2]}>{cell}</{prefix}row>"
    end = row.rindex("</")
    return row[:end] + cell + row[end:]
