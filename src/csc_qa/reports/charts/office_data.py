"""The type of a native chart of Office, and its numbers with the workbook in which they are edited."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from xlsxwriter import Workbook

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.charts.values import chart_cells

CHART_TYPES = {
    ChartKind.STACKED_BARS: XL_CHART_TYPE.BAR_STACKED,
    ChartKind.GROUPED_COLUMNS: XL_CHART_TYPE.COLUMN_CLUSTERED,
    ChartKind.STACKED_COLUMNS: XL_CHART_TYPE.COLUMN_STACKED,
    ChartKind.LINES: XL_CHART_TYPE.LINE_MARKERS,
}
# No clock: the same chart gives the same workbook.
_CREATED = datetime(2000, 1, 1)


class OfficeChartData(CategoryChartData):
    """Chart data whose workbook is the same each time it is made, and holds no formula."""

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook: categories in the first column, series beside them, as python-pptx refers to them."""
        buffer = BytesIO()
        with Workbook(buffer, {"in_memory": True}) as book:
            book.set_properties({"created": _CREATED})
            sheet = book.add_worksheet()
            sheet.set_column(0, 0, 40)
            for row, category in enumerate(self.categories, start=1):
                sheet.write_string(row, 0, category.label)
            for column, series in enumerate(self, start=1):
                sheet.write_string(0, column, series.name)
                for row, value in enumerate(series.values, start=1):
                    if value is not None:
                        sheet.write_number(row, column, value)
        return buffer.getvalue()


# python-pptx does not say what it takes.
_DATA: Any = OfficeChartData


def chart_data(chart: Chart) -> OfficeChartData:
    """Return the numbers of a chart; what is not a number is a gap in a line, else 0."""
    data: Any = _DATA(number_format="General")
    data.categories = chart.categories
    for series in chart.series:
        cells = chart_cells(chart, series.values)
        data.add_series(series.name, [None if cell == "" else cell for cell in cells])
    found: OfficeChartData = data
    return found
