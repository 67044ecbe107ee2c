"""How a table is divided over slides: its type size, its columns and its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from csc_qa.core.report import Cell, ColumnFormat, Table
from csc_qa.reports.cell_text import cell_text, empty_table_text
from csc_qa.reports.pptx.ruler import LINE_HEIGHT, Ruler

PADDING = 6.0
ROW_PADDING = 3.0
_SIZES = (16.0, 14.0, 12.0, 11.0, 10.0)
_LONG_SIZES = (11.0, 10.0)
_LAST_SIZE = 9.0
_WIDEST_WORD = 150.0
_LEAST_TEXT, _LEAST_LONG_TEXT = 92.0, 210.0
_LONG_TEXT = 600.0
_NATURAL_NUMBER, _LEAST_NUMBER = 110.0, 80.0
_NATURAL_TEXT = 330.0
_MOST_STRETCH = 1.6

Texts = tuple[str, ...]


class TableTexts(NamedTuple):
    """A table as it is read: titles, rows and total, and which columns hold words."""

    header: Texts
    rows: tuple[Texts, ...]
    total: Texts | None
    is_text: tuple[bool, ...]

    def of_columns(self, columns: Sequence[int]) -> TableTexts:
        """Return only these columns."""

        def pick(row: Texts) -> Texts:
            return tuple(row[at] for at in columns)

        return TableTexts(
            pick(self.header),
            tuple(map(pick, self.rows)),
            pick(self.total) if self.total else None,
            tuple(self.is_text[at] for at in columns),
        )


class TablePart(NamedTuple):
    """What stands on one slide: a native table of these columns and rows.

    Attributes:
        columns: which of the table's.
        heights: of header, rows and total, in points.
    """

    columns: tuple[int, ...]
    texts: TableTexts
    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]


def texts_of_table(table: Table) -> TableTexts:
    """Return the table as it is read; one without rows says so."""
    forms = [column.format for column in table.columns]

    def read(cells: Sequence[Cell]) -> Texts:
        return tuple(cell_text(cell, form) for cell, form in zip(cells, forms, strict=True))

    empty = (empty_table_text(table), *[""] * (len(forms) - 1))
    return TableTexts(
        tuple(column.title for column in table.columns),
        tuple(map(read, table.rows)) or (empty,),
        read(table.total) if table.total else None,
        tuple(form not in (ColumnFormat.COUNT, ColumnFormat.PERCENT) for form in forms),
    )


def divide_table(ruler: Ruler, texts: TableTexts, width: float, height: float) -> list[TablePart]:
    """Return the parts of the table, each of which fits on a slide.

    The type gets smaller before rows are divided, and rows are divided before columns.
    """
    every = tuple(range(len(texts.header)))
    for size in _SIZES:
        part = _whole(ruler, texts, every, size, width)
        if part and sum(part.heights) <= height:
            return [part]
    for size in (*_LONG_SIZES, _LAST_SIZE):
        if part := _whole(ruler, texts, every, size, width):
            return _divide_rows(ruler, part, height)
    return [
        each
        for group in _column_groups(ruler, texts, _LAST_SIZE, width)
        for each in _divide_rows(ruler, _forced(ruler, texts, group, _LAST_SIZE, width), height)
    ]


def whole_table(ruler: Ruler, texts: TableTexts, size: float, width: float) -> TablePart | None:
    """Return the whole table in one part of this size, or None where its columns do not fit."""
    return _whole(ruler, texts, tuple(range(len(texts.header))), size, width)


def _whole(
    ruler: Ruler, texts: TableTexts, columns: tuple[int, ...], size: float, width: float
) -> TablePart | None:
    least = _least_widths(ruler, texts.of_columns(columns), size)
    return _forced(ruler, texts, columns, size, width) if sum(least) <= width else None


def _forced(
    ruler: Ruler, texts: TableTexts, columns: tuple[int, ...], size: float, width: float
) -> TablePart:
    chosen = texts.of_columns(columns)
    widths = _widths(ruler, chosen, size, width)
    return TablePart(columns, chosen, size, widths, _heights(ruler, chosen, size, widths))


def _column_groups(ruler: Ruler, texts: TableTexts, size: float, width: float) -> list[tuple[int, ...]]:
    """Return groups of columns that fit, each with the first, which says what the rows are."""
    least = _least_widths(ruler, texts, size)
    groups: list[tuple[int, ...]] = [(0,)]
    for at in range(1, len(least)):
        room = width - sum(least[each] for each in groups[-1])
        if least[at] > room and len(groups[-1]) > 1:
            groups.append((0, at))
        else:
            groups[-1] = (*groups[-1], at)
    return groups


def _cells_of(texts: TableTexts, at: int) -> list[str]:
    return [row[at] for row in (*texts.rows, *((texts.total,) if texts.total else ()))]


def _least_widths(ruler: Ruler, texts: TableTexts, size: float) -> tuple[float, ...]:
    found = []
    for at, title in enumerate(texts.header):
        word = ruler.longest_word(title, size, bold=True)
        word = max(word, *(ruler.longest_word(each, size, bold=True) for each in _cells_of(texts, at)))
        line = max(ruler.width(each, size) for each in (title, *_cells_of(texts, at)))
        enough = _LEAST_TEXT if line < _LONG_TEXT else _LEAST_LONG_TEXT
        text = min(line, enough) if texts.is_text[at] else min(line / 3, _LEAST_NUMBER)
        found.append(max(min(word, _WIDEST_WORD), text) + 2 * PADDING + 1)
    return tuple(found)


def _widths(ruler: Ruler, texts: TableTexts, size: float, width: float) -> tuple[float, ...]:
    """Return widths between what words need and what whole lines need."""
    least = _least_widths(ruler, texts, size)
    if sum(least) > width:
        return tuple(each * width / sum(least) for each in least)
    natural = _natural_widths(ruler, texts, size, least)
    # Words first: a number needs no more than its column has.
    words = [want if is_text else 0.0 for want, is_text in zip(natural, texts.is_text, strict=True)]
    widths = _grown(_grown(least, words, width), natural, width)
    stretch = min(_MOST_STRETCH, width / sum(widths))
    return tuple(each * stretch for each in widths)


def _grown(widths: Sequence[float], wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """Return widths grown towards what is wanted, each by the same share of its wish."""
    wishes = [max(0.0, want - has) for has, want in zip(widths, wanted, strict=True)]
    share = min(1.0, (room - sum(widths)) / sum(wishes)) if any(wishes) else 0.0
    return tuple(has + share * wish for has, wish in zip(widths, wishes, strict=True))


def _natural_widths(
    ruler: Ruler, texts: TableTexts, size: float, least: Sequence[float]
) -> tuple[float, ...]:
    """Return what whole lines need; columns of numbers are as wide as one another."""
    found = []
    for at, is_text in enumerate(texts.is_text):
        lines = [ruler.width(each, size, bold=True) for each in (texts.header[at], *_cells_of(texts, at))]
        most = _NATURAL_TEXT if is_text else _NATURAL_NUMBER
        found.append(max(least[at], min(max(lines) + 2 * PADDING + 1, most)))
    numbers = [wide for wide, is_text in zip(found, texts.is_text, strict=True) if not is_text]
    return tuple(
        wide if is_text else max(numbers) for wide, is_text in zip(found, texts.is_text, strict=True)
    )


def _heights(ruler: Ruler, texts: TableTexts, size: float, widths: Sequence[float]) -> tuple[float, ...]:
    def height(row: Texts, *, bold: bool) -> float:
        lines = (
            len(ruler.lines(text, wide - 2 * PADDING, size, bold=bold))
            for text, wide in zip(row, widths, strict=True)
        )
        return max(lines) * size * LINE_HEIGHT + 2 * ROW_PADDING

    total = (height(texts.total, bold=True),) if texts.total else ()
    return (height(texts.header, bold=True), *(height(row, bold=False) for row in texts.rows), *total)


def _divide_rows(ruler: Ruler, part: TablePart, height: float) -> list[TablePart]:
    """Return the part as several with the header repeated; the total stands on the last, never alone."""
    part = _with_low_rows(ruler, part, height)
    texts, head = part.texts, part.heights[0]
    foot = part.heights[-1] if texts.total else 0.0
    heights = part.heights[1 : 1 + len(texts.rows)]
    groups: list[list[int]] = [[]]
    filled = head
    for at, each in enumerate(heights):
        needed = each + (foot if at == len(heights) - 1 else 0.0)
        if groups[-1] and filled + needed > height:
            groups.append([])
            filled = head
        groups[-1].append(at)
        filled += each
    return [_rows_of(part, group, with_total=group is groups[-1]) for group in groups]


def _rows_of(part: TablePart, group: Sequence[int], *, with_total: bool) -> TablePart:
    texts = part.texts
    total = texts.total if with_total else None
    chosen = texts._replace(rows=tuple(texts.rows[at] for at in group), total=total)
    foot = part.heights[-1:] if total else ()
    heights = (part.heights[0], *(part.heights[1 + at] for at in group), *foot)
    return part._replace(texts=chosen, heights=heights)


def _with_low_rows(ruler: Ruler, part: TablePart, height: float) -> TablePart:
    """Return the part with rows higher than a slide divided into several rows."""
    foot = part.heights[-1] if part.texts.total else 0.0
    room = height - part.heights[0] - foot - 2 * ROW_PADDING
    most = max(1, int(room / (part.size * LINE_HEIGHT)))
    rows = [piece for row in part.texts.rows for piece in _pieces(ruler, part, row, most)]
    texts = part.texts._replace(rows=tuple(rows))
    return part._replace(texts=texts, heights=_heights(ruler, texts, part.size, part.widths))


def _pieces(ruler: Ruler, part: TablePart, row: Texts, most: int) -> list[Texts]:
    lines = [
        ruler.lines(text, wide - 2 * PADDING, part.size) for text, wide in zip(row, part.widths, strict=True)
    ]
    longest = max(map(len, lines))
    if longest <= most:
        return [row]
    return [tuple(" ".join(each[at : at + most]) for each in lines) for at in range(0, longest, most)]
