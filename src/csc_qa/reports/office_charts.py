"""Native charts of Office as they stand in decks and papers: their data, their workbook and their looks."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from math import ceil, isfinite
from typing import Any

from pptx.chart.chart import Chart as NativeChart
from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_MARK,
)
from pptx.enum.chart import XL_TICK_LABEL_POSITION as TICK_LABELS
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml import parse_xml
from pptx.util import Pt
from xlsxwriter import Workbook

from csc_qa.core.report import Chart, ChartKind, LineLook
from csc_qa.reports.cell_text import chart_cells, chart_values
from csc_qa.reports.chart_labels import number_form, thin_parts
from csc_qa.reports.grade_colours import DARK, LINE, MUTED, WHITE, chart_colours, text_colour
from csc_qa.reports.line_scale import line_scale

_FONT = "Arial"
_TYPES = {
    ChartKind.STACKED_BARS: XL_CHART_TYPE.BAR_STACKED,
    ChartKind.GROUPED_COLUMNS: XL_CHART_TYPE.COLUMN_CLUSTERED,
    ChartKind.STACKED_COLUMNS: XL_CHART_TYPE.COLUMN_STACKED,
    ChartKind.LINES: XL_CHART_TYPE.LINE_MARKERS,
}
_MOST_TICKS, _MOST_SMALL_TICKS = 13, 7
# No clock: the same chart gives the same workbook.
_CREATED = datetime(2000, 1, 1)


def new_chart(chart: Chart, size: float) -> Any:
    """Return the `c:chartSpace` of a dressed chart, which no file holds yet.

    Args:
        size: of its letters, in points.
    """
    written: Any = ChartXmlWriter(chart_type(chart), chart_data(chart))
    space = parse_xml(written.xml.encode())
    dress_chart(NativeChart(space, None), chart, size)
    return space


def chart_type(chart: Chart) -> XL_CHART_TYPE:
    """Return the type as Office names it."""
    return _TYPES[chart.kind]


def chart_data(chart: Chart) -> Any:
    """Return the numbers of the chart, a `CategoryChartData`; a gap in a line has none."""
    data: Any = CategoryChartData("General")
    data.categories = chart.categories
    for series in chart.series:
        cells = chart_cells(chart, series.values)
        data.add_series(series.name, [None if cell == "" else cell for cell in cells])
    return data


def chart_workbook(chart: Chart) -> bytes:
    """Return the workbook that opens when somebody edits the numbers of the chart.

    Its cells stand where `chart_data` says; texts in it are never formulas.
    """
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet()
        sheet.set_column(0, 0, 40)
        for row, category in enumerate(chart.categories, start=1):
            sheet.write_string(row, 0, category)
        for column, series in enumerate(chart.series, start=1):
            sheet.write_string(0, column, series.name)
            for row, cell in enumerate(chart_cells(chart, series.values), start=1):
                if cell != "":
                    sheet.write_number(row, column, cell)
    return buffer.getvalue()


def dress_chart(native: NativeChart, chart: Chart, size: float) -> None:
    """Give the chart its colours, labels, legend and axes.

    Args:
        native: made from `chart_data`.
        size: of its letters, in points.
    """
    native.has_title = False
    native.font.size, native.font.name = Pt(size), _FONT
    native.font.color.rgb = _colour(DARK)
    native.has_legend = len(chart.series) > 1
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.TOP
        native.legend.include_in_layout = False
    plot: Any = native.plots[0]
    if chart.kind is ChartKind.LINES:
        _dress_lines(plot, chart, size)
    else:
        _dress_bars(plot, chart, size)
    _dress_category_axis(native, chart)
    _dress_value_axis(native, chart, size)
    _keep_to_schema(native)


def _keep_to_schema(native: NativeChart) -> None:
    """Make ids of axes positive, which python-pptx writes below 0 against the schema."""
    for each in native._chartSpace.iter("{*}axId", "{*}crossAx"):
        each.set("val", each.get("val").lstrip("-"))


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
        labels.font.color.rgb = _colour(DARK if grouped else text_colour(colour))
        for place in thin_parts(chart, at):
            _hide_label(labels, place)


def _hide_label(labels: Any, place: int) -> None:
    """Leave out the number of a part in which it would not have room."""
    label = labels._element._insert_dLbl_in_sequence(place)
    for child in list(label)[1:]:
        label.remove(child)
    gone = label.makeelement(label[0].tag.replace("idx", "delete"), {"val": "1"})
    label.append(gone)


def _dress_lines(plot: Any, chart: Chart, size: float) -> None:
    for at, (series, (_, colour)) in enumerate(zip(plot.series, chart_colours(chart), strict=True)):
        look = chart.series[at].look
        series.smooth = False
        line, marker = series.format.line, series.marker
        if look is LineLook.POINTS:
            line.fill.background()
        else:
            line.color.rgb, line.width = _colour(colour), Pt(1.75 if look is LineLook.MARKED else 1.25)
        if look is LineLook.DASHED:
            line.dash_style = MSO_LINE_DASH_STYLE.DASH
        if look in (LineLook.PLAIN, LineLook.DASHED):
            marker.style = XL_MARKER_STYLE.NONE
            continue
        if look is LineLook.MARKED:
            _label_last(series, chart, at, size)
        marker.style = XL_MARKER_STYLE.CIRCLE
        # Points alone stand on those of the line, and cover them.
        marker.size = round(size * (0.8 if look is LineLook.POINTS else 0.6))
        _fill(marker.format, colour)


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
    form.fill.fore_color.rgb = _colour(colour)
    form.line.color.rgb, form.line.width = _colour(WHITE), Pt(0.5)


def _dress_category_axis(native: NativeChart, chart: Chart) -> None:
    axis: Any = native.category_axis
    axis.format.line.color.rgb = _colour(MUTED)
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
    axis.major_gridlines.format.line.color.rgb = _colour(LINE)
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
        font.size, font.bold, font.color.rgb = Pt(size), False, _colour(MUTED)
    if chart.kind is ChartKind.LINES:
        axis.minimum_scale, axis.maximum_scale, axis.major_unit = line_scale(chart)
        return
    values = [value for one in chart.series for value in chart_values(one.values)]
    axis.minimum_scale = min(0.0, *values)
    if all(value == int(value) for value in values):
        axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0", False


def _set(axis: Any, name: str, value: str) -> None:
    """Set what python-pptx has no name for, before `c:noMultiLvlLbl`, as the schema wants it."""
    last = axis[-1]
    last.addprevious(axis.makeelement(f"{{{axis.nsmap['c']}}}{name}", {"val": value}))


def _colour(colour: str) -> RGBColor:
    return RGBColor(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))
