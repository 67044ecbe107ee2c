"""Grid: the cells of one sheet of an export, or of a csv file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from csc_qa.core.excel_errors import is_excel_error

Cell = object
Row = Sequence[Cell]
Place = tuple[int, int]
"""Row and column, both from 0."""
SHOWS_ERROR = "CSCQA-FRM-035"

# Excel's own limit, less the header row.
MOST_ANSWERS = 1_048_575
# What nobody sees and str.strip leaves: zero-width spaces, joiners, soft hyphens, byte order marks, and the
# marks of writing direction that come with what is copied from mails and web pages.
_INVISIBLE = frozenset(
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_NO_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))


@dataclass(frozen=True)
class Grid:
    """Cells by row.

    Attributes:
        rows: from the first row of the sheet on, blank ones included.
        sheet: name of the sheet; None for a csv file.
        is_hidden: the sheet is hidden.
        faults: place of each cell whose value is not known to the code of the finding that says why.
    """

    rows: list[Row] = field(repr=False)
    sheet: str | None = None
    is_hidden: bool = False
    faults: Mapping[Place, str] = field(default_factory=dict)


def find_errors(rows: Sequence[Row]) -> dict[Place, str]:
    """Return the places of cells that show an Excel error, as texts or as the numbers of Excel.

    Example:
        >>> find_errors([["Grade"], ["#N/A"]])
        {(1, 0): 'CSCQA-FRM-035'}
    """
    return {
        (number, column): SHOWS_ERROR
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell and (not isinstance(cell, str) or cell[0] == "#") and is_excel_error(cell)
    }


def is_blank(cell: Cell) -> bool:
    """Say whether a person would see nothing in the cell.

    Example:
        >>> is_blank(" \\u00a0\\u200b"), is_blank(0)
        (True, False)
    """
    if not isinstance(cell, str):
        return cell is None
    text = cell.strip()
    return not text or (text[0] in _INVISIBLE and not text.translate(_NO_INVISIBLE).strip())


def is_blank_row(row: Row) -> bool:
    """Say whether every cell is blank."""
    return all(is_blank(cell) for cell in row)


def tidy(text: str) -> str:
    """Return the text on one line without surplus or invisible space.

    Example:
        >>> tidy(" Overall\\u00a0grade \\n")
        'Overall grade'
    """
    seen = text if text.isascii() else text.translate(_NO_INVISIBLE)
    return " ".join(seen.split())
