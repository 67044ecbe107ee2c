"""Keep the calculation chain in step with the cells that have formulas, and have Excel calculate anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from csc_qa.workbook.editing.insertion import RowInsertion
from csc_qa.workbook.editing.markup import attribute, set_attribute
from csc_qa.workbook.editing.package import WORKBOOK, Package, tags

ChainChange = Callable[[str, str], str]

_CHAIN = "xl/calcChain.xml"
_CELL = re.compile(r"<(?:\w+:)?c\s[^>]*/>")
_END = re.compile(r"</((?:\w+:)?)calcChain>")
_CALC = re.compile(r"<(?:\w+:)?calcPr\b[^>]*>")
# What may follow the calculation settings in the part of the workbook.
_AFTER_CALC = re.compile(
    r"<((?:\w+:)?)(?:oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|"
    r"fileRecoveryPr|webPublishObjects|extLst)\b|</((?:\w+:)?)workbook>"
)


def extend_calc_chain(
    package: Package, sheet_id: str, insertion: RowInsertion, new_cells: Sequence[str]
) -> None:
    """Move the sheet's cells in the chain with their rows, and add the new ones that have formulas."""

    def move(tag: str, sheet: str) -> str:
        old = attribute(tag, "r") or ""
        new = insertion.cell(old) if sheet == sheet_id else old
        return tag if new == old else set_attribute(tag, "r", new)

    def add(xml: str) -> str:
        end = _END.search(xml)
        if end is None:
            return xml
        cells = "".join(f'<{end[1]}c r="{place}" i="{sheet_id}"/>' for place in new_cells)
        return f"{xml[: end.start()]}{cells}{xml[end.start() :]}"

    if package.has(_CHAIN):
        package.put(_CHAIN, add(_each_cell(package.text(_CHAIN), move)))


def drop_from_calc_chain(package: Package, sheet_id: str, cells: Collection[str]) -> None:
    """Take out cells of a sheet whose formulas were overwritten."""

    def keep(tag: str, sheet: str) -> str:
        if sheet == sheet_id and attribute(tag, "r") in cells:
            return ""
        # A cell without `i` is on the sheet of the one before, which may have gone.
        return set_attribute(tag, "i", sheet)

    if package.has(_CHAIN) and cells:
        package.put(_CHAIN, _each_cell(package.text(_CHAIN), keep))


def calculate_on_load(package: Package) -> None:
    """Have Excel calculate everything when it opens the workbook."""
    xml = package.text(WORKBOOK)
    found = _CALC.search(xml)
    if found:
        xml = xml[: found.start()] + set_attribute(found[0], "fullCalcOnLoad", "1") + xml[found.end() :]
    elif tags(xml, "workbook") and (after := _AFTER_CALC.search(xml)):
        prefix = after[1] or after[2] or ""
        xml = f'{xml[: after.start()]}<{prefix}calcPr fullCalcOnLoad="1"/>{xml[after.start() :]}'
    package.put(WORKBOOK, xml)


def _each_cell(xml: str, change: ChainChange) -> str:
    sheet = ""

    def rewrite(found: re.Match[str]) -> str:
        nonlocal sheet
        sheet = attribute(found[0], "i") or sheet
        return change(found[0], sheet)

    return _CELL.sub(rewrite, xml)
