"""Tables of the report, with heads that every page repeats and rows that no page divides."""

from __future__ import annotations

from functools import partial

from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.core.report import Cell, ColumnFormat, Table, TableColumn
from csc_qa.reports.cell_text import cell_text, empty_table_text
from csc_qa.reports.docx.body import Body
from csc_qa.reports.docx.captions import caption
from csc_qa.reports.docx.columns import CELL_SIDE, WITH_ICONS, Columns, plan_columns
from csc_qa.reports.docx.elements import make
from csc_qa.reports.docx.icon_pictures import icon_picture
from csc_qa.reports.docx.styles import NOTE, TABLE
from csc_qa.reports.docx.text import Ink, Setting, paragraph, run
from csc_qa.reports.grade_colours import LINE, NAVY, TINT, grade_colour, text_colour

# Longer tables may go on upon the next page.
_KEPT_TOGETHER = 12
_SIZE, _COMPACT_SIZE = 9.0, 8.0
_MARGIN, _COMPACT_MARGIN = 40, 15
_TO_THE_LEFT = (ColumnFormat.TEXT, ColumnFormat.DATE, *WITH_ICONS)


def write_table(body: Body, table: Table, *, is_compact: bool = False) -> None:
    """Write caption, table and note; a compact table has smaller letters, so that more of it is on a page."""
    columns = plan_columns(table, body.width, _COMPACT_SIZE if is_compact else _SIZE, body.stretch)
    margin = _COMPACT_MARGIN if is_compact else _MARGIN
    body.add(caption(body, "Table", next(body.tables), table.title))
    body.add(_TableMaker(body, table, columns).make(margin))
    if table.note:
        body.write(NOTE, run(table.note))
    else:
        body.add(paragraph(Setting(body.styles[TABLE], after=8)))


def plain_table(
    rows: list[list[BaseOxmlElement]], widths: tuple[int, ...], words: tuple[str, str], *, lines: bool = True
) -> BaseOxmlElement:
    """Return a table of these cells.

    Args:
        words: title and description, for those who do not see it.
        lines: below each row.
    """
    return make(
        "w:tbl",
        table_look(sum(widths), words, lines=lines),
        make("w:tblGrid", *(make("w:gridCol", w=width) for width in widths)),
        *(make("w:tr", make("w:trPr", make("w:cantSplit")), *row) for row in rows),
    )


def table_look(
    width: int, words: tuple[str, str], *, lines: bool = True, margin: int = _MARGIN
) -> BaseOxmlElement:
    """Return the properties of a table: width, lines, margins and alternative text."""
    line = partial(make, val="single", sz=4, space=0, color=LINE[1:])
    borders = make("w:tblBorders", line("w:top"), line("w:bottom"), line("w:insideH"))
    return make(
        "w:tblPr",
        make("w:tblW", w=width, type="dxa"),
        borders if lines else None,
        make("w:tblLayout", type="fixed"),
        make(
            "w:tblCellMar",
            make("w:top", w=margin, type="dxa"),
            make("w:left", w=CELL_SIDE, type="dxa"),
            make("w:bottom", w=margin, type="dxa"),
            make("w:right", w=CELL_SIDE, type="dxa"),
        ),
        make(
            "w:tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1
        ),
        make("w:tblCaption", val=words[0]),
        make("w:tblDescription", val=words[1]),
    )


def cell(width: int, *paragraphs: BaseOxmlElement, fill: str = "", span: int = 1) -> BaseOxmlElement:
    """Return a cell."""
    shade = make("w:shd", val="clear", color="auto", fill=fill.lstrip("#")) if fill else None
    look = make(
        "w:tcPr",
        make("w:tcW", w=width, type="dxa"),
        make("w:gridSpan", val=span) if span > 1 else None,
        shade,
        make("w:vAlign", val="center"),
    )
    return make("w:tc", look, *paragraphs)


class _TableMaker:
    def __init__(self, body: Body, table: Table, columns: Columns) -> None:
        self._body, self._table = body, table
        self._size, self._widths = columns
        rows = len(table.rows) + bool(table.total)
        self._is_kept = rows <= _KEPT_TOGETHER

    def make(self, margin: int) -> BaseOxmlElement:
        """Return the table; `margin` above and below the text of a cell, in twentieths of a point."""
        table = self._table
        described = f"{len(table.rows)} rows; columns: {', '.join(each.title for each in table.columns)}."
        lines = [self._head()]
        lines += [self._row(cells, at, is_total=False) for at, cells in enumerate(table.rows, start=1)]
        if not table.rows:
            lines.append(self._empty())
        if table.total:
            lines.append(self._row(table.total, len(table.rows) + 1, is_total=True))
        grid = make("w:tblGrid", *(make("w:gridCol", w=width) for width in self._widths))
        return make(
            "w:tbl", table_look(sum(self._widths), (table.title, described), margin=margin), grid, *lines
        )

    def _head(self) -> BaseOxmlElement:
        look = make("w:trPr", make("w:cantSplit"), make("w:tblHeader"))
        return make("w:tr", look, *map(self._head_cell, self._table.columns, self._widths))

    def _head_cell(self, column: TableColumn, width: int) -> BaseOxmlElement:
        fill = grade_colour(column.grade) or NAVY
        ink = Ink(bold=True, colour=text_colour(fill), size=self._size)
        return cell(width, self._line(column, run(column.title, ink), keeps_next=True), fill=fill)

    def _row(self, cells: tuple[Cell, ...], number: int, *, is_total: bool) -> BaseOxmlElement:
        last = len(self._table.rows) + bool(self._table.total)
        # The last row is held by nothing but the note below it.
        kept = self._is_kept and (number < last or bool(self._table.note))
        made = (
            cell(
                width,
                self._line(column, *self._content(column, each, is_total), keeps_next=kept),
                fill=TINT if is_total else "",
            )
            for column, width, each in zip(self._table.columns, self._widths, cells, strict=True)
        )
        return make("w:tr", make("w:trPr", make("w:cantSplit")), *made)

    def _content(self, column: TableColumn, each: Cell, is_total: bool) -> list[BaseOxmlElement]:
        ink = Ink(bold=is_total, size=self._size)
        text = cell_text(each, column.format)
        icon = icon_picture(self._body, column.format, text, column.title)
        return [run(text, ink)] if icon is None else [icon, run(f" {text}", ink)]

    def _line(self, column: TableColumn, *content: BaseOxmlElement, keeps_next: bool) -> BaseOxmlElement:
        side = "start" if column.format in _TO_THE_LEFT else "end"
        has_icons = column.format in WITH_ICONS
        style = self._body.styles[TABLE]
        setting = Setting(style, keeps_next=keeps_next, side=side, has_icons=has_icons)
        return paragraph(setting, *content)

    def _empty(self) -> BaseOxmlElement:
        text = run(empty_table_text(self._table), Ink(italic=True, size=self._size))
        line = paragraph(Setting(self._body.styles[TABLE]), text)
        return make("w:tr", cell(sum(self._widths), line, span=len(self._widths)))
