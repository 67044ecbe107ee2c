"""Bars and columns: their colours, and numbers on those that are large enough for one."""

from __future__ import annotations

from pptx.chart.chart import Chart as NativeChart
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.util import Pt

from csc_qa.core.report import Chart, ChartKind, Series
from csc_qa.reports.charts.values import are_whole, chart_values, longest_bar
from csc_qa.reports.grade_colours import DARK, WHITE, chart_colours, text_colour
from csc_qa.reports.office_colour import rgb
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.text import TextStyle, set_font

_BAR_SHARE, _COLUMN_SHARE = 0.62, 0.6
_LABEL_DIGITS = 0.62
_LEAST_COLUMN = 2.2


def colour_bars(native: NativeChart, colours: tuple[tuple[Series, str], ...], *, is_grouped: bool) -> None:
    """Give each series its colour, and the bars their room."""
    plot = native.plots[0]
    plot.gap_width = 60
    plot.overlap = 0 if is_grouped else 100
    for series, (_, colour) in zip(plot.series, colours, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = rgb(colour)
        if not is_grouped:
            series.format.line.color.rgb = rgb(WHITE)
            series.format.line.width = Pt(0.75)
        series.invert_if_negative = False


def label_bars(native: NativeChart, chart: Chart, size: float, area: Area) -> None:
    """Put its number on each bar that has room for it."""
    grouped = chart.kind is ChartKind.GROUPED_COLUMNS
    size = max(9.0, size - 2)
    if grouped and not _columns_have_room(chart, size, area):
        return
    number = "0" if are_whole(chart) else "0.0"
    form = f"{number};-{number};" if grouped else f'[<{_least_labelled(chart, size, area):g}]"";{number}'
    for series, (_, colour) in zip(native.plots[0].series, chart_colours(chart), strict=True):
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, form, False
        labels.position = XL_LABEL_POSITION.OUTSIDE_END if grouped else XL_LABEL_POSITION.CENTER
        ink = DARK if grouped else text_colour(colour)
        set_font(labels.font, TextStyle(size, bold=True, colour=ink))


def _columns_have_room(chart: Chart, size: float, area: Area) -> bool:
    columns = len(chart.categories) * (len(chart.series) + _COLUMN_SHARE)
    return area.width * 0.9 / columns >= size * _LABEL_DIGITS * _LEAST_COLUMN


def _least_labelled(chart: Chart, size: float, area: Area) -> float:
    """Return the least value whose part of a bar has room for its number."""
    longest = longest_bar(chart) or 1.0
    is_bar = chart.kind is ChartKind.STACKED_BARS
    greatest = max(value for one in chart.series for value in chart_values(one.values))
    digits = len(f"{greatest:.0f}") + (0 if are_whole(chart) else 2)
    needed = size * _LABEL_DIGITS * digits if is_bar else size * 1.2
    length = area.width * _BAR_SHARE if is_bar else area.height * _COLUMN_SHARE
    return min(longest, longest * needed / length)
