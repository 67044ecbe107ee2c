"""How a table is divided over slides: its type size, its columns and its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from csc_qa.reports.pptx.ruler import LINE_HEIGHT, Ruler
from csc_qa.reports.pptx.table_texts import PADDING, ROW_PADDING, TableTexts, Texts
from csc_qa.reports.pptx.table_widths import column_widths, least_widths

_SIZES = (16.0, 14.0, 12.0, 11.0, 10.0)
_LONG_SIZES = (11.0, 10.0)
_LAST_SIZE = 9.0


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
    least = least_widths(ruler, texts.of_columns(columns), size)
    return _forced(ruler, texts, columns, size, width) if sum(least) <= width else None


def _forced(
    ruler: Ruler, texts: TableTexts, columns: tuple[int, ...], size: float, width: float
) -> TablePart:
    chosen = texts.of_columns(columns)
    widths = column_widths(ruler, chosen, size, width)
    return TablePart(columns, chosen, size, widths, _heights(ruler, chosen, size, widths))


def _column_groups(ruler: Ruler, texts: TableTexts, size: float, width: float) -> list[tuple[int, ...]]:
    """Return groups of columns that fit, each with the first, which says what the rows are."""
    least = least_widths(ruler, texts, size)
    groups: list[tuple[int, ...]] = [(0,)]
    for at in range(1, len(least)):
        room = width - sum(least[each] for each in groups[-1])
        if least[at] > room and len(groups[-1]) > 1:
            groups.append((0, at))
        else:
            groups[-1] = (*groups[-1], at)
    return groups


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
