"""A table of the report as cells with real numbers."""

from __future__ import annotations

from dataclasses import dataclass

from csc_qa.core.report import Cell, ColumnFormat, Table, TableColumn
from csc_qa.reports.cell_text import NOT_RECORDED, cell_text, date_of, empty_table_text, is_missing
from csc_qa.reports.grade_colours import grade_colour, text_colour
from csc_qa.reports.icon_words import WORD_FORMATS
from csc_qa.reports.word_colours import strong_colour
from csc_qa.reports.xlsx.canvas import Canvas
from csc_qa.reports.xlsx.styles import format_style
from csc_qa.reports.xlsx.text_size import count_lines, row_height

# A title, a header and a first row stay on one page.
_LEAST_HEIGHT = 90.0


@dataclass(frozen=True)
class TablePlace:
    """Where a table stands: its header, and the height of the sheet above and down to its end."""

    header_row: int
    header_height: float
    height_above: float
    height_to_end: float


def write_table(canvas: Canvas, table: Table) -> TablePlace:
    """Write title, header, rows, total and note, and return where they stand."""
    canvas.keep_together(_LEAST_HEIGHT)
    canvas.add_text(table.title, "subheading", size=11)
    above = canvas.height
    header_row = _write_header(canvas, table.columns)
    header_height = canvas.height - above
    for row in table.rows:
        _write_row(canvas, table.columns, row, "cell")
    if not table.rows:
        _write_empty(canvas, table)
    if table.total:
        _write_row(canvas, table.columns, table.total, "total")
    end = canvas.height
    if table.note:
        canvas.add_row(4)
        canvas.add_text(table.note, "note", size=9)
    canvas.add_row()
    return TablePlace(header_row, header_height, above, end)


def _write_header(canvas: Canvas, columns: tuple[TableColumn, ...]) -> int:
    # Bold letters are wider: they may count on nine tenths of the width within the indent.
    lines = max(
        (count_lines(column.title, (canvas.widths[at] - 1.5) * 0.9) for at, column in enumerate(columns)),
        default=1,
    )
    row = canvas.add_row(row_height(lines) + 3)
    for at, column in enumerate(columns):
        side = "text" if column.format in WORD_FORMATS else "number"
        fill = grade_colour(column.grade)
        colours = {"bg_color": fill, "font_color": text_colour(fill)} if fill else {}
        canvas.sheet.write_string(row, at, column.title, canvas.styles("header", side, **colours))
    return row


def _write_row(canvas: Canvas, columns: tuple[TableColumn, ...], cells: tuple[Cell, ...], style: str) -> None:
    texts = [cell_text(cell, column.format) for cell, column in zip(cells, columns, strict=True)]
    lines = max((count_lines(text, canvas.widths[at] - 1.5) for at, text in enumerate(texts)), default=1)
    row = canvas.add_row(row_height(lines) + 1)
    for at, (cell, column) in enumerate(zip(cells, columns, strict=True)):
        _write_cell(canvas, (row, at), cell, (column.format, style))


def _write_cell(canvas: Canvas, place: tuple[int, int], cell: Cell, form: tuple[ColumnFormat, str]) -> None:
    sheet, column_format, style = canvas.sheet, *form
    shown = canvas.styles("cell", format_style(column_format), style, **_fill(cell, column_format))
    day = date_of(cell) if isinstance(cell, str) and column_format is ColumnFormat.DATE else None
    if is_missing(cell):
        sheet.write_string(*place, NOT_RECORDED, shown)
    elif day:
        sheet.write_datetime(*place, day, shown)
    elif isinstance(cell, str):
        sheet.write_string(*place, cell, shown)
    else:
        sheet.write_number(*place, cell, shown)


def _fill(cell: Cell, form: ColumnFormat) -> dict[str, object]:
    """Return the colour of a word's icon behind the word."""
    colour = strong_colour(form, cell)
    return {"bg_color": colour, "font_color": text_colour(colour)} if colour else {}


def _write_empty(canvas: Canvas, table: Table) -> None:
    row = canvas.add_row(row_height(1) + 1)
    style = canvas.styles("cell", "text", "note")
    canvas.merge(row, 0, max(0, len(table.columns) - 1), empty_table_text(table), style)
