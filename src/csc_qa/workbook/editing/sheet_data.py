"""The cells in the part of a sheet: find rows, push them down, put new ones between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.cell_places import with_places
from csc_qa.workbook.editing.insertion import LAST_ROW, RowInsertion
from csc_qa.workbook.editing.markup import attribute

CELL = re.compile(r"<(?P<name>(?:[\w.-]+:)?c)\s[^>]*?(?:/>|(?<!/)>.*?</(?P=name)>)", re.DOTALL)
_START = re.compile(r"<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?(/?)>")
_ROW_TAG = re.compile(r"<((?:[\w.-]+:)?row)\b[^>]*>")
_PLACE = re.compile(r"""(<(?:[\w.-]+:)?(?:row|c)\s(?:[^>]*?\s)?r=["'])([A-Z]*)(\d+)(?=["'])""")
# A cell that holds something: a value, a formula, a text.
_FILLED = re.compile(r"<(?:[\w.-]+:)?(?:v|f|is)[\s>/]")


@dataclass(frozen=True)
class SheetRows:
    """The rows of a sheet around its last audit, as XML: those above with the audit's, and those below.

    Attributes:
        last: the row of the last audit.
    """

    above: str
    last: str
    below: str


@dataclass(frozen=True)
class RowSpan:
    """A row's number, and where its XML begins and ends."""

    number: int
    begins: int
    ends: int


def split_sheet(xml: str) -> tuple[str, str, str]:
    """Return the part before the rows, the rows, and the part after them; every cell says where it stands.

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
    return xml[: start.end()], with_places(xml[start.end() : end]), xml[end:]


def split_rows(rows: str, after: int, sheet: str) -> SheetRows:
    """Return the rows above and below a row.

    Raises:
        EditError: the row is not there.
    """
    found = re.search(rf"""<(?:[\w.-]+:)?row\s(?:[^>]*?\s)?r=["']{after}["']""", rows)
    last = next(each_row(rows, found.start()), None) if found else None
    if last is None:
        raise EditError.because("CSCQA-WRT-008", f"row {after} is not there", sheet=sheet)
    return SheetRows(rows[: last.ends], rows[last.begins : last.ends], rows[last.ends :])


def each_row(rows: str, begins: int = 0) -> Iterator[RowSpan]:
    """Go through the rows from the top, or from where one begins."""
    for tag in _ROW_TAG.finditer(rows, begins):
        if tag[0].endswith("/>"):
            ends = tag.end()
        else:
            closing = f"</{tag[1]}>"
            ends = rows.index(closing, tag.end()) + len(closing)
        yield RowSpan(int(attribute(tag[0], "r") or 0), tag.start(), ends)


def has_content(rows: str) -> bool:
    """Say whether any cell of the rows holds something."""
    return _FILLED.search(rows) is not None


def blank_below(below: str, after: int) -> int:
    """Return how many rows under the last audit hold nothing; a great number where none holds anything."""
    filled = _FILLED.search(below)
    if filled is None:
        return LAST_ROW
    tags = [tag[0] for tag in _ROW_TAG.finditer(below, 0, filled.start())]
    return int(attribute(tags[-1], "r") or 0) - after - 1


def push_down(below: str, insertion: RowInsertion) -> str:
    """Return the rows below with their numbers moved; blank ones at the end of the sheet fall off it.

    Raises:
        EditError: a row that holds something would fall off.
    """
    falls_off = next((row for row in each_row(below) if row.number + insertion.count > LAST_ROW), None)
    if falls_off:
        if has_content(below[falls_off.begins :]):
            message = "the sheet has no room for so many rows"
            raise EditError.because("CSCQA-WRT-007", message, sheet=insertion.sheet)
        below = below[: falls_off.begins]

    def move(found: re.Match[str]) -> str:
        return f"{found[1]}{found[2]}{int(found[3]) + insertion.count}"

    return _PLACE.sub(move, below)


def without_rows(below: str, last: int) -> str:
    """Return the rows below without the (blank) ones up to a row, of which new rows take the place."""
    return next((below[row.begins :] for row in each_row(below) if row.number > last), "")
