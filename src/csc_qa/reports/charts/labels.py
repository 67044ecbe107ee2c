"""Which numbers stand in a chart, and how."""

from __future__ import annotations

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.cell_text import whole
from csc_qa.reports.charts.values import are_whole, chart_values, longest_bar

# Shares of the longest bar that one digit takes across a bar, and a line of digits takes up a column.
_DIGIT_IN_BAR, _LINE_IN_COLUMN = 0.014, 0.055


def number_form(chart: Chart) -> str:
    """Return the number format of the labels; bars show no zeros."""
    form = "0" if are_whole(chart) else "0.0"
    return form if chart.kind is ChartKind.LINES else f"{form};-{form};;"


def thin_parts(chart: Chart, series: int) -> list[int]:
    """Return the places of those parts of a series that are too thin for their number.

    A grouped column has its number above it, where there always is room.
    """
    if chart.kind is ChartKind.GROUPED_COLUMNS:
        return []
    longest = longest_bar(chart) or 1.0
    values = chart_values(chart.series[series].values)
    return [at for at, value in enumerate(values) if 0 < value < longest * _least_share(chart, value)]


def _least_share(chart: Chart, value: float) -> float:
    if chart.kind is ChartKind.STACKED_BARS:
        return _DIGIT_IN_BAR * (len(whole(value)) + 0.6)
    return _LINE_IN_COLUMN
