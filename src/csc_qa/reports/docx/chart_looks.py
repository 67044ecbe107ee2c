"""The looks of native charts in Word, which python-pptx draws as it does those of PowerPoint."""

from __future__ import annotations

from math import ceil, isfinite
from typing import Any

from pptx.chart.chart import Chart as NativeChart
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import (
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.chart import XL_TICK_LABEL_POSITION as TICK_LABELS
from pptx.oxml import parse_xml
from pptx.util import Pt

from csc_qa.core.report import Chart, ChartKind, LineLook
from csc_qa.reports.charts.labels import number_form, thin_parts
from csc_qa.reports.charts.line_scale import line_scale
from csc_qa.reports.charts.office_axes import number_axes
from csc_qa.reports.charts.office_data import CHART_TYPES, chart_data
from csc_qa.reports.charts.office_lines import LineSizes, draw_lines
from csc_qa.reports.charts.values import are_whole, least_value
from csc_qa.reports.grade_colours import DARK, LINE, MUTED, WHITE, chart_colours, text_colour
from csc_qa.reports.office_colour import rgb

_FONT = "Arial"
_MOST_TICKS, _MOST_SMALL_TICKS = 13, 7


def new_chart(chart: Chart, size: float) -> Any:
    """Return the `c:chartSpace` of a dressed chart, which no file holds yet.

    Args:
        size: of its letters, in points.
    """
    written: Any = ChartXmlWriter(CHART_TYPES[chart.kind], chart_data(chart))
    space = parse_xml(written.xml.encode())
    _dress(NativeChart(space, None), chart, size)
    return space


def _dress(native: NativeChart, chart: Chart, size: float) -> None:
    native.has_title = False
    native.font.size, native.font.name = Pt(size), _FONT
    native.font.color.rgb = rgb(DARK)
    native.has_legend = len(chart.series) > 1
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.TOP
        native.legend.include_in_layout = False
    if chart.kind is ChartKind.LINES:
        _dress_lines(native, chart, size)
    else:
        _dress_bars(native.plots[0], chart, size)
    _dress_category_axis(native, chart)
    _dress_value_axis(native, chart, size)
    number_axes(native)


def _dress_bars(plot: Any, chart: Chart, size: float) -> None:
    grouped = chart.kind is ChartKind.GROUPED_COLUMNS
    plot.gap_width, plot.overlap = (
        (45 if chart.kind is ChartKind.STACKED_BARS else 70),
        (0 if grouped else 100),
    )
    plot.vary_by_categories = False
    for at, (series, (_, colour)) in enumerate(zip(plot.series, chart_colours(chart), strict=True)):
        _fill(series.format, colour)
        series.invert_if_negative = False
        labels = series.data_labels
        labels.show_value = True
        labels.number_format, labels.number_format_is_linked = number_form(chart), False
        labels.position = XL_LABEL_POSITION.OUTSIDE_END if grouped else XL_LABEL_POSITION.CENTER
        labels.font.size, labels.font.bold = Pt(size), True
        labels.font.color.rgb = rgb(DARK if grouped else text_colour(colour))
        for place in thin_parts(chart, at):
            _hide_label(labels, place)


def _hide_label(labels: Any, place: int) -> None:
    """Leave out the number of a part in which it would not have room."""
    label = labels._element._insert_dLbl_in_sequence(place)
    for child in list(label)[1:]:
        label.remove(child)
    gone = label.makeelement(label[0].tag.replace("idx", "delete"), {"val": "1"})
    label.append(gone)


def _dress_lines(native: NativeChart, chart: Chart, size: float) -> None:
    sizes = LineSizes(line=1.75, thin=1.25, point=round(size * 0.6), alone=round(size * 0.8))
    draw_lines(native, chart, sizes)
    for at, series in enumerate(native.plots[0].series):
        if chart.series[at].look is LineLook.MARKED:
            _label_last(series, chart, at, size)


def _label_last(series: Any, chart: Chart, at: int, size: float) -> None:
    """Write the latest number of a line at its point, on the side to which the line does not come."""
    values = chart.series[at].values
    places = [place for place, value in enumerate(values) if isfinite(value)]
    if not places:
        return
    series.data_labels.show_value = False
    label = series.points[places[-1]].data_label
    label.font.size, label.font.bold = Pt(size), True
    falls = len(places) > 1 and values[places[-2]] > values[places[-1]]
    label.position = XL_LABEL_POSITION.BELOW if falls else XL_LABEL_POSITION.ABOVE
    element = series.data_labels._element.dLbl_lst[0]
    form = element.makeelement(element[0].tag.replace("idx", "numFmt"))
    form.set("formatCode", number_form(chart))
    form.set("sourceLinked", "0")
    element[0].addnext(form)


def _fill(form: Any, colour: str) -> None:
    form.fill.solid()
    form.fill.fore_color.rgb = rgb(colour)
    form.line.color.rgb, form.line.width = rgb(WHITE), Pt(0.5)


def _dress_category_axis(native: NativeChart, chart: Chart) -> None:
    axis: Any = native.category_axis
    axis.format.line.color.rgb = rgb(MUTED)
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = TICK_LABELS.LOW
    axis.has_major_gridlines = False
    if chart.kind is ChartKind.STACKED_BARS:
        # The first category on top.
        axis.reverse_order = True
        _set(axis._element, "tickLblSkip", "1")
    elif chart.kind is ChartKind.LINES:
        most = _MOST_SMALL_TICKS if chart.is_small else _MOST_TICKS
        _set(axis._element, "tickLblSkip", str(max(1, ceil(len(chart.categories) / most))))


def _dress_value_axis(native: NativeChart, chart: Chart, size: float) -> None:
    axis: Any = native.value_axis
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = rgb(LINE)
    axis.format.line.fill.background()
    axis.major_tick_mark = XL_TICK_MARK.NONE
    is_bars = chart.kind is ChartKind.STACKED_BARS
    axis.tick_label_position = TICK_LABELS.NEXT_TO_AXIS if is_bars else TICK_LABELS.LOW
    if is_bars:
        # Below the last category; what python-pptx names so is where the other axis crosses.
        axis._element.find("{*}crosses").set("val", "max")
    axis.has_title = bool(chart.value_title)
    if axis.has_title:
        axis.axis_title.text_frame.text = chart.value_title
        font = axis.axis_title.text_frame.paragraphs[0].font
        font.size, font.bold, font.color.rgb = Pt(size), False, rgb(MUTED)
    if chart.kind is ChartKind.LINES:
        axis.minimum_scale, axis.maximum_scale, axis.major_unit = line_scale(chart)
        return
    axis.minimum_scale = least_value(chart)
    if are_whole(chart):
        axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0", False


def _set(axis: Any, name: str, value: str) -> None:
    """Set what python-pptx has no name for, before `c:noMultiLvlLbl`, as the schema wants it."""
    last = axis[-1]
    last.addprevious(axis.makeelement(f"{{{axis.nsmap['c']}}}{name}", {"val": value}))
