"""The numbers of a chart in the workbook that it carries, by which it can be edited."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from math import isfinite
from typing import Any

from pptx.chart.data import CategoryChartData
from xlsxwriter import Workbook

from csc_qa.core.report import Chart, ChartKind

_CREATED = datetime(2000, 1, 1)
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class StableChartData(CategoryChartData):
    """Chart data whose workbook is the same each time it is made, and holds no formula."""

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook: categories in the first column, series beside them, as python-pptx refers to them."""
        buffer = BytesIO()
        with Workbook(buffer, _OPTIONS) as book:
            book.set_properties({"created": _CREATED})
            sheet = book.add_worksheet("Sheet1")
            for row, category in enumerate(self.categories, start=1):
                sheet.write_string(row, 0, category.label)
            for column, series in enumerate(self, start=1):
                sheet.write_string(0, column, series.name)
                for row, value in enumerate(series.values, start=1):
                    if value is not None:
                        sheet.write_number(row, column, value)
        return buffer.getvalue()


# python-pptx does not say what it takes.
_DATA: Any = StableChartData


def chart_data(chart: Chart) -> CategoryChartData:
    """Return the numbers of a chart; what is not a number is a gap in a line, else 0."""
    data: Any = _DATA(number_format="General")
    data.categories = chart.categories
    gap = None if chart.kind is ChartKind.LINES else 0.0
    for series in chart.series:
        data.add_series(series.name, [value if isfinite(value) else gap for value in series.values])
    found: CategoryChartData = data
    return found
