"""Shift what stands in a sheet's part around its cells: filter, merges, formats, validations, sparklines."""

from __future__ import annotations

import re
from collections.abc import Callable

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.anchors import shift_anchors
from csc_qa.workbook.editing.formula import shift_formula
from csc_qa.workbook.editing.insertion import RowInsertion, columns_of, first_row_of, last_row_of, letters
from csc_qa.workbook.editing.markup import Change, attribute, rewrite
from csc_qa.workbook.editing.package import tags

_SPARKLINES = re.compile(r"(<(?:[\w.-]+:)?sparklineGroups\b.*?</(?:[\w.-]+:)?sparklineGroups>)", re.DOTALL)
_FORMULAS = ("f", "formula", "formula1", "formula2")
_UNMOVED = {
    "scenarios": "scenarios (What-If Analysis)",
    "dataConsolidate": "a consolidation of other ranges",
    "webPublishItems": "ranges published as web pages",
    "smartTags": "smart tags",
}


def shift_frame(tail: str, insertion: RowInsertion) -> str:
    """Return what follows the cells of the sheet that gets the rows.

    Raises:
        EditError: something in it cannot follow.
    """
    if insertion.pushes:
        for name, words in _UNMOVED.items():
            if tags(tail, name):
                raise EditError.because("CSCQA-WRT-007", f"the sheet has {words}", sheet=insertion.sheet)
    pieces = _SPARKLINES.split(tail)
    for number, piece in enumerate(pieces):
        is_sparklines = number % 2 == 1
        texts = _formula_rules(insertion, insertion.sheet)
        texts["sqref"] = insertion.cell if is_sparklines else insertion.areas
        pieces[number] = rewrite(piece, _area_rules(insertion), texts)
    return shift_anchors("".join(pieces), insertion)


def shift_frame_formulas(tail: str, insertion: RowInsertion, home: str) -> str:
    """Return what follows the cells of another sheet, with its formulas shifted."""
    return rewrite(tail, None, _formula_rules(insertion, home))


def grow_dimension(head: str, insertion: RowInsertion, columns: set[int]) -> str:
    """Return what precedes the cells, with the size of the sheet brought up to date."""

    def grow(area: str) -> str:
        if not area or not first_row_of(area):
            return area
        last = max(insertion.row(last_row_of(area)), insertion.last)
        spanned = [*columns_of(area), *columns]
        return f"{letters(min(spanned))}{first_row_of(area)}:{letters(max(spanned))}{last}"

    return rewrite(head, {("dimension", "ref"): grow})


def copy_merges(tail: str, insertion: RowInsertion) -> str:
    """Return what follows the cells, with merges within the last audit's row repeated in the new rows."""
    own = [
        area for tag in tags(tail, "mergeCell") if _is_in_row(area := attribute(tag, "ref") or "", insertion)
    ]
    if not own:
        return tail
    new = [
        f"{letters(columns_of(area)[0])}{row}:{letters(columns_of(area)[-1])}{row}"
        for row in range(insertion.after + 1, insertion.last + 1)
        for area in own
    ]
    prefix = re.search(r"</((?:\w+:)?)mergeCells>", tail)
    before = prefix[1] if prefix else ""
    elements = "".join(f'<{before}mergeCell ref="{area}"/>' for area in new)
    tail = tail.replace(f"</{before}mergeCells>", f"{elements}</{before}mergeCells>", 1)
    return rewrite(tail, {("mergeCells", "count"): lambda count: str(int(count) + len(new))})


def lowest_place(tail: str) -> int:
    """Return the last row at which something other than cells begins: a merge or a link."""
    areas = [attribute(tag, "ref") or "" for name in ("mergeCell", "hyperlink") for tag in tags(tail, name)]
    return max(map(first_row_of, areas), default=0)


def _is_in_row(area: str, insertion: RowInsertion) -> bool:
    return first_row_of(area) == last_row_of(area) == insertion.after


def _area_rules(insertion: RowInsertion) -> dict[tuple[str, str], Change]:
    growing = ("conditionalFormatting", "dataValidation", "ignoredError", "protectedRange")
    rules: dict[tuple[str, str], Change] = {(name, "sqref"): insertion.areas for name in growing}
    rules |= {(name, "ref"): insertion.area for name in ("autoFilter", "sortState", "sortCondition")}
    rules |= {(name, "ref"): insertion.cell for name in ("mergeCell", "hyperlink")}
    rules[("brk", "id")] = _page_break(insertion)
    rules[("cellWatch", "r")] = insertion.cell
    return rules


def _page_break(insertion: RowInsertion) -> Callable[[str], str]:
    """A break stands after its row; one right after the last audit moves behind the new rows."""

    def move(row: str) -> str:
        is_below = insertion.pushes and int(row) >= insertion.after
        return str(int(row) + insertion.count) if is_below else row

    return move


def _formula_rules(insertion: RowInsertion, home: str) -> dict[str, Change]:
    def shift(formula: str) -> str:
        return shift_formula(formula, insertion, home)

    return dict.fromkeys(_FORMULAS, shift)
