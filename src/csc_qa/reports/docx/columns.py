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
_SLACK = 20
_ICON_ROOM = ICON_SIDE + 80
_MOST_UPRIGHT = 10
# No column of text is asked to be wider than this many times the size of its letters.
_LONGEST_LINE = 30
# The labels of rows have this room at least, in the same measure.
_LABEL = 11
# A column is thin that is narrower than this, in the same measure; no text in it should take more lines.
_THIN, _MOST_LINES = 11, 5
_NUMBERS = (ColumnFormat.COUNT, ColumnFormat.PERCENT)
WITH_ICONS = (ColumnFormat.RAG, ColumnFormat.VARIATION, ColumnFormat.ASSURANCE)


class Columns(NamedTuple):
    """Size of the letters in points, and widths in twentieths of a point."""

    size: float
    widths: tuple[int, ...]


class _Letters(NamedTuple):
    """Size in points, and whether words beside an icon may take two lines."""

    size: float
    is_tight: bool = False

    def stretched(self, stretch: float) -> _Letters:
        return self._replace(size=self.size * stretch)


# In the order in which they are tried.
_UPRIGHT = (_Letters(9.0), _Letters(8.5), _Letters(8.0), _Letters(8.0, is_tight=True))
_ANY = (*_UPRIGHT, _Letters(7.5, is_tight=True), _Letters(7.0, is_tight=True))


def needs_landscape(table: Table, width: int, stretch: float = 1.0) -> bool:
    """Say whether the table cannot be read in this width, that of an upright page.

    Args:
        stretch: how much wider the letters of the document are than those of Arial.
    """
    tried = (each.stretched(stretch) for each in _UPRIGHT)
    letters = next((each for each in tried if _fits(table, width, each)), None)
    return len(table.columns) > _MOST_UPRIGHT or letters is None or _is_squeezed(table, width, letters)


def plan_columns(table: Table, width: int, largest: float = _ANY[0].size, stretch: float = 1.0) -> Columns:
    """Return widths that fill the page, in the largest letters in which every word fits its column."""
    tried = [letters for letters in _ANY if letters.size <= largest]
    fitting = (each for each in tried if _fits(table, width, each.stretched(stretch)))
    letters = next(fitting, tried[-1])
    return Columns(letters.size, _widths(table, width, letters.stretched(stretch)))


def _is_squeezed(table: Table, width: int, letters: _Letters) -> bool:
    """Say whether a text stands in a tall, thin cell."""
    room = [given - _around(table, at) for at, given in enumerate(_widths(table, width, letters))]
    longest = [
        max(text_width(text, letters.size, is_bold=is_bold) for text, is_bold in _texts(table, at))
        for at in range(len(room))
    ]
    thin = letters.size * POINTS * _THIN
    return any(has < thin and needs > _MOST_LINES * has for has, needs in zip(room, longest, strict=True))


def _widths(table: Table, width: int, letters: _Letters) -> tuple[int, ...]:
    least = _least(table, letters)
    if sum(least) >= width:
        return _shares(least, width)
    alike = _numbers_alike(table, least)
    least = alike if sum(alike) < width else least
    wanted = _wanted(table, letters.size)
    more = [max(0, want - need) for want, need in zip(wanted, least, strict=True)]
    given = _shares(more, min(width - sum(least), sum(more)))
    widths = [need + extra for need, extra in zip(least, given, strict=True)]
    return _filled(widths, width)


def _numbers_alike(table: Table, widths: list[int]) -> list[int]:
    """Make columns of numbers as wide as the widest of them."""
    is_number = [column.format in _NUMBERS for column in table.columns]
    widest = max((width for width, is_one in zip(widths, is_number, strict=True) if is_one), default=0)
    return [widest if is_one else width for width, is_one in zip(widths, is_number, strict=True)]


def _filled(widths: list[int], width: int) -> tuple[int, ...]:
    """Give what is left over to all columns alike."""
    spare = _shares([1] * len(widths), width - sum(widths))
    return tuple(each + extra for each, extra in zip(widths, spare, strict=True))


def _fits(table: Table, width: int, letters: _Letters) -> bool:
    return sum(_least(table, letters)) <= width


def _least(table: Table, letters: _Letters) -> list[int]:
    widths, size = [], letters.size
    for at, column in enumerate(table.columns):
        need = max(_need(column, text, letters, is_bold) for text, is_bold in _texts(table, at))
        if at == 0 and column.format is ColumnFormat.TEXT:
            longest = max(text_width(text, size, is_bold=is_bold) for text, is_bold in _texts(table, at))
            need = max(need, min(longest, round(size * POINTS * _LABEL)))
        widths.append(_around(table, at) + need)
    return widths


def _need(column: TableColumn, text: str, letters: _Letters, is_bold: bool) -> int:
    """Return the room for a text: its widest word, or all of it where it stands beside an icon."""
    is_whole = column.format in WITH_ICONS and not is_bold and not letters.is_tight
    return (text_width if is_whole else word_width)(text, letters.size, is_bold=is_bold)


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
    return 2 * CELL_SIDE + _SLACK + (_ICON_ROOM if table.columns[at].format in WITH_ICONS else 0)


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
