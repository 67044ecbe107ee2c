"""Place charts on a page: one under another, or small ones beside one another."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import Chart
from csc_qa.reports.cell_text import chart_cells, empty_chart_text, is_empty_chart
from csc_qa.reports.pages.cells import Value
from csc_qa.reports.pages.placed import Layout, PlacedChart, PlacedText, Style
from csc_qa.reports.pages.room import DEFAULT_ROW, column_points, keep_together

# The rows that a chart stands on, and one below it, are as high.
CHART_ROWS = 18
# In points.
SMALL_ROWS, SMALL_HEIGHT, LEAST_WIDTH, GAP = 11, 160.0, 220.0, 6.0


def place_chart(layout: Layout, chart: Chart, data_column: int) -> None:
    """Place a chart below what is there, with its numbers beside the page."""
    if is_empty_chart(chart):
        _say_empty(layout, chart)
        return
    keep_together(layout, (CHART_ROWS + 1) * DEFAULT_ROW)
    data = _data(chart)
    row = max(layout.height, layout.data_end)
    layout.charts.append(PlacedChart(layout.height, chart, row, data_column, data))
    layout.data_end = row + len(data) + 1
    layout.height += max(CHART_ROWS, len(data)) + 1


def place_small_charts(layout: Layout, charts: Sequence[Chart], data_column: int) -> None:
    """Place charts beside one another, as many as the page is wide; their numbers under one another."""
    for chart in charts:
        if is_empty_chart(chart):
            _say_empty(layout, chart)
    drawn = [chart for chart in charts if not is_empty_chart(chart)]
    room = sum(map(column_points, layout.widths))
    abreast = max(1, int(room // LEAST_WIDTH))
    step = room / abreast
    for at, chart in enumerate(drawn):
        if at % abreast == 0:
            layout.height += (SMALL_ROWS + 1) * bool(at)
            keep_together(layout, (SMALL_ROWS + 1) * DEFAULT_ROW)
        data = _data(chart)
        row = max(layout.height, layout.data_end)
        left = step * (at % abreast)
        placed = PlacedChart(layout.height, chart, row, data_column, data, left, step - GAP, SMALL_HEIGHT)
        layout.charts.append(placed)
        layout.data_end = row + len(data) + 1
    layout.height += (SMALL_ROWS + 1) * bool(drawn)


def _data(chart: Chart) -> list[list[Value]]:
    columns = [chart_cells(chart, series.values) for series in chart.series]
    data: list[list[Value]] = [[chart.title, *(series.name for series in chart.series)]]
    for at, category in enumerate(chart.categories):
        data.append([category, *(column[at] for column in columns)])
    return data


def _say_empty(layout: Layout, chart: Chart) -> None:
    for text, style in ((chart.title, Style.TABLE_TITLE), (empty_chart_text(chart), Style.NOTE)):
        layout.texts.append(PlacedText(layout.height, text, style))
        layout.height += 1
    layout.height += 1
