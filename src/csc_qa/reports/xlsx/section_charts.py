"""The charts of a section: one below the other, small ones side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook

from csc_qa.core.report import Chart
from csc_qa.reports.cell_text import empty_chart_text
from csc_qa.reports.charts.side_by_side import charts_in_rows
from csc_qa.reports.charts.values import is_empty_chart
from csc_qa.reports.xlsx.canvas import DEFAULT_HEIGHT, POINTS_PER_PIXEL, Canvas
from csc_qa.reports.xlsx.chart_data import write_chart_data
from csc_qa.reports.xlsx.charts import chart_size, make_chart

_AROUND = 2 * DEFAULT_HEIGHT
_SMALL_WIDTH, _SMALL_HEIGHT, _BETWEEN = 300, 240, 10
Size = tuple[int, int]


@dataclass(frozen=True)
class SectionCharts:
    """Writes charts below what stands on the sheet."""

    book: Workbook
    canvas: Canvas
    chart_data: Canvas | None

    @property
    def _side_by_side(self) -> int:
        return max(1, self.canvas.pixel_width // (_SMALL_WIDTH + _BETWEEN))

    def height(self, charts: Sequence[Chart]) -> float:
        """Return the height, in points, that the charts take."""
        return sum(
            self._size(line)[1] * POINTS_PER_PIXEL + _AROUND
            for line in charts_in_rows(charts, self._side_by_side)
        )

    def write(self, charts: Sequence[Chart]) -> None:
        """Write the charts; where the sheet takes several pages, none is cut."""
        for line in charts_in_rows(charts, self._side_by_side):
            if self.chart_data is None or is_empty_chart(line[0]):
                self._write_empty(line[0])
            else:
                self._write_line(line, self.chart_data)

    def _size(self, line: tuple[Chart, ...]) -> Size:
        """Return width and height of each chart of a line, in pixels."""
        width = self.canvas.pixel_width
        if line[0].is_small:
            return width // self._side_by_side - _BETWEEN, _SMALL_HEIGHT
        highest = (self.canvas.page_height - 3 * _AROUND) / POINTS_PER_PIXEL
        return chart_size(line[0], width, int(highest))

    def _write_empty(self, chart: Chart) -> None:
        self.canvas.add_text(chart.title, "subheading", size=11)
        self.canvas.add_text(empty_chart_text(chart), "note")
        self.canvas.add_row()

    def _write_line(self, line: tuple[Chart, ...], chart_data: Canvas) -> None:
        width, height = self._size(line)
        rows = math.ceil(height * POINTS_PER_PIXEL / DEFAULT_HEIGHT) + 1
        self.canvas.keep_together(rows * DEFAULT_HEIGHT)
        for at, chart in enumerate(line):
            native = make_chart(self.book, chart, write_chart_data(chart_data, chart))
            native.set_size({"width": width, "height": height})
            options = {"description": chart.alt, "object_position": 2, "x_offset": at * (width + _BETWEEN)}
            self.canvas.sheet.insert_chart(self.canvas.row, 0, native, options)
        for _ in range(rows):
            self.canvas.add_row()
