"""Take rows out that an import added; what stands below them moves up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from csc_qa.core.edits import CellChange, RemovedRows
from csc_qa.core.finding import Finding, make_finding
from csc_qa.workbook.editing.calc_chain import drop_from_calc_chain, extend_calc_chain
from csc_qa.workbook.editing.empty_register import is_header
from csc_qa.workbook.editing.formula_cells import FormulaShift
from csc_qa.workbook.editing.grown_names import find_grown_names
from csc_qa.workbook.editing.insertion import first_row_of, letters, position
from csc_qa.workbook.editing.linked_parts import rows_with_notes, shift_linked_parts
from csc_qa.workbook.editing.markup import attribute
from csc_qa.workbook.editing.overwritten import free_formulas
from csc_qa.workbook.editing.package import Package, SheetPart, tags
from csc_qa.workbook.editing.references import shift_references
from csc_qa.workbook.editing.row_removal import RowRemoval
from csc_qa.workbook.editing.sheet_data import CELL, each_row, has_content, push_down, split_sheet
from csc_qa.workbook.editing.sheet_frame import drop_merges, grow_dimension, shift_frame

_FORMULA = re.compile(r"<(?:[\w.-]+:)?f[\s>/]")
_PLACE = re.compile(r"""\sr=["']([A-Z]+)(\d+)["']""")


@dataclass
class Removal:
    """Which rows go, which cells are only cleared, and what stays because somebody worked on it."""

    rows: list[int] = field(default_factory=list)
    cleared: list[CellChange] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def choose_rows(package: Package, edit: RemovedRows) -> Removal:
    """Choose the rows to take out.

    The one right under the header is cleared instead: its formats are those of the register.
    """
    sheet, chosen = package.sheet(edit.sheet), Removal()
    _, rows, tail = split_sheet(package.text(sheet.part))
    linked = rows_with_notes(package, sheet)
    linked |= {first_row_of(attribute(tag, "ref") or "") for tag in tags(tail, "hyperlink")}
    wanted, above = set(edit.rows), (0, 0)
    for row in each_row(rows):
        if row.number in wanted:
            typed = _typed_columns(rows[row.begins : row.ends])
            is_first = row.number - 1 not in wanted and is_header(rows[: above[1]], rows[slice(*above)])
            if row.number in linked or not typed <= set(edit.filled):
                chosen.findings.append(make_finding("CSCQA-WRT-014", sheet=sheet.name, row=row.number))
            elif is_first:
                chosen.cleared += [
                    CellChange(sheet.name, row.number, column, None) for column in sorted(typed)
                ]
            else:
                chosen.rows.append(row.number)
        above = (row.begins, row.ends)
    return chosen


def remove_rows(package: Package, sheet: SheetPart, rows: Sequence[int]) -> list[Finding]:
    """Take rows out, from the last upwards.

    Raises:
        EditError: something refers to one of them alone, or cannot move up.
    """
    order = tuple(each.name for each in package.sheets())
    return [
        finding
        for first, last in _runs(rows)
        for finding in _remove(package, sheet, RowRemoval(sheet.name, last, first - last - 1, True, order))
    ]


def _remove(package: Package, sheet: SheetPart, removal: RowRemoval) -> list[Finding]:
    head, rows, tail = split_sheet(package.text(sheet.part))
    places = {_place(cell[0]) for cell in CELL.finditer(_parted(rows, removal)[1])}
    above, _, below = _parted(free_formulas(rows, places, sheet.name), removal)
    names = find_grown_names(package, sheet, removal, {column for _, column in places})
    formulas = FormulaShift(removal, sheet.name, names)
    # The two pieces go through together: a shared formula may have cells in both.
    above, _, below = _parted(formulas.shift(above + below), removal)
    known = package.unvalued.get(sheet.name, set())
    kept = {cell for cell in known if not removal.last < cell[0] <= removal.after}
    package.unvalued[sheet.name] = {(removal.row(row), column) for row, column in kept} | formulas.grown
    tail = shift_frame(drop_merges(tail, removal), removal)
    head = grow_dimension(head, removal, set())
    package.put(sheet.part, head + above + push_down(below, removal) + tail)
    shift_linked_parts(package, sheet, removal, {column for _, column in places})
    formula_cells = {f"{letters(column)}{row}" for row, column in places}
    drop_from_calc_chain(package, sheet.sheet_id, formula_cells)
    extend_calc_chain(package, sheet.sheet_id, removal, ())
    return [*formulas.findings(), *shift_references(package, removal, names)]


def _parted(rows: str, removal: RowRemoval) -> tuple[str, str, str]:
    """Return the rows above those that go, these, and the rows below."""
    spans = list(each_row(rows))
    begins = next((row.begins for row in spans if row.number > removal.last), len(rows))
    ends = next((row.begins for row in spans if row.number > removal.after), len(rows))
    return rows[:begins], rows[begins:ends], rows[ends:]


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Return first and last of rows that stand together, from the bottom upwards."""
    left = sorted(set(rows))
    while left:
        first = last = left.pop()
        while left and left[-1] == first - 1:
            first = left.pop()
        yield first, last


def _typed_columns(row: str) -> set[int]:
    cells = [cell[0] for cell in CELL.finditer(row) if has_content(cell[0]) and not _FORMULA.search(cell[0])]
    return {_place(cell)[1] for cell in cells}


def _place(cell: str) -> tuple[int, int]:
    found = _PLACE.search(cell)
    return (int(found[2]), position(found[1])) if found else (0, 0)
