"""Shift the parts that belong to a sheet: tables, notes, comments, drawings, pivot tables, controls."""

from __future__ import annotations

import re

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.anchors import lowest_anchor, shift_anchors, shift_notes
from csc_qa.workbook.editing.formula import shift_formula
from csc_qa.workbook.editing.insertion import RowInsertion, columns_of, first_row_of, last_row_of
from csc_qa.workbook.editing.markup import Change, attribute, rewrite
from csc_qa.workbook.editing.package import Package, SheetPart, tags

_INSERT_ROW = re.compile(r"""\s(?:insertRow|insertRowShift)=(?:"[^"]*"|'[^']*')""")
TABLE_FORMULAS = ("calculatedColumnFormula", "totalsRowFormula")
CONTROL_FORMULAS = ("fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup", "fmlaMacro")


def shift_linked_parts(
    package: Package, sheet: SheetPart, insertion: RowInsertion, columns: set[int]
) -> None:
    """Shift them; tables that reach to the last audit in the columns written grow.

    Raises:
        EditError: one of them cannot follow.
    """
    _refuse_unmoved(package, sheet, insertion)
    for part in package.linked(sheet.part, "table"):
        package.put(part, _shift_table(package.text(part), part, insertion, columns))
    for part in package.linked(sheet.part, "drawing"):
        package.put(part, shift_anchors(package.text(part), insertion))
    for part in package.linked(sheet.part, "vmlDrawing"):
        if insertion.pushes:
            package.put(part, shift_notes(package.text(part), insertion))
    for kind, element, name in _PLACED:
        for part in package.linked(sheet.part, kind):
            package.put(part, rewrite(package.text(part), {(element, name): insertion.cell}))
    for part in package.linked(sheet.part, "pivotTable"):
        package.put(part, _shift_pivot(package.text(part), part, insertion))


def lowest_linked(package: Package, sheet: SheetPart) -> int:
    """Return the last row in which something linked to the sheet begins."""
    rows = [0]
    rows += [lowest_anchor(package.text(part)) for part in package.linked(sheet.part, "drawing")]
    for kind, element, name in (*_PLACED, ("table", "table", "ref"), ("pivotTable", "location", "ref")):
        for part in package.linked(sheet.part, kind):
            rows += [first_row_of(attribute(tag, name) or "") for tag in tags(package.text(part), element)]
    return max(rows)


def rows_with_notes(package: Package, sheet: SheetPart) -> set[int]:
    """Return the rows of the sheet in which notes and comments stand."""
    return {
        first_row_of(attribute(tag, name) or "")
        for kind, element, name in _PLACED
        for part in package.linked(sheet.part, kind)
        for tag in tags(package.text(part), element)
    }


_PLACED = (
    ("comments", "comment", "ref"),
    ("threadedComment", "threadedComment", "ref"),
    ("namedSheetView", "nsvFilter", "ref"),
)


def grows_with(table: str, insertion: RowInsertion, columns: set[int]) -> bool:
    """Say whether a table, given by its start tag, takes in new rows with values in these columns."""
    area = attribute(table, "ref") or ""
    last = last_row_of(area) - int(attribute(table, "totalsRowCount") or 0)
    return first_row_of(area) <= insertion.after <= last and bool(columns & set(columns_of(area)))


def _refuse_unmoved(package: Package, sheet: SheetPart, insertion: RowInsertion) -> None:
    for part in package.linked(sheet.part, "queryTable"):
        raise _refused(insertion, f"the sheet is filled by a query ({part}), which would overwrite the rows")
    if insertion.pushes:
        for part in package.linked(sheet.part, "tableSingleCells"):
            raise _refused(insertion, f"cells of the sheet are tied to XML data ({part})")


def _shift_table(xml: str, part: str, insertion: RowInsertion, columns: set[int]) -> str:
    tag = tags(xml, "table")[0]
    is_ours = grows_with(tag, insertion, columns)
    if is_ours and attribute(tag, "tableType") == "queryTable":
        raise _refused(insertion, f"the table is filled by a query ({part}), which would overwrite the rows")

    def shift(ref: str) -> str:
        return insertion.area(ref, grows=is_ours)

    area = attribute(tag, "ref") or ""
    frame = 1 + int(attribute(tag, "totalsRowCount") or 0)
    first, last = insertion.span(first_row_of(area), last_row_of(area), grows=False)
    if last - first < frame:
        raise _refused(insertion, f"the table would be left without a row ({part})")

    def formula(text: str) -> str:
        return shift_formula(text, insertion, insertion.sheet)

    areas: dict[tuple[str, str], Change] = {
        (name, "ref"): shift for name in ("table", "autoFilter", "sortState", "sortCondition")
    }
    if is_ours:
        # The blank row that a table without rows shows is one of its rows now.
        xml = xml.replace(tag, _INSERT_ROW.sub("", tag), 1)
    return rewrite(xml, areas, dict.fromkeys(TABLE_FORMULAS, formula))


def _shift_pivot(xml: str, part: str, insertion: RowInsertion) -> str:
    area = attribute(tags(xml, "location")[0], "ref") or ""
    if insertion.pushes and first_row_of(area) <= insertion.after < last_row_of(area):
        raise _refused(insertion, f"a pivot table stands beside the register ({part})")
    return rewrite(xml, {("location", "ref"): insertion.cell})


def _refused(insertion: RowInsertion, message: str) -> EditError:
    return EditError.because("CSCQA-WRT-007", message, sheet=insertion.sheet)
