"""Append rows under the last audit of a sheet, and shift everything that this touches."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from csc_qa.core.errors import EditError
from csc_qa.core.finding import Finding
from csc_qa.workbook.editing.calc_chain import drop_from_calc_chain, extend_calc_chain
from csc_qa.workbook.editing.date_styles import DateStyles
from csc_qa.workbook.editing.edits import AppendedRows
from csc_qa.workbook.editing.empty_register import is_header, make_first_row
from csc_qa.workbook.editing.formula_cells import FormulaShift
from csc_qa.workbook.editing.grown_names import find_grown_names
from csc_qa.workbook.editing.insertion import LAST_ROW, RowInsertion
from csc_qa.workbook.editing.linked_parts import lowest_linked, shift_linked_parts
from csc_qa.workbook.editing.markup import attribute
from csc_qa.workbook.editing.new_rows import NewRows, column_styles, read_pattern
from csc_qa.workbook.editing.package import WORKBOOK, Package, SheetPart, tags
from csc_qa.workbook.editing.references import shift_references
from csc_qa.workbook.editing.sheet_data import (
    blank_below,
    has_content,
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
    sheet, package = package.sheet(edit.sheet), package.copy()
    insertion, has_room = _find_place(package, sheet, edit)
    try:
        return _append(package.copy(), sheet, edit, insertion)
    except EditError:
        if not insertion.pushes or not has_room:
            raise
        return _append(package.copy(), sheet, edit, replace(insertion, pushes=False))


def _find_place(package: Package, sheet: SheetPart, edit: AppendedRows) -> tuple[RowInsertion, bool]:
    """Return the rows to put in, and whether enough blank rows are there for them and one to spare."""
    _, rows, tail = split_sheet(package.text(sheet.part))
    parted = split_rows(rows, edit.after_row, sheet.name)
    taken = 0
    if is_header(parted.above, parted.last) and make_first_row(package, sheet, edit.after_row):
        # The row under the header of a register without audits is there already; the first new one takes it.
        taken = 1
        _, rows, tail = split_sheet(package.text(sheet.part))
        parted = split_rows(rows, edit.after_row + taken, sheet.name)
    after, count = edit.after_row + taken, len(edit.rows) - taken
    lowest = max(lowest_place(tail), lowest_linked(package, sheet))
    pushes = count > 0 and (has_content(parted.below) or lowest > after)
    order = tuple(each.name for each in package.sheets())
    has_room = lowest <= after and blank_below(parted.below, after) > count
    return RowInsertion(sheet.name, after, count, pushes, order), has_room


def from_1904(package: Package) -> bool:
    """Say whether the workbook counts its days from 1904."""
    return any(
        attribute(tag, "date1904") in {"1", "true"} for tag in tags(package.text(WORKBOOK), "workbookPr")
    )


def _append(
    package: Package, sheet: SheetPart, edit: AppendedRows, insertion: RowInsertion
) -> tuple[Package, Appended]:
    head, rows, tail = split_sheet(package.text(sheet.part))
    columns = {column for row in edit.rows for column in row}
    names = find_grown_names(package, sheet, insertion, columns)
    formulas = FormulaShift(insertion, sheet.name, names)
    parted = split_rows(formulas.shift(rows), insertion.after, sheet.name)
    known = {(insertion.row(row), column) for row, column in package.unvalued.get(sheet.name, set())}
    package.unvalued[sheet.name] = known | formulas.grown
    styles = Styles(package)
    pattern = read_pattern(parted.last, insertion.after, formulas.of_last, column_styles(head))
    is_taken = insertion.after > edit.after_row
    if not is_taken and is_header(parted.above, parted.last):
        pattern = pattern.without_cells()
    new = NewRows(pattern, DateStyles(styles, parted.above), from_1904(package))
    written = "".join(new.write(number, row) for number, row in enumerate(edit.rows, edit.after_row + 1))
    styles.save()
    above = parted.above.removesuffix(parted.last) if is_taken else parted.above
    rows = f"{above}{written}{_moved(parted.below, insertion)}"
    head = grow_dimension(head, insertion, columns)
    tail = copy_merges(shift_frame(tail, insertion), insertion)
    package.put(sheet.part, head + rows + tail)
    shift_linked_parts(package, sheet, insertion, columns)
    taken = {f"{letters}{insertion.after}" for letters in formulas.of_last} if is_taken else set()
    drop_from_calc_chain(package, sheet.sheet_id, taken)
    extend_calc_chain(package, sheet.sheet_id, insertion, new.with_formula)
    findings = [*formulas.findings(), *shift_references(package, insertion, names)]
    return package, Appended(insertion, new.with_formula, findings)


def _moved(below: str, insertion: RowInsertion) -> str:
    if insertion.pushes:
        return push_down(below, insertion)
    if insertion.last > LAST_ROW:
        raise EditError.because(
            "CSCQA-WRT-007", "the sheet has no room for so many rows", sheet=insertion.sheet
        )
    return without_rows(below, insertion.last)
