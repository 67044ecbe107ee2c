"""The cells in the part of a sheet: find rows, push them down, put new ones between."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.insertion import RowInsertion
from csc_qa.workbook.editing.markup import attribute

_START = re.compile(r"<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?(/?)>")
_END = re.compile(r"</(?:[\w.-]+:)?sheetData>")
_ROW_TAG = re.compile(r"<(?:\w+:)?row\b[^>]*>")
_PLACE = re.compile(r"""(<(?:\w+:)?(?:row|c)\s(?:[^>]*?\s)?r=["'])([A-Z]*)(\d+)(?=["'])""")
# A cell that holds something: a value, a formula, a text.
_FILLED = re.compile(r"<(?:\w+:)?(?:v|f|is)[\s>/]")
_UNPLACED = re.compile(r"""<(?:\w+:)?c(?:\s(?![^>]*\br=["'])[^>]*|/)?>""")


@dataclass(frozen=True)
class SheetRows:
    """The rows of a sheet around its last audit, as XML: those above with the audit's, and those below.

    Attributes:
        last: the row of the last audit.
    """

    above: str
    last: str
    below: str


def split_sheet(xml: str) -> tuple[str, str, str]:
    """Return the part before the rows, the rows, and the part after them.

    Raises:
        EditError: the part has no rows.
    """
    start = _START.search(xml)
    if start is None:
        raise EditError.because("CSCQA-WRT-003", "a sheet has no place for cells")
    if start[1]:
        return xml[: start.end()], "", xml[start.end() :]
    ends = xml.rindex("sheetData>")
    end = xml.rindex("</", 0, ends)
    return xml[: start.end()], xml[start.end() : end], xml[end:]


def join_sheet(head: str, rows: str, tail: str) -> str:
    """Return the part of a sheet from its three pieces."""
    return f"{head}{rows}{tail}"


def split_rows(rows: str, after: int, sheet: str) -> SheetRows:
    """Return the rows above and below a row.

    Raises:
        EditError: the row is not there.
    """
    begins = _start_of(rows, after)
    if begins is None:
        raise EditError.because("CSCQA-WRT-008", f"row {after} is not there", sheet=sheet)
    tag = _ROW_TAG.match(rows, begins)
    assert tag is not None
    if tag[0].endswith("/>"):
        ends = tag.end()
    else:
        closing = f"</{tag[0][1:].split()[0]}>"
        ends = rows.index(closing, begins) + len(closing)
    if _UNPLACED.search(rows, begins):
        raise EditError.because("CSCQA-WRT-007", "cells do not say where they stand", sheet=sheet)
    return SheetRows(rows[:ends], rows[begins:ends], rows[ends:])


def row_of(rows: str, number: int) -> tuple[int, int] | None:
    """Return where the XML of a row begins and ends."""
    begins = _start_of(rows, number)
    if begins is None:
        return None
    tag = _ROW_TAG.match(rows, begins)
    assert tag is not None
    if tag[0].endswith("/>"):
        return begins, tag.end()
    closing = f"</{tag[0][1:].split()[0]}>"
    return begins, rows.index(closing, begins) + len(closing)


def has_content(rows: str) -> bool:
    """Say whether any cell of the rows holds something."""
    return _FILLED.search(rows) is not None


def blank_below(below: str, after: int) -> int:
    """Return how many rows under the last audit hold nothing; a great number where none holds anything."""
    filled = _FILLED.search(below)
    if filled is None:
        return 1 << 20
    tags = [tag[0] for tag in _ROW_TAG.finditer(below, 0, filled.start())]
    return int(attribute(tags[-1], "r") or 0) - after - 1


def push_down(below: str, insertion: RowInsertion) -> str:
    """Return the rows below with their numbers moved."""

    def move(found: re.Match[str]) -> str:
        return f"{found[1]}{found[2]}{int(found[3]) + insertion.count}"

    return _PLACE.sub(move, below)


def without_rows(below: str, first: int, last: int) -> str:
    """Return the rows below without the (blank) ones that new rows take the place of."""
    for number in range(first, last + 1):
        if not below:
            break
        place = row_of(below, number)
        if place:
            below = below[: place[0]] + below[place[1] :]
    return below


def _start_of(rows: str, number: int) -> int | None:
    found = re.search(rf"""<(?:\w+:)?row\s(?:[^>]*?\s)?r=["']{number}["']""", rows)
    return found.start() if found else None
