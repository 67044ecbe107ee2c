"""The mark of a sheet that csc_qa made, and whether a person has typed into it since."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date, datetime

from csc_qa.core.own_sheet import MADE_BY, MARK_ROW

_PRINT = re.compile(r"\[([0-9a-f]{10})\]$")


def make_mark(
    version: str, day: date, rows: Sequence[Sequence[object]], entry_columns: Sequence[int] = ()
) -> str:
    """Return the text of the mark for a sheet with these cells.

    Args:
        rows: every cell of the sheet, that of the mark itself left aside.
        entry_columns: columns, from 0, into which people are asked to type.
    """
    made = f"{MADE_BY} {version} on {day.day} {day:%B %Y}; made anew as a whole each time."
    return f"{made} [{fingerprint(rows, entry_columns)}]"


def was_edited(rows: Sequence[Sequence[object]], entry_columns: Sequence[int] = ()) -> bool:
    """Say whether the cells, those of the entry columns left aside, differ from those that were written."""
    found = _PRINT.search(str(rows[MARK_ROW][0])) if len(rows) > MARK_ROW and rows[MARK_ROW] else None
    return found is None or found[1] != fingerprint(rows, entry_columns)


def fingerprint(rows: Sequence[Sequence[object]], entry_columns: Sequence[int] = ()) -> str:
    """Return a short digest of the cells, the same before they are written and after they are read.

    Example:
        >>> fingerprint([["Title"], ["mark"], ["'2022-01", 3]])
        '6865c7a9b6'
        >>> fingerprint([["Title"], [""], ["2022-01", 3.0]])
        '6865c7a9b6'
    """
    digest = hashlib.sha256()
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            text = _plain(cell)
            if text and row != MARK_ROW and column not in entry_columns:
                digest.update(f"{row},{column}={text}\n".encode())
    return digest.hexdigest()[:10]


def _plain(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, datetime | date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, int | float):
        return repr(round(float(cell), 6))
    return " ".join(str(cell).removeprefix("'").split())
