"""Grid: the cells of one sheet of an export, or of a csv file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Cell = object
Row = Sequence[Cell]

# Excel's own limit, less the header row.
MOST_ANSWERS = 1_048_575
# What reads as a blank without being white space: zero-width space, joiners and byte order mark.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True)
class Grid:
    """Cells by row.

    Attributes:
        rows: from the first row of the sheet on, blank ones included.
        sheet: name of the sheet; None for a csv file.
        is_hidden: the sheet is hidden.
        errors: places (row, column, both from 0) of cells that show an Excel error.
    """

    rows: list[Row]
    sheet: str | None = None
    is_hidden: bool = False
    errors: frozenset[tuple[int, int]] = frozenset()


def is_blank(cell: Cell) -> bool:
    """Say whether a person would see nothing in the cell.

    Example:
        >>> is_blank(" \\u00a0\\u200b"), is_blank(0)
        (True, False)
    """
    return cell is None or (isinstance(cell, str) and not cell.translate(_NO_INVISIBLE).strip())


def is_blank_row(row: Row) -> bool:
    """Say whether every cell is blank."""
    return all(is_blank(cell) for cell in row)


def tidy(text: str) -> str:
    """Return the text on one line without surplus or invisible space.

    Example:
        >>> tidy(" Overall\\u00a0grade \\n")
        'Overall grade'
    """
    return " ".join(text.translate(_NO_INVISIBLE).split())


_NO_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))
