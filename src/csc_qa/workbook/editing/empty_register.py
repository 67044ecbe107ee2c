"""Make the row under the header of a register without audits one that new rows can follow."""

from __future__ import annotations

import re

from csc_qa.workbook.editing.insertion import RowInsertion, position
from csc_qa.workbook.editing.markup import INSIDE, attribute, rewrite
from csc_qa.workbook.editing.overwritten import free_formulas
from csc_qa.workbook.editing.package import WORKBOOK, Package, SheetPart
from csc_qa.workbook.editing.sheet_data import CELL, each_row, has_content, split_rows, split_sheet

_NAME = re.compile(rf"(<(?:[\w.-]+:)?definedName\s{INSIDE}>)([^<]*)")
_AREA = re.compile(r"\$[A-Z]+\$\d+:\$[A-Z]+\$\d+")
_COVERING_NAMES = frozenset(("_xlnm._FilterDatabase", "_xlnm.Print_Area"))
_FORMULA = re.compile(r"<(?:[\w.-]+:)?f[\s>/]")
_FILLED = re.compile(r"<(?:[\w.-]+:)?(?:v|is)[\s>]")
_PLACE = re.compile(r"""\sr=["']([A-Z]+)(\d+)["']""")


def is_header(above: str, last: str) -> bool:
    """Say whether the row that new ones go under is the header of a register that has no audits yet.

    Then no row above it has half as much in it: that of an audit has the header there.

    Args:
        above: the rows down to that row.
        last: that row.
    """
    wanted = len(_FILLED.findall(last))
    rows = each_row(above.removesuffix(last))
    return wanted > 0 and all(2 * len(_FILLED.findall(above, row.begins, row.ends)) < wanted for row in rows)


def make_first_row(package: Package, sheet: SheetPart, header: int) -> bool:
    """Make the row under the header the pattern of new rows; filter and print area take it in.

    Returns:
        Whether it is one: False where something is typed in it, and nothing was changed.
    """
    head, rows, tail = split_sheet(package.text(sheet.part))
    below = split_rows(rows, header, sheet.name).below
    first = next((row for row in each_row(below) if row.number == header + 1), None)
    xml = below[first.begins : first.ends] if first else ""
    if any(has_content(cell[0]) and not _FORMULA.search(cell[0]) for cell in CELL.finditer(xml)):
        return False
    if first is None:
        above = rows.removesuffix(below)
        prefix = above.rpartition("<")[2].removeprefix("/").partition("row")[0] if above[-2:] != "/>" else ""
        rows = f'{above}<{prefix}row r="{header + 1}"/>{below}'
    places = (_PLACE.search(cell[0]) for cell in CELL.finditer(xml) if _FORMULA.search(cell[0]))
    rows = free_formulas(rows, {(int(found[2]), position(found[1])) for found in places if found}, sheet.name)
    cover = RowInsertion(sheet.name, header, 1, pushes=False)
    package.put(sheet.part, head + rows + rewrite(tail, {("autoFilter", "ref"): cover.area}))
    _cover_by_names(package, sheet, cover)
    return True


def _cover_by_names(package: Package, sheet: SheetPart, cover: RowInsertion) -> None:
    index = str(package.sheets().index(sheet))

    def change(found: re.Match[str]) -> str:
        tag, text = found[1], found[2]
        is_covering = attribute(tag, "name") in _COVERING_NAMES and attribute(tag, "localSheetId") == index
        return tag + (_AREA.sub(lambda area: cover.area(area[0]), text) if is_covering else text)

    package.put(WORKBOOK, _NAME.sub(change, package.text(WORKBOOK)))
