"""Where the charts of a page stand: under one another, small ones two side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from csc_qa.core.report import Chart
from csc_qa.reports.cell_text import chart_cells, empty_chart_text, is_empty_chart
from csc_qa.reports.chart_lines import chart_lines
from csc_qa.reports.pages.cells import Value
from csc_qa.reports.pages.placed import Layout, PlacedChart, Style
from csc_qa.reports.pages.placing import add_text, keep_together
from csc_qa.reports.pages.room import DEFAULT_ROW, NARROWEST, column_points

# In points; the rows that a chart stands on, and one below it, are as high.
CHART_WIDTH, CHART_HEIGHT = 570.0, 255.0
CHART_ROWS = 18
SMALL_WIDTH, SMALL_HEIGHT = 280.0, 195.0
SMALL_ROWS = 14
_SIDE_BY_SIDE = 2


def place_charts(layout: Layout, charts: Sequence[Chart], data_column: int) -> None:
    """Place the charts, with the numbers they are drawn from beside them, from that column on."""
    for line in chart_lines(charts, _SIDE_BY_SIDE):
        if is_empty_chart(line[0]):
            add_text(layout, line[0].title, Style.TABLE_TITLE)
            add_text(layout, empty_chart_text(line[0]), Style.NOTE)
            layout.height += 1
        else:
            _place_line(layout, line, data_column)


def widen_for_small(widths: list[float], charts: Sequence[Chart]) -> None:
    """Add columns until two small charts are printed whole, where there are such."""
    while any(len(line) > 1 for line in chart_lines(charts, _SIDE_BY_SIDE)) and _second_end(widths) > sum(
        map(column_points, widths)
    ):
        widths.append(float(NARROWEST))


def _place_line(layout: Layout, line: tuple[Chart, ...], data_column: int) -> None:
    is_small = line[0].is_small
    rows, size = (
        (SMALL_ROWS, (SMALL_WIDTH, SMALL_HEIGHT)) if is_small else (CHART_ROWS, (CHART_WIDTH, CHART_HEIGHT))
    )
    keep_together(layout, (rows + 1) * DEFAULT_ROW)
    top = layout.height
    for chart, column in zip(line, (0, _second_column(layout.widths)), strict=False):
        data = _data(chart)
        layout.charts.append(PlacedChart(top, column, chart, size, top, data_column, data))
        data_column += len(data[0]) + 1
        rows = max(rows, len(data))
    layout.height += rows + 1


def _data(chart: Chart) -> list[list[Value]]:
    columns = [chart_cells(chart, series.values) for series in chart.series]
    data: list[list[Value]] = [[chart.title, *(series.name for series in chart.series)]]
    for at, category in enumerate(chart.categories):
        data.append([category, *(column[at] for column in columns)])
    return data


def _second_column(widths: Sequence[float]) -> int:
    """Return the first column that begins right of a small chart in the first one."""
    ends = accumulate(map(column_points, widths))
    return next((at for at, end in enumerate(ends, start=1) if end > SMALL_WIDTH), len(widths))


def _second_end(widths: Sequence[float]) -> float:
    return sum(map(column_points, widths[: _second_column(widths)])) + SMALL_WIDTH
