"""How much room text takes in a cell, and how wide columns must be.

Excel gives no such measure without being started, so these are estimates on the generous side. A width
of 1 is the width of a digit in the default font.
"""

from __future__ import annotations

import textwrap

from csc_qa.core.report import ColumnFormat, Table
from csc_qa.reports.cell_text import cell_text
from csc_qa.reports.icon_words import ICON_FORMS

BODY_SIZE = 10.0
PAGE_WIDTH = 104.0
_TEXT_WIDTHS = (13.0, 46.0)
_NUMBER_WIDTHS = (10.0, 16.0)
_WORD_WIDTH = 17.0
_FILLER_WIDTH = 13.0
_LETTERS_PER_WIDTH = 1.12


def count_lines(text: str, width: float, size: float = BODY_SIZE) -> int:
    """Return the number of lines that the text takes in a column of this width."""
    letters = max(4, int(width * _LETTERS_PER_WIDTH * BODY_SIZE / size))
    return sum(len(textwrap.wrap(line, letters)) or 1 for line in text.split("\n"))


def row_height(lines: int, size: float = BODY_SIZE) -> float:
    """Return the height of a row in points; Excel allows 409."""
    return min(409.0, round(lines * size * 1.32 + 5, 1))


def pixel_width(width: float) -> int:
    """Return the width of a column in pixels."""
    return int(width * 7 + 5)


def grid_widths(tables: tuple[Table, ...]) -> tuple[float, ...]:
    """Return the widths of the columns of a sheet that holds these tables one below the other."""
    count = max((len(table.columns) for table in tables), default=0)
    widths = [max(_widths_at(tables, at)) for at in range(count)]
    while sum(widths) < PAGE_WIDTH or len(widths) < 2:
        widths.append(_FILLER_WIDTH)
    return tuple(widths)


def _widths_at(tables: tuple[Table, ...], at: int) -> list[float]:
    return [_column_width(table, at) for table in tables if at < len(table.columns)]


def _column_width(table: Table, at: int) -> float:
    column = table.columns[at]
    words = max((len(word) for word in column.title.split()), default=0) * 1.15 + 3.5
    rows = (*table.rows, *((table.total,) if table.total else ()))
    cells = max((len(cell_text(row[at], column.format)) for row in rows), default=0) + 3
    least, most = _TEXT_WIDTHS if column.format is ColumnFormat.TEXT else _NUMBER_WIDTHS
    if column.format in ICON_FORMS:
        least = _WORD_WIDTH
    if column.format is ColumnFormat.DATE:
        most = 18.0
    return float(min(max(least, words, cells), max(most, words)))
