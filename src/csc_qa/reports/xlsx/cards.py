"""Cards of icons as rows: pictures of the icons, each before its word.

The columns of the sheet are those of its tables, so each column of the cards takes as many as it needs.
"""

from __future__ import annotations

from io import BytesIO

from csc_qa.core.report import Cell, ColumnFormat, IconCard, Table
from csc_qa.reports.cell_text import cell_text
from csc_qa.reports.icon_words import ICON_FORMS, icon_table
from csc_qa.reports.icons import icon_png
from csc_qa.reports.xlsx.canvas import Canvas
from csc_qa.reports.xlsx.text_size import count_lines, row_height

# Wide enough for the longest words, after their icons.
CARD_WIDTHS = (40.0, 15.0, 13.0, 21.0, 20.0, 19.0)
_AFTER_ICON = 6.0
_PIXELS = 96
_SHOWN_PIXELS = 18
Span = tuple[int, int]


def write_cards(canvas: Canvas, cards: tuple[IconCard, ...]) -> None:
    """Write the cards, a row each."""
    table, spans = icon_table(cards), _spans(canvas)
    canvas.add_text(table.title, "subheading", size=11)
    row = canvas.add_row(row_height(1) + 3)
    for (first, last), column in zip(spans, table.columns, strict=True):
        canvas.merge(row, first, last, column.title, canvas.styles("header", "text"))
    for cells in table.rows:
        _write_card(canvas, spans, table, cells)
    canvas.add_row()


def _spans(canvas: Canvas) -> list[Span]:
    """Return first and last column of the sheet for each column of the cards."""
    spans: list[Span] = []
    first = 0
    for left, width in zip(range(len(CARD_WIDTHS), 0, -1), CARD_WIDTHS, strict=True):
        last, most = first, canvas.last_column - left + 1
        while last < most and canvas.span(first, last) < width:
            last += 1
        spans.append((first, last))
        first = last + 1
    return spans


def _write_card(canvas: Canvas, spans: list[Span], table: Table, cells: tuple[Cell, ...]) -> None:
    forms = [column.format for column in table.columns]
    texts = [cell_text(cell, form) for cell, form in zip(cells, forms, strict=True)]
    rooms = (
        canvas.span(*span) - (_AFTER_ICON if form in ICON_FORMS else 1.5)
        for span, form in zip(spans, forms, strict=True)
    )
    lines = max(count_lines(text, room) for text, room in zip(texts, rooms, strict=True))
    row = canvas.add_row(max(18.0, row_height(lines) + 1))
    for (first, last), text, form in zip(spans, texts, forms, strict=True):
        style = canvas.styles("cell", "pictured" if form in ICON_FORMS else "text")
        canvas.merge(row, first, last, text, style)
        _insert_icon(canvas, (row, first), form, text)


def _insert_icon(canvas: Canvas, place: tuple[int, int], form: ColumnFormat, word: str) -> None:
    picture = icon_png(form, word, _PIXELS)
    if picture is None:
        return
    scale = _SHOWN_PIXELS / _PIXELS
    options = {
        "image_data": BytesIO(picture),
        "x_scale": scale,
        "y_scale": scale,
        "x_offset": 5,
        "y_offset": 3,
        "object_position": 1,
        "description": f"{form.capitalize()}: {word}",
    }
    canvas.sheet.insert_image(*place, f"{form}.png", options)
