"""Which numbers stand in a chart, and how."""

from __future__ import annotations

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.cell_text import chart_values, whole

# Shares of the longest bar that one digit takes across a bar, and a line of digits takes up a column.
_DIGIT_IN_BAR, _LINE_IN_COLUMN = 0.014, 0.055


def number_form(chart: Chart) -> str:
    """Return the number format of the labels; bars show no zeros."""
    values = (value for one in chart.series for value in chart_values(one.values))
    form = "0" if all(value == int(value) for value in values) else "0.0"
    return form if chart.kind is ChartKind.LINES else f"{form};-{form};;"


def thin_parts(chart: Chart, series: int) -> list[int]:
    """Return the places of those parts of a series that are too thin for their number.

    A grouped column has its number above it, where there always is room.
    """
    if chart.kind is ChartKind.GROUPED_COLUMNS:
        return []
    columns = [chart_values(one.values) for one in chart.series]
    longest = max((sum(parts) for parts in zip(*columns, strict=True)), default=0.0) or 1.0
    return [
        at for at, value in enumerate(columns[series]) if 0 < value < longest * _least_share(chart, value)
    ]


def _least_share(chart: Chart, value: float) -> float:
    if chart.kind is ChartKind.STACKED_BARS:
        return _DIGIT_IN_BAR * (len(whole(value)) + 0.6)
    return _LINE_IN_COLUMN
