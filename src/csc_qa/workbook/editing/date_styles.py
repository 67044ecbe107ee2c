"""Find a format for a date: that of the cell, else as a cell further up its column shows dates, or ours."""

from __future__ import annotations

import re
from datetime import date, datetime

from csc_qa.workbook.editing.insertion import letters
from csc_qa.workbook.editing.markup import attribute
from csc_qa.workbook.editing.styles import DATE, MOMENT, Styles

# How far up a column is searched for a cell that shows a date.
_CELLS_SEARCHED = 400
_CHARACTERS_SEARCHED = 2_000_000


class DateStyles:
    """Formats for dates in a sheet, each looked for once.

    Attributes:
        rows: the rows in whose columns dates are looked for, from the end upwards.
    """

    def __init__(self, styles: Styles, rows: str) -> None:
        self._styles = styles
        self._nearby = rows[-_CHARACTERS_SEARCHED:]
        self._found: dict[tuple[int, str | None, str], str] = {}

    def style(self, column: int, style: str | None, value: date) -> str:
        """Return the format in which a date is shown in a cell that has a format."""
        code = MOMENT if _has_time(value) else DATE
        if (column, style, code) not in self._found:
            self._found[column, style, code] = self._find(column, style, code)
        return self._found[column, style, code]

    def _find(self, column: int, style: str | None, code: str) -> str:
        if style is not None and self._styles.shows_dates(style):
            return style
        pattern = rf"""<(?:[\w.-]+:)?c\s(?:[^>]*?\s)?r=["']{letters(column)}\d+["'][^>]*>"""
        for cell in reversed(re.findall(pattern, self._nearby)[-_CELLS_SEARCHED:]):
            above = attribute(cell, "s")
            if self._styles.shows_dates(above):
                return self._styles.dated_like(style, above)
        return self._styles.dated(style, code)


def _has_time(value: date) -> bool:
    return isinstance(value, datetime) and (value.hour, value.minute, value.second) != (0, 0, 0)
