"""Write pages into a workbook that is open in Excel: each a whole sheet of ours, made anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby

import xlwings as xw

import csc_qa
from csc_qa.core.own_sheet import MARK_ROW
from csc_qa.core.page import Page
from csc_qa.core.report import ChartKind
from csc_qa.excel.chart_looks import set_looks
from csc_qa.excel.open_book import is_visible
from csc_qa.excel.sheet_setup import (
    empty_sheet,
    freeze_rows,
    set_column_width,
    set_up_print,
    show_sheet,
)
from csc_qa.reports.grade_colours import MUTED, NAVY, TINT, grade_colour, text_colour
from csc_qa.reports.icon_words import WORD_FORMATS
from csc_qa.reports.pages.cells import Value, alignment
from csc_qa.reports.pages.layout import lay_out
from csc_qa.reports.pages.placed import Layout, PlacedChart, PlacedTable, Style
from csc_qa.reports.pages.room import column_points
from csc_qa.reports.pages.workbook import NUMBER_FORMATS
from csc_qa.reports.word_colours import pale_colour
from csc_qa.workflows.cell_names import cell_name

# Text that Excel would take for a formula, a number or a date is written with an apostrophe before it.
_MISREAD = re.compile(
    r"[^A-Za-z(\"“]|\(\s*[\d.,£$€]|(true|false)$|"
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ./-]*\d",
    re.IGNORECASE,
)
_SIZES = {Style.TITLE: 16, Style.HEADING: 13, Style.MARK: 9}
_CHART_TYPES = {
    ChartKind.STACKED_BARS: "bar_stacked",
    ChartKind.GROUPED_COLUMNS: "column_clustered",
    ChartKind.STACKED_COLUMNS: "column_stacked",
    ChartKind.LINES: "line_markers",
}
# Excel takes no longer text inside a formula; a longer one stands without its link.
_LONGEST_LITERAL = 255
_TABLE_STYLE = "TableStyleLight1"


def write_pages(book: xw.Book, pages: Sequence[Page], day: date) -> None:
    """Write every page, and show the first.

    A sheet of that name is emptied and written again. It is not deleted: formulas of the person's own
    that point to it would be lost with it.
    """
    for page in pages:
        layout = lay_out(page, version=csc_qa.__version__, day=day)
        _PageSheet(sheet_to_write(book, layout.sheet), layout).write()
    if pages:
        show_sheet(book.sheets[pages[0].sheet])


def sheet_to_write(book: xw.Book, name: str) -> xw.Sheet:
    """Return the sheet of that name, emptied; added behind the others where there is none."""
    old = next((sheet for sheet in book.sheets if sheet.name.casefold() == name.casefold()), None)
    if old is None:
        # After the last that is shown: Excel would have to move one that is hidden.
        shown = [sheet for sheet in book.sheets if is_visible(sheet)]
        return book.sheets.add(name, after=shown[-1])
    old.visible = True
    empty_sheet(old)
    return old


class _PageSheet:
    def __init__(self, sheet: xw.Sheet, layout: Layout) -> None:
        self._sheet, self._layout = sheet, layout

    def write(self) -> None:
        # Widths first: Excel makes a row as high as its text needs at the width that the column has then.
        for at, width in enumerate(self._layout.widths):
            set_column_width(self._range(0, at), width)
        for row, height in self._layout.heights.items():
            self._range(row, 0).row_height = height
        self._write_texts()
        for table in self._layout.tables:
            self._write_table(table)
        for chart in self._layout.charts:
            self._write_chart(chart)
        freeze_rows(self._sheet, self._layout.freeze_row or 0)
        last = cell_name(max(self._layout.height, 2), max(len(self._layout.widths), 8) - 1)
        set_up_print(self._sheet, f"A1:{last}", self._layout)

    def _write_texts(self) -> None:
        mark = self._range(MARK_ROW, 0)
        mark.value = self._layout.mark
        mark.font.size, mark.font.color = _SIZES[Style.MARK], MUTED
        for text in self._layout.texts:
            cell = self._range(text.row, 0)
            cell.value = as_typed(text.text)
            if text.style in (Style.TITLE, Style.HEADING):
                cell.font.color = NAVY
            if text.style in _SIZES:
                cell.font.size = _SIZES[text.style]
            if text.style is Style.NOTE:
                cell.font.italic = True
            elif text.style is not Style.TEXT:
                cell.font.bold = True

    def _write_table(self, table: PlacedTable) -> None:
        columns, rows = len(table.titles), table.rows
        body = self._range(table.row + 1, 0, len(rows), columns)
        for at, form in enumerate(table.formats):
            column = self._range(table.row + 1, at, len(rows), 1)
            column.number_format = NUMBER_FORMATS[form]
            column.horizontal_alignment = alignment(form)
            column.wrap_text = form in WORD_FORMATS
        body.vertical_alignment = "top"
        body.value = [[as_typed(value) for value in row] for row in rows]
        self._write_links(table)
        whole = self._range(table.row, 0, 1 + len(table.cells), columns)
        header = self._range(table.row, 0, 1, columns)
        header.value = [as_typed(title) for title in table.titles]
        self._sheet.tables.add(source=whole, table_style_name=_TABLE_STYLE)
        self._colour_header(table)
        self._colour_words(table)
        if table.total:
            total = self._range(table.row + len(rows), 0, 1, columns)
            total.font.bold, total.color = True, TINT

    def _colour_header(self, table: PlacedTable) -> None:
        header = self._range(table.row, 0, 1, len(table.titles))
        header.font.bold, header.wrap_text, header.vertical_alignment = True, True, "top"
        fills = [grade_colour(grade) or NAVY for grade in table.grades]
        at = 0
        for fill, group in groupby(fills):
            width = len(list(group))
            cells = self._range(table.row, at, 1, width)
            cells.color, cells.font.color = fill, text_colour(fill)
            at += width

    def _colour_words(self, table: PlacedTable) -> None:
        for at, form in enumerate(table.formats):
            row = 0
            for fill, group in groupby(pale_colour(form, cells[at]) for cells in table.cells):
                height = len(list(group))
                if fill:
                    self._range(table.row + 1 + row, at, height, 1).color = fill
                row += height

    def _write_links(self, table: PlacedTable) -> None:
        for at in sorted({column for _, column in table.links}):
            cells = self._range(table.row + 1, at, len(table.cells), 1)
            cells.formula = [[_link_formula(table, row, at)] for row in range(len(table.cells))]

    def _write_chart(self, placed: PlacedChart) -> None:
        data = self._range(placed.data_row, placed.data_column, len(placed.data), len(placed.data[0]))
        data.value = [[as_typed(value) for value in row] for row in placed.data]
        data.font.size, data.font.color = 8, MUTED
        width, height = placed.size
        chart = self._sheet.charts.add(
            width=width,
            height=height,
            chart_type=_CHART_TYPES[placed.chart.kind],
            source=data,
            plot_by="columns",
            anchor=self._range(placed.row, placed.column),
        )
        if placed.offset:
            chart.left = sum(map(column_points, self._layout.widths[: placed.column])) + placed.offset
        chart.title = placed.chart.title
        set_looks(self._sheet, chart, placed.chart, has_legend=not self._layout.is_upright)

    def _range(self, row: int, column: int, rows: int = 1, columns: int = 1) -> xw.Range:
        first, last = (row + 1, column + 1), (row + rows, column + columns)
        found: xw.Range = self._sheet.range(first, last)
        return found


def as_typed(value: Value) -> str | int | float | datetime:
    """Return a value as it has to be typed for Excel to show it as it is.

    Example:
        >>> as_typed("=1+1"), as_typed("2022-01"), as_typed("Good")
        ("'=1+1", "'2022-01", 'Good')
    """
    if isinstance(value, str) and value and _MISREAD.match(value):
        return f"'{value}"
    return value


def _link_formula(table: PlacedTable, row: int, column: int) -> str | int | float | datetime:
    text, link = table.cells[row][column], table.links.get((row, column))
    if link is None or len(str(text)) > _LONGEST_LITERAL:
        return as_typed(text)
    sheet = link.sheet.replace("'", "''").replace('"', '""')
    shown = str(text).replace('"', '""')
    return f'=HYPERLINK("#\'{sheet}\'!{link.cell}","{shown}")'
