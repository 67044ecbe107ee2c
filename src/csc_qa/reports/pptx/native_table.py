"""One native table."""

from __future__ import annotations

from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Pt

from csc_qa.core.report import ColumnFormat, Table, TableColumn
from csc_qa.reports.grade_colours import DARK, NAVY, TINT, WHITE, grade_colour, text_colour
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.table_cell import CellLook, fill_cell
from csc_qa.reports.pptx.table_fit import TablePart
from csc_qa.reports.pptx.table_texts import PADDING, ROW_PADDING
from csc_qa.reports.pptx.text import describe
from csc_qa.reports.word_colours import strong_colour

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_NUMBERS = (ColumnFormat.COUNT, ColumnFormat.PERCENT)


def add_native_table(slide: Slide, table: Table, part: TablePart, area: Area) -> None:
    """Put one part of a table on a slide, at the top left of the area."""
    texts = part.texts
    rows = (texts.header, *texts.rows, *((texts.total,) if texts.total else ()))
    place = area._replace(width=sum(part.widths), height=sum(part.heights))
    frame = slide.shapes.add_table(len(rows), len(part.widths), *place.emu())
    frame.name = table.title or "Table"
    describe(frame, f"Table: {table.title}. {len(texts.rows)} rows; columns: {', '.join(texts.header)}.")
    native = frame.table
    native.first_row = native.first_col = True
    native.horz_banding, native.last_row = False, texts.total is not None
    next(frame._element.iter(qn("a:tableStyleId"))).text = _NO_STYLE
    for at, width in enumerate(part.widths):
        native.columns[at].width = Emu(round(Pt(1) * width))
    for at, height in enumerate(part.heights):
        row = native.rows[at]
        row.height = Emu(round(Pt(1) * height))
        kind = "header" if at == 0 else "total" if texts.total and at == len(rows) - 1 else "row"
        for cell, text, column in zip(row.cells, rows[at], part.columns, strict=True):
            fill_cell(cell._tc, text, _look(text, table.columns[column], kind, part.size))


def _look(text: str, column: TableColumn, kind: str, size: float) -> CellLook:
    ground = _ground(text, column, kind)
    return CellLook(
        size,
        DARK if ground in (WHITE, TINT) else text_colour(ground),
        ground,
        (PADDING, ROW_PADDING),
        bold=kind != "row",
        is_number=column.format in _NUMBERS,
        is_low=kind == "header",
    )


def _ground(text: str, column: TableColumn, kind: str) -> str:
    if kind == "header":
        return grade_colour(column.grade) or NAVY
    judged = strong_colour(column.format, text) if column.format is ColumnFormat.RAG else None
    return judged or (TINT if kind == "total" else WHITE)
