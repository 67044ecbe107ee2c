"""The numbers of a chart, where some may be missing."""

from __future__ import annotations

from math import isfinite

from csc_qa.core.report import Chart, ChartKind


def chart_values(values: tuple[float, ...]) -> list[float]:
    """Return the values of a series, with 0 for what is not a number."""
    return [value if isfinite(value) else 0.0 for value in values]


def chart_cells(chart: Chart, values: tuple[float, ...]) -> list[float | str]:
    """Return the values of a series as cells; a gap in a line is a blank cell, else 0."""
    if chart.kind is not ChartKind.LINES:
        return [*chart_values(values)]
    return [value if isfinite(value) else "" for value in values]


def is_empty_chart(chart: Chart) -> bool:
    """Say whether the chart has nothing to draw."""
    return not chart.categories or not any(any(chart_values(one.values)) for one in chart.series)


def are_whole(chart: Chart) -> bool:
    """Say whether the chart shows whole numbers only."""
    return all(value == int(value) for one in chart.series for value in chart_values(one.values))


def least_value(chart: Chart) -> float:
    """Return where the axis of bars begins: at 0, or at the least value where that is lower."""
    return min(0.0, *(value for one in chart.series for value in chart_values(one.values)))


def longest_bar(chart: Chart) -> float:
    """Return the length of the longest bar: of its parts together where they are stacked."""
    parts = [chart_values(one.values) for one in chart.series]
    if chart.kind is ChartKind.GROUPED_COLUMNS:
        return max((max(each, default=0.0) for each in parts), default=0.0)
    return max((sum(each) for each in zip(*parts, strict=True)), default=0.0)
