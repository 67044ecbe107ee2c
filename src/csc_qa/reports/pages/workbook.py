"""Pages as a workbook of their own, beside a master workbook that is a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from csc_qa.core.own_sheet import MARK_ROW
from csc_qa.core.page import Page
from csc_qa.core.report import ColumnFormat
from csc_qa.reports.grade_colours import LINE, MUTED, NAVY, TINT, grade_colour, text_colour
from csc_qa.reports.icon_words import ICON_FORMS, WORD_FORMATS
from csc_qa.reports.pages.cells import Value, alignment
from csc_qa.reports.pages.layout import lay_out
from csc_qa.reports.pages.placed import Layout, PlacedChart, PlacedTable, Style
from csc_qa.reports.pages.room import DEFAULT_ROW
from csc_qa.reports.word_colours import pale_colour
from csc_qa.reports.xlsx.canvas import POINTS_PER_PIXEL
from csc_qa.reports.xlsx.chart_data import ChartPlace
from csc_qa.reports.xlsx.charts import make_chart
from csc_qa.reports.xlsx.options import workbook_options

NUMBER_FORMATS = {
    ColumnFormat.TEXT: "General",
    ColumnFormat.COUNT: "#,##0",
    ColumnFormat.PERCENT: '0"%"',
    ColumnFormat.DATE: "dd/mm/yyyy",
    **dict.fromkeys(ICON_FORMS, "General"),
}
_LOOKS: dict[Style, dict[str, object]] = {
    Style.TITLE: {"bold": True, "font_size": 16, "font_color": NAVY},
    Style.MARK: {"font_size": 9, "font_color": MUTED},
    Style.HEADING: {"bold": True, "font_size": 13, "font_color": NAVY},
    Style.TEXT: {},
    Style.TABLE_TITLE: {"bold": True},
    Style.NOTE: {"italic": True, "font_color": MUTED},
}
_LINK = {"font_color": NAVY, "underline": 1}


def render_pages(
    pages: Sequence[Page], *, version: str, day: date, linked_workbook: str | None = None
) -> bytes:
    """Return the workbook. The same pages give the same bytes.

    Args:
        version: of csc_qa, for the mark.
        day: on which it is made.
        linked_workbook: path of the master workbook, from where the new one will stand; links to cells
            lead there. Without it they are text.
    """
    buffer = BytesIO()
    with Workbook(buffer, workbook_options()) as book:
        book.set_properties({"created": datetime.combine(day, time())})
        for page in pages:
            _PageSheet(book, lay_out(page, version=version, day=day), linked_workbook).write()
    return buffer.getvalue()


def add_page(book: Workbook, page: Page, *, version: str, day: date) -> None:
    """Add a page to a workbook that has other sheets too; links are text."""
    _PageSheet(book, lay_out(page, version=version, day=day), None).write()


class _PageSheet:
    def __init__(self, book: Workbook, layout: Layout, linked_workbook: str | None) -> None:
        self._book, self._layout, self._linked_workbook = book, layout, linked_workbook
        self._sheet: Worksheet = book.add_worksheet(layout.sheet)
        self._formats: dict[str, Format] = {}

    def write(self) -> None:
        sheet, layout = self._sheet, self._layout
        sheet.hide_gridlines(2)
        sheet.write_string(MARK_ROW, 0, layout.mark, self._format(_LOOKS[Style.MARK]))
        for text in layout.texts:
            sheet.write_string(text.row, 0, text.text, self._format(_LOOKS[text.style]))
        for at, width in enumerate(layout.widths):
            sheet.set_column(at, at, width)
        sheet.set_default_row(DEFAULT_ROW)
        for row, height in layout.heights.items():
            sheet.set_row(row, height)
        for table in layout.tables:
            self._write_table(table)
        self._write_charts()
        if layout.freeze_row:
            sheet.freeze_panes(layout.freeze_row, 0)
        if not layout.is_upright:
            sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_print_scale(layout.scale)
        sheet.set_h_pagebreaks(layout.breaks)
        sheet.print_area(0, 0, max(layout.height, 2), max(len(layout.widths), 8) - 1)
        sheet.set_footer("&L&A&RPage &P of &N")

    def _write_table(self, table: PlacedTable) -> None:
        for at, title in enumerate(table.titles):
            fill = grade_colour(table.grades[at]) or NAVY
            look = {"bold": True, "bg_color": fill, "font_color": text_colour(fill), "text_wrap": True}
            self._sheet.write_string(table.row, at, title, self._format({**look, "valign": "top"}))
        for number, row in enumerate(table.rows):
            is_total = table.total is not None and number == len(table.cells)
            for at, value in enumerate(row):
                self._write_cell(table, (number, at), value, is_total=is_total)

    def _write_cell(
        self, table: PlacedTable, place: tuple[int, int], value: Value, *, is_total: bool
    ) -> None:
        number, at = place
        row, form = table.row + 1 + number, table.formats[at]
        look: dict[str, object] = {"valign": "top", "bottom": 1, "bottom_color": LINE}
        look["num_format"] = NUMBER_FORMATS[form]
        look |= {"text_wrap": True} if form in WORD_FORMATS else {}
        look |= {"align": alignment(form)} if form is not ColumnFormat.TEXT else {}
        fill = pale_colour(form, value)
        look |= {"bg_color": fill} if fill else {}
        look |= {"bold": True, "bg_color": TINT} if is_total else {}
        link = table.links.get((number, at))
        if link and self._linked_workbook and not is_total:
            sheet = link.sheet.replace("'", "''")
            address = f"external:{self._linked_workbook}#'{sheet}'!{link.cell}"
            self._sheet.write_url(row, at, address, self._format({**look, **_LINK}), str(value))
        elif isinstance(value, datetime):
            self._sheet.write_datetime(row, at, value, self._format(look))
        elif isinstance(value, str):
            self._sheet.write_string(row, at, value, self._format(look))
        else:
            self._sheet.write_number(row, at, value, self._format(look))

    def _write_charts(self) -> None:
        for placed in self._layout.charts:
            for number, row in enumerate(placed.data):
                self._write_data(placed.data_row + number, placed.data_column, row)
            self._write_chart(placed)

    def _write_chart(self, placed: PlacedChart) -> None:
        place = ChartPlace(self._layout.sheet, placed.data_row, len(placed.data) - 1, placed.data_column)
        native = make_chart(self._book, placed.chart, place)
        width, height = (points / POINTS_PER_PIXEL for points in placed.size)
        native.set_size({"width": width, "height": height})
        if self._layout.is_upright:
            native.set_legend({"none": True})
        options = {"description": placed.chart.alt, "x_offset": placed.offset / POINTS_PER_PIXEL}
        self._sheet.insert_chart(placed.row, placed.column, native, options)

    def _write_data(self, row: int, column: int, cells: list[Value]) -> None:
        small = self._format({"font_size": 8, "font_color": MUTED})
        for at, cell in enumerate(cells):
            self._sheet.write(row, column + at, cell, small)

    def _format(self, look: dict[str, object]) -> Format:
        key = repr(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]
