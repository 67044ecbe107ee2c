"""Append rows under the last audit of a sheet, and shift everything that this touches."""

from __future__ import annotations

from dataclasses import dataclass, field

from csc_qa.core.errors import EditError
from csc_qa.core.finding import Finding
from csc_qa.workbook.editing.calc_chain import extend_calc_chain
from csc_qa.workbook.editing.edits import AppendedRows
from csc_qa.workbook.editing.formula_cells import FormulaShift
from csc_qa.workbook.editing.grown_names import find_grown_names
from csc_qa.workbook.editing.insertion import LAST_ROW, RowInsertion
from csc_qa.workbook.editing.linked_parts import lowest_linked, shift_linked_parts
from csc_qa.workbook.editing.markup import attribute
from csc_qa.workbook.editing.new_rows import NewRows, read_pattern
from csc_qa.workbook.editing.package import WORKBOOK, Package, SheetPart, tags
from csc_qa.workbook.editing.references import shift_references
from csc_qa.workbook.editing.sheet_data import (
    SheetRows,
    blank_below,
    has_content,
    join_sheet,
    push_down,
    split_rows,
    split_sheet,
    without_rows,
)
from csc_qa.workbook.editing.sheet_frame import copy_merges, grow_dimension, lowest_place, shift_frame
from csc_qa.workbook.editing.styles import Styles


@dataclass
class Appended:
    """What appending did: where the rows are, cells with a formula among them, and what was noted."""

    insertion: RowInsertion
    with_formula: list[str]
    findings: list[Finding] = field(default_factory=list)


def append_rows(package: Package, edit: AppendedRows) -> tuple[Package, Appended]:
    """Append rows; what stands below is pushed down, or if that is not safe blank rows are used.

    Returns:
        The package with the changes (that given is left as it was), and what was done.
    Raises:
        EditError: the rows cannot be appended without harm.
    """
    sheet = package.sheet(edit.sheet)
    _, rows, tail = split_sheet(package.text(sheet.part))
    below = split_rows(rows, edit.after_row, sheet.name).below
    pushes = has_content(below) or max(lowest_place(tail), lowest_linked(package, sheet)) > edit.after_row
    count = len(edit.rows)
    try:
        return _append(package.copy(), sheet, edit, RowInsertion(sheet.name, edit.after_row, count, pushes))
    except EditError:
        if not pushes or not _is_free(package, sheet, below, tail, edit):
            raise
        still = RowInsertion(sheet.name, edit.after_row, count, pushes=False)
        return _append(package.copy(), sheet, edit, still)


def from_1904(package: Package) -> bool:
    """Say whether the workbook counts its days from 1904."""
    return any(
        attribute(tag, "date1904") in {"1", "true"} for tag in tags(package.text(WORKBOOK), "workbookPr")
    )


def _is_free(package: Package, sheet: SheetPart, below: str, tail: str, edit: AppendedRows) -> bool:
    """Say whether enough blank rows are there to use, and one to part them from what stands below."""
    is_blank = blank_below(below, edit.after_row) > len(edit.rows)
    return is_blank and max(lowest_place(tail), lowest_linked(package, sheet)) <= edit.after_row


def _append(
    package: Package, sheet: SheetPart, edit: AppendedRows, insertion: RowInsertion
) -> tuple[Package, Appended]:
    head, rows, tail = split_sheet(package.text(sheet.part))
    columns = {column for row in edit.rows for column in row}
    names = find_grown_names(package, sheet, insertion, columns)
    formulas = FormulaShift(insertion, sheet.name, names)
    parted = split_rows(formulas.shift(rows), edit.after_row, sheet.name)
    _check_room(parted, insertion)
    known = {(insertion.row(row), column) for row, column in package.unvalued.get(sheet.name, set())}
    package.unvalued[sheet.name] = known | formulas.grown
    styles = Styles(package)
    pattern = read_pattern(parted.last, edit.after_row, formulas.of_last, head)
    new = NewRows(pattern, styles, parted.above, from_1904(package))
    written = "".join(new.write(number, row) for number, row in enumerate(edit.rows, edit.after_row + 1))
    styles.save()
    rows = f"{parted.above}{written}{_moved(parted.below, insertion)}"
    head = grow_dimension(head, insertion, columns)
    tail = copy_merges(shift_frame(tail, insertion), insertion)
    package.put(sheet.part, join_sheet(head, rows, tail))
    shift_linked_parts(package, sheet, insertion, columns)
    extend_calc_chain(package, sheet.sheet_id, insertion, new.with_formula)
    findings = shift_references(package, insertion, names)
    return package, Appended(insertion, new.with_formula, findings)


def _moved(below: str, insertion: RowInsertion) -> str:
    if insertion.pushes:
        return push_down(below, insertion)
    return without_rows(below, insertion.after + 1, insertion.last)


def _check_room(parted: SheetRows, insertion: RowInsertion) -> None:
    marks = [attribute(tag, "r") or "0" for tag in tags(parted.below[-200_000:], "row")]
    last = max([insertion.after, *map(int, marks[-1:])])
    if last + insertion.count > LAST_ROW:
        raise EditError.because(
            "CSCQA-WRT-007", "the sheet has no room for so many rows", sheet=insertion.sheet
        )
