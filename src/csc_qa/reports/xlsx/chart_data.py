"""The sheet that holds the numbers behind the charts, so that they stay native and can be edited."""

from __future__ import annotations

from dataclasses import dataclass

from csc_qa.core.report import Chart
from csc_qa.reports.charts.values import chart_cells
from csc_qa.reports.xlsx.canvas import DEFAULT_HEIGHT, Canvas
from csc_qa.reports.xlsx.text_size import count_lines, row_height

Reference = list[str | int]


@dataclass(frozen=True)
class ChartPlace:
    """Where the numbers of a chart stand."""

    sheet: str
    header_row: int
    rows: int
    column: int = 0

    def names(self, series: int) -> Reference:
        """The cell with the name of the series."""
        return [self.sheet, self.header_row, self.column + series + 1]

    def categories(self) -> Reference:
        """The cells with the categories."""
        return [self.sheet, self.header_row + 1, self.column, self.header_row + self.rows, self.column]

    def values(self, series: int) -> Reference:
        """The cells with the values of the series."""
        at = self.column + series + 1
        return [self.sheet, self.header_row + 1, at, self.header_row + self.rows, at]


def write_chart_data(canvas: Canvas, chart: Chart) -> ChartPlace:
    """Write the numbers of one chart below those already there, not cut by the end of a page."""
    canvas.keep_together((len(chart.categories) + 5) * DEFAULT_HEIGHT)
    canvas.add_text(chart.title, "subheading", size=11)
    titles = ("Shown in the chart", *(series.name for series in chart.series))
    lines = max(count_lines(title, canvas.widths[at] - 3) for at, title in enumerate(titles))
    header_row = canvas.add_row(row_height(lines) + 3)
    styles, sheet = canvas.styles, canvas.sheet
    for at, title in enumerate(titles):
        sheet.write_string(header_row, at, title, styles("header", "number" if at else "text"))
    for at, category in enumerate(chart.categories):
        row = canvas.add_row()
        sheet.write_string(row, 0, category, styles("cell", "text", text_wrap=False))
        for column, series in enumerate(chart.series, start=1):
            cells = chart_cells(chart, series.values)
            # A gap in a line is written as a blank cell.
            sheet.write(row, column, cells[at], styles("cell", "number", num_format=_number_format(cells)))
    canvas.add_row()
    return ChartPlace(sheet.get_name(), header_row, len(chart.categories))


def _number_format(cells: list[float | str]) -> str:
    """Return a format that shows whole numbers as such, and others alike."""
    return "0" if all(cell == "" or float(cell).is_integer() for cell in cells) else "0.00"
