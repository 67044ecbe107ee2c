"""Where the charts of a page stand: under one another, small ones side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from csc_qa.core.report import Chart
from csc_qa.reports.cell_text import empty_chart_text
from csc_qa.reports.charts.side_by_side import charts_in_rows
from csc_qa.reports.charts.values import chart_cells, is_empty_chart
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
# On upright pages as wide as the page allows.
_UPRIGHT_SIDE_BY_SIDE, _UPRIGHT_HEIGHT, _UPRIGHT_ROWS, _GAP = 3, 160.0, 11, 6.0


def place_charts(layout: Layout, charts: Sequence[Chart], data_column: int) -> None:
    """Place the charts, with the numbers they are drawn from beside them, from that column on."""
    for line in charts_in_rows(charts, _UPRIGHT_SIDE_BY_SIDE if layout.is_upright else _SIDE_BY_SIDE):
        if is_empty_chart(line[0]):
            add_text(layout, line[0].title, Style.TABLE_TITLE)
            add_text(layout, empty_chart_text(line[0]), Style.NOTE)
            layout.height += 1
        else:
            _place_line(layout, line, data_column)


def widen_for_small(widths: list[float], charts: Sequence[Chart]) -> None:
    """Add columns until two small charts are printed whole, where there are such."""
    while any(len(line) > 1 for line in charts_in_rows(charts, _SIDE_BY_SIDE)) and _second_end(widths) > sum(
        map(column_points, widths)
    ):
        widths.append(float(NARROWEST))


def _place_line(layout: Layout, line: tuple[Chart, ...], data_column: int) -> None:
    is_small = line[0].is_small
    rows, size = _room_of(layout, is_small=is_small)
    keep_together(layout, (rows + 1) * DEFAULT_ROW)
    top, data_row = layout.height, max(layout.height, layout.data_end)
    for chart, (column, offset) in zip(line, _places(layout), strict=False):
        data = _data(chart)
        layout.charts.append(PlacedChart(top, column, chart, size, data_row, data_column, data, offset))
        data_column += len(data[0]) + 1
        layout.data_end = max(layout.data_end, data_row + len(data) + 1)
        # The numbers of small charts may go on beside the next line of them.
        rows = rows if is_small else max(rows, len(data))
    layout.height += rows + 1


def _room_of(layout: Layout, *, is_small: bool) -> tuple[int, tuple[float, float]]:
    """Return on how many rows a chart stands, and its size."""
    if not is_small:
        return CHART_ROWS, (CHART_WIDTH, CHART_HEIGHT)
    if not layout.is_upright:
        return SMALL_ROWS, (SMALL_WIDTH, SMALL_HEIGHT)
    return _UPRIGHT_ROWS, (_step(layout) - _GAP, _UPRIGHT_HEIGHT)


def _places(layout: Layout) -> list[tuple[int, float]]:
    """Return the column in which each chart of a line begins, and how far right of its left edge."""
    if not layout.is_upright:
        return [(0, 0.0), (_second_column(layout.widths), 0.0)]
    ends = list(accumulate(map(column_points, layout.widths)))
    places = []
    for at in range(_UPRIGHT_SIDE_BY_SIDE):
        left = at * _step(layout)
        column = next(number for number, end in enumerate(ends) if end > left)
        places.append((column, left - (ends[column - 1] if column else 0.0)))
    return places


def _step(layout: Layout) -> float:
    return sum(map(column_points, layout.widths)) / _UPRIGHT_SIDE_BY_SIDE


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
