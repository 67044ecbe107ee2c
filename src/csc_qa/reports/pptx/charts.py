"""Native charts, which open with their numbers in PowerPoint."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.chart.axis import ValueAxis, _BaseAxis
from pptx.chart.chart import Chart as NativeChart
from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.util import Pt

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.charts.line_scale import line_scale
from csc_qa.reports.charts.office_axes import number_axes
from csc_qa.reports.charts.office_data import CHART_TYPES, chart_data
from csc_qa.reports.charts.office_lines import LineSizes, draw_lines
from csc_qa.reports.charts.values import are_whole, least_value, longest_bar
from csc_qa.reports.grade_colours import DARK, LINE, WHITE, chart_colours
from csc_qa.reports.office_colour import rgb
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.chart_bars import colour_bars, label_bars
from csc_qa.reports.pptx.page import Page
from csc_qa.reports.pptx.text import TextStyle, describe, set_font

_FEW = 10
_SIZES = LineSizes(line=2.0, thin=1.5, point=6, alone=9)


def add_chart(
    page: Page,
    chart: Chart,
    area: Area,
    *,
    size: float = 12.0,
    with_title: bool = True,
    with_legend: bool = True,
) -> None:
    """Put a chart on a slide.

    Args:
        chart: one that is not empty.
        size: of its labels in points.
    """
    # The annotations of python-pptx name classes that it does not use here.
    shapes: Any = page.slide.shapes
    frame = shapes.add_chart(CHART_TYPES[chart.kind], *area.emu(), chart_data(chart))
    frame.name = chart.title or "Chart"
    describe(frame, chart.alt)
    native = frame.chart
    set_font(native.font, TextStyle(size, colour=DARK))
    _set_title(native, chart.title if with_title else "", size)
    _set_legend(native, size, is_shown=with_legend)
    _set_axes(native, chart, size)
    if chart.kind is ChartKind.LINES:
        draw_lines(native, chart, _SIZES)
    else:
        colour_bars(native, chart_colours(chart), is_grouped=chart.kind is ChartKind.GROUPED_COLUMNS)
        label_bars(native, chart, size, area)
    _set_ground(native)
    number_axes(native)


def _set_title(native: NativeChart, title: str, size: float) -> None:
    native.has_title = bool(title)
    if title:
        frame = native.chart_title.text_frame
        frame.text = title
        set_font(frame.paragraphs[0].runs[0].font, TextStyle(size + 1, bold=True, colour=DARK))
        native.chart_title.include_in_layout = False


def _set_legend(native: NativeChart, size: float, *, is_shown: bool) -> None:
    native.has_legend = is_shown
    if is_shown:
        native.legend.position = XL_LEGEND_POSITION.BOTTOM
        native.legend.include_in_layout = False
        set_font(native.legend.font, TextStyle(size, colour=DARK))


def _set_axes(native: NativeChart, chart: Chart, size: float) -> None:
    categories, values = native.category_axis, native.value_axis
    _set_axis(categories, size)
    _set_axis(values, size)
    categories.has_major_gridlines = False
    # Below all numbers, those under 0 too.
    categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    values.has_major_gridlines = True
    values.major_gridlines.format.line.color.rgb = rgb(LINE)
    values.major_gridlines.format.line.width = Pt(0.75)
    values.format.line.fill.background()
    values.has_title = bool(chart.value_title)
    if chart.value_title:
        values.axis_title.text_frame.text = chart.value_title
        run = values.axis_title.text_frame.paragraphs[0].runs[0]
        set_font(run.font, TextStyle(size, colour=DARK))
        run.font.bold = False
    _set_scale(values, chart)
    if chart.kind is ChartKind.STACKED_BARS:
        # The first category on top, and the numbers at the foot all the same.
        categories.reverse_order = True
        values._element.find(qn("c:crosses")).set("val", "max")


def _set_axis(axis: _BaseAxis, size: float) -> None:
    set_font(axis.tick_labels.font, TextStyle(size, colour=DARK))
    axis.format.line.color.rgb = rgb(DARK)


def _set_scale(axis: ValueAxis, chart: Chart) -> None:
    axis.tick_labels.number_format_is_linked = False
    if chart.kind is ChartKind.LINES:
        axis.tick_labels.number_format = "General"
        axis.minimum_scale, axis.maximum_scale, axis.major_unit = line_scale(chart)
        return
    axis.tick_labels.number_format = "General"
    if are_whole(chart) and longest_bar(chart) <= _FEW:
        axis.major_unit = 1
    axis.minimum_scale = least_value(chart)


def _set_ground(native: NativeChart) -> None:
    """Set the chart on white, so that its labels can be read on whatever ground the template has."""
    space = native._chartSpace
    properties = etree.Element(qn("c:spPr"))
    fill = etree.SubElement(properties, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=WHITE.lstrip("#"))
    etree.SubElement(etree.SubElement(properties, qn("a:ln")), qn("a:noFill"))
    space.find(qn("c:chart")).addnext(properties)
