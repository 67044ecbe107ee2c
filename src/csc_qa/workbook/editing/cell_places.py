"""Rows and cells that leave out where they stand: each then comes right after the one before it."""

from __future__ import annotations

import re

from csc_qa.workbook.editing.insertion import letters, position

_UNPLACED = re.compile(r"""<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])(?![^>]*?\sr=["'])""")
_TAG = re.compile(r"<(?:[\w.-]+:)?(row|c)(?=[\s/>])[^>]*>")
_PLACE = re.compile(r"""\sr=["']([A-Z]*)(\d*)["']""")


def with_places(rows: str) -> str:
    """Return the rows of a sheet with the places written in; the very same where none is left out.

    Example:
        >>> with_places('<row><c/><c r="D1"/><c/></row><row r="4"><c/></row>')
        '<row r="1"><c r="A1"/><c r="D1"/><c r="E1"/></row><row r="4"><c r="A4"/></row>'
    """
    if _UNPLACED.search(rows) is None:
        return rows
    row, column = 0, -1

    def place(found: re.Match[str]) -> str:
        nonlocal row, column
        known = _PLACE.search(found[0])
        if found[1] == "row":
            row, column = int(known[2]) if known else row + 1, -1
            name = str(row)
        else:
            column = position(known[1]) if known else column + 1
            name = f"{letters(column)}{row}"
        end = found.end(1) - found.start()
        return found[0] if known else f'{found[0][:end]} r="{name}"{found[0][end:]}'

    return _TAG.sub(place, rows)
