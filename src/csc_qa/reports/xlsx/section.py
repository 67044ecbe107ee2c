"""One sheet for each section: sentences, tables, and the charts below them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from xlsxwriter import Workbook

from csc_qa.core.report import Chart, Report, Section
from csc_qa.reports.cell_text import empty_chart_text, is_empty_chart
from csc_qa.reports.xlsx.canvas import DEFAULT_HEIGHT, Canvas
from csc_qa.reports.xlsx.chart_data import write_chart_data
from csc_qa.reports.xlsx.charts import chart_size, make_chart
from csc_qa.reports.xlsx.page import POINTS_PER_PIXEL, Pages, is_one_page, page_height, set_up_page
from csc_qa.reports.xlsx.tables import TablePlace, write_table

_MOST_FROZEN = 190.0
_AROUND_CHART = 2 * DEFAULT_HEIGHT


@dataclass(frozen=True)
class SectionSheet:
    """The parts that a section is written with."""

    book: Workbook
    report: Report
    canvas: Canvas
    chart_data: Canvas | None

    def write(self, section: Section) -> None:
        """Write the section and set up its page."""
        self._write_head(section)
        places = [write_table(self.canvas, table) for table in section.tables]
        heights = [self._size(chart)[1] * POINTS_PER_PIXEL + _AROUND_CHART for chart in section.charts]
        one_page = is_one_page(self.canvas.height + sum(heights))
        repeated = self._hold_header(places[0], one_page=one_page) if len(places) == 1 else 0.0
        pages = None if one_page else Pages(page_height(self.canvas), repeated)
        for chart in section.charts:
            self._write_chart(chart, pages)
        set_up_page(self.canvas, self.report, one_page=one_page)

    def _write_head(self, section: Section) -> None:
        canvas = self.canvas
        canvas.add_text(section.title, "heading", size=14)
        canvas.add_text(f"{self.report.authority} · {self.report.period.label}", "small", size=9)
        canvas.add_row(8)
        for sentence in section.sentences:
            canvas.add_text(sentence)
        canvas.add_row(8)

    def _hold_header(self, place: TablePlace, *, one_page: bool) -> float:
        """Keep the header in sight where that helps; return its height if it stands on every page."""
        sheet, canvas = self.canvas.sheet, self.canvas
        if place.height_above <= _MOST_FROZEN:
            sheet.freeze_panes(place.header_row + 1, 0)
        if not one_page and place.height_to_end <= page_height(canvas):
            return 0.0
        sheet.repeat_rows(place.header_row)
        return place.header_height

    def _size(self, chart: Chart) -> tuple[int, int]:
        highest = (page_height(self.canvas) - 5 * _AROUND_CHART) / POINTS_PER_PIXEL
        return chart_size(chart, self.canvas.pixel_width, int(highest))

    def _write_chart(self, chart: Chart, pages: Pages | None) -> None:
        if self.chart_data is None or is_empty_chart(chart):
            self.canvas.add_text(chart.title, "subheading", size=11)
            self.canvas.add_text(empty_chart_text(chart), "note")
            self.canvas.add_row()
            return
        width, height = self._size(chart)
        if pages:
            _skip_to_page(self.canvas, height * POINTS_PER_PIXEL, pages)
        native = make_chart(self.book, chart, write_chart_data(self.chart_data, chart))
        native.set_size({"width": width, "height": height})
        options = {"description": chart.alt, "object_position": 2}
        self.canvas.sheet.insert_chart(self.canvas.row, 0, native, options)
        for _ in range(math.ceil(height * POINTS_PER_PIXEL / DEFAULT_HEIGHT) + 1):
            self.canvas.add_row()


def _skip_to_page(canvas: Canvas, height: float, pages: Pages) -> None:
    """Add rows until a picture of this height is not cut by the end of a page."""
    end, slack = pages.end_after(canvas.height)
    if canvas.height + height > end - slack:
        while canvas.height < end:
            canvas.add_row()
