"""How wide the columns of a table are, and how large its letters, so that nothing outgrows the page."""

from __future__ import annotations

from typing import NamedTuple

from csc_qa.core.report import ColumnFormat, Table, TableColumn
from csc_qa.reports.cell_text import cell_text
from csc_qa.reports.docx.elements import POINTS
from csc_qa.reports.docx.measure import text_width, word_width

CELL_SIDE = 80
"""Margin to the left and right of a cell's text, in twentieths of a point."""

ICON_SIDE = 240
_ICON_ROOM = ICON_SIDE + 80
_SIZES = (9.0, 8.5, 8.0)
_SMALL_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)
_MOST_UPRIGHT = 10
# No column of text is asked to be wider than this many times the size of its letters.
_LONGEST_LINE = 30
# The labels of rows have this room at least, in the same measure.
_LABEL = 11
_NUMBERS = (ColumnFormat.COUNT, ColumnFormat.PERCENT)
WITH_ICONS = (ColumnFormat.RAG, ColumnFormat.VARIATION, ColumnFormat.ASSURANCE)


class Columns(NamedTuple):
    """Size of the letters in points, and widths in twentieths of a point."""

    size: float
    widths: tuple[int, ...]


def needs_landscape(table: Table, width: int) -> bool:
    """Say whether the table cannot be read in this width, that of an upright page."""
    return len(table.columns) > _MOST_UPRIGHT or not any(_fits(table, width, size) for size in _SIZES)


def plan_columns(table: Table, width: int, largest: float = _SMALL_SIZES[0]) -> Columns:
    """Return widths that fill the page, in the largest letters in which every word fits its column."""
    sizes = [size for size in _SMALL_SIZES if size <= largest]
    size = next((size for size in sizes if _fits(table, width, size)), sizes[-1])
    least = _least(table, size)
    if sum(least) >= width:
        return Columns(size, _shares(least, width))
    alike = _numbers_alike(table, least)
    least = alike if sum(alike) < width else least
    wanted = _wanted(table, size)
    more = [max(0, want - need) for want, need in zip(wanted, least, strict=True)]
    given = _shares(more, min(width - sum(least), sum(more)))
    widths = [need + extra for need, extra in zip(least, given, strict=True)]
    return Columns(size, _filled(widths, width))


def _numbers_alike(table: Table, widths: list[int]) -> list[int]:
    """Make columns of numbers as wide as the widest of them."""
    is_number = [column.format in _NUMBERS for column in table.columns]
    widest = max((width for width, is_one in zip(widths, is_number, strict=True) if is_one), default=0)
    return [widest if is_one else width for width, is_one in zip(widths, is_number, strict=True)]


def _filled(widths: list[int], width: int) -> tuple[int, ...]:
    """Give what is left over to all columns alike."""
    spare = _shares([1] * len(widths), width - sum(widths))
    return tuple(each + extra for each, extra in zip(widths, spare, strict=True))


def _fits(table: Table, width: int, size: float) -> bool:
    return sum(_least(table, size)) <= width


def _least(table: Table, size: float) -> list[int]:
    widths = []
    for at, column in enumerate(table.columns):
        need = max(_need(column, text, size, is_bold) for text, is_bold in _texts(table, at))
        if at == 0 and column.format is ColumnFormat.TEXT:
            longest = max(text_width(text, size, is_bold=is_bold) for text, is_bold in _texts(table, at))
            need = max(need, min(longest, round(size * POINTS * _LABEL)))
        widths.append(_around(table, at) + need)
    return widths


def _need(column: TableColumn, text: str, size: float, is_bold: bool) -> int:
    """Return the room for a text: its widest word, or all of it where it stands beside an icon."""
    width = text_width if column.format in WITH_ICONS and not is_bold else word_width
    return width(text, size, is_bold=is_bold)


def _wanted(table: Table, size: float) -> list[int]:
    most = round(size * POINTS * _LONGEST_LINE)
    widths = []
    for at, column in enumerate(table.columns):
        lengths = [text_width(text, size, is_bold=is_bold) for text, is_bold in _texts(table, at)]
        # The title of a column of numbers may take two lines.
        wanted = lengths[0] * 0.6 if column.format in _NUMBERS else max(lengths)
        widths.append(_around(table, at) + min(most, round(wanted)))
    return widths


def _around(table: Table, at: int) -> int:
    return 2 * CELL_SIDE + (_ICON_ROOM if table.columns[at].format in WITH_ICONS else 0)


def _texts(table: Table, at: int) -> list[tuple[str, bool]]:
    """Return what stands in a column, and whether it is bold."""
    column = table.columns[at]
    total = [(cell_text(table.total[at], column.format), True)] if table.total else []
    rows = [(cell_text(row[at], column.format), False) for row in table.rows]
    return [(column.title, True), *rows, *total]


def _shares(parts: list[int], whole: int) -> tuple[int, ...]:
    """Return the whole, divided in the proportion of the parts."""
    total = sum(parts)
    if not total:
        return (0,) * len(parts)
    ends = [round(whole * sum(parts[: at + 1]) / total) for at in range(len(parts))]
    return tuple(end - start for start, end in zip([0, *ends], ends, strict=False))
