"""Shift what stands in a sheet's part around its cells: filter, merges, formats, validations, sparklines."""

from __future__ import annotations

import re
from collections.abc import Callable

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.anchors import shift_anchors
from csc_qa.workbook.editing.formula import shift_formula, shift_rule
from csc_qa.workbook.editing.insertion import RowInsertion, columns_of, first_row_of, last_row_of, letters
from csc_qa.workbook.editing.markup import INSIDE, Change, attribute, rewrite
from csc_qa.workbook.editing.package import tags

# What has rules of its own: where its formulas count from, and what of it moves.
_BLOCK = re.compile(
    r"<(?P<name>(?:[\w.-]+:)?(?P<kind>sparklineGroups|conditionalFormatting|dataValidation|colBreaks))"
    rf"(?=[\s/>]){INSIDE}(?:(?<=/)>|(?<!/)>.*?</(?P=name)>)",
    re.DOTALL,
)
_AREAS = re.compile(r"""\bsqref(?:=["']|>)([^"'<]*)""")
_MERGE = re.compile(r"<(?:[\w.-]+:)?mergeCell\s[^>]*/>")
_NO_MERGES = re.compile(r"<((?:[\w.-]+:)?mergeCells)\b[^>]*>\s*</\1>")
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
    areas = _area_rules(insertion)

    def shift(xml: str, kind: str) -> str:
        if kind == "colBreaks":
            return xml
        texts: dict[str, Change] = _formula_rules(xml, kind, insertion, insertion.sheet)
        texts["sqref"] = insertion.cell if kind == "sparklineGroups" else insertion.areas
        return rewrite(xml, areas | _control_rules(insertion, insertion.sheet), texts)

    return shift_anchors(_each_block(tail, shift), insertion)


def shift_frame_formulas(tail: str, insertion: RowInsertion, home: str) -> str:
    """Return what follows the cells of another sheet, with its formulas shifted."""
    controls = _control_rules(insertion, home)
    return _each_block(
        tail, lambda xml, kind: rewrite(xml, controls, _formula_rules(xml, kind, insertion, home))
    )


def grow_dimension(head: str, insertion: RowInsertion, columns: set[int]) -> str:
    """Return what precedes the cells, with the size of the sheet brought up to date."""

    def grow(area: str) -> str:
        if not first_row_of(area):
            return area
        last = insertion.span(first_row_of(area), last_row_of(area))[1]
        return _with_columns(area, columns, max(last, insertion.last))

    return rewrite(head, {("dimension", "ref"): grow})


def widen_dimension(head: str, columns: set[int]) -> str:
    """Return what precedes the cells, with the size of the sheet taking in columns."""

    def widen(area: str) -> str:
        known = set(columns_of(area))
        return area if not known or columns <= known else _with_columns(area, columns, last_row_of(area))

    return rewrite(head, {("dimension", "ref"): widen})


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


def drop_merges(tail: str, removal: RowInsertion) -> str:
    """Return what follows the cells without the merges that lie within rows that go."""
    gone = range(removal.last + 1, removal.after + 1)

    def keep(found: re.Match[str]) -> str:
        area = attribute(found[0], "ref") or ""
        return "" if first_row_of(area) in gone and last_row_of(area) in gone else found[0]

    left = _MERGE.sub(keep, tail)
    if left == tail:
        return tail
    left = _NO_MERGES.sub("", left)
    return rewrite(left, {("mergeCells", "count"): lambda _: str(len(tags(left, "mergeCell")))})


def lowest_place(tail: str) -> int:
    """Return the last row at which something other than cells begins: a merge or a link."""
    areas = [attribute(tag, "ref") or "" for name in ("mergeCell", "hyperlink") for tag in tags(tail, name)]
    return max(map(first_row_of, areas), default=0)


def _with_columns(area: str, columns: set[int], last: int) -> str:
    spanned = [*columns_of(area), *columns]
    return f"{letters(min(spanned))}{first_row_of(area)}:{letters(max(spanned))}{last}"


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


def _each_block(tail: str, change: Callable[[str, str], str]) -> str:
    """Return what follows the cells after a change of each block, and of each piece between them."""
    pieces, done = [], 0
    for block in _BLOCK.finditer(tail):
        pieces += [change(tail[done : block.start()], ""), change(block[0], block["kind"])]
        done = block.end()
    return "".join([*pieces, change(tail[done:], "")])


def _formula_rules(xml: str, kind: str, insertion: RowInsertion, home: str) -> dict[str, Change]:
    areas = _AREAS.search(xml) if kind in {"conditionalFormatting", "dataValidation"} else None
    if areas is None:
        return dict.fromkeys(_FORMULAS, lambda formula: shift_formula(formula, insertion, home))
    first = min(map(first_row_of, areas[1].split()), default=0)
    moved = insertion.row(first) - first if insertion.is_on(home) else 0
    return dict.fromkeys(_FORMULAS, lambda formula: shift_rule(formula, insertion, home, moved))


def _control_rules(insertion: RowInsertion, home: str) -> dict[tuple[str, str], Change]:
    """Return the rules for the cells that controls are tied to."""
    return {
        ("controlPr", name): lambda formula: shift_formula(formula, insertion, home)
        for name in ("linkedCell", "listFillRange")
    }
