"""The lines of a native chart of Office, each in its look."""

from __future__ import annotations

from typing import NamedTuple

from pptx.chart.chart import Chart as NativeChart
from pptx.chart.series import LineSeries
from pptx.enum.chart import XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.util import Pt

from csc_qa.core.report import Chart, LineLook
from csc_qa.reports.charts.point_shapes import PointShape, point_shapes
from csc_qa.reports.grade_colours import WHITE, chart_colours
from csc_qa.reports.office_colour import rgb

_STYLES = {
    PointShape.CIRCLE: XL_MARKER_STYLE.CIRCLE,
    PointShape.DIAMOND: XL_MARKER_STYLE.DIAMOND,
    PointShape.SQUARE: XL_MARKER_STYLE.SQUARE,
    PointShape.TRIANGLE: XL_MARKER_STYLE.TRIANGLE,
}


class LineSizes(NamedTuple):
    """Widths of lines and sides of points, in points.

    Attributes:
        line: width of a line that has points.
        thin: width of other lines.
        point: side of the points of a line.
        alone: side of points alone, which stand on those of a line, and cover them.
    """

    line: float
    thin: float
    point: int
    alone: int


def draw_lines(native: NativeChart, chart: Chart, sizes: LineSizes) -> None:
    """Give each series its look and colour."""
    shapes = point_shapes(chart)
    for at, (series, (own, colour)) in enumerate(
        zip(native.plots[0].series, chart_colours(chart), strict=True)
    ):
        series.smooth = False
        _set_line(series, own.look, colour, sizes)
        _set_points(series, shapes[at], colour, sizes.alone if own.look is LineLook.POINTS else sizes.point)


def _set_line(series: LineSeries, look: LineLook, colour: str, sizes: LineSizes) -> None:
    line = series.format.line
    if look is LineLook.POINTS:
        line.fill.background()
        return
    line.color.rgb = rgb(colour)
    line.width = Pt(sizes.line if look is LineLook.MARKED else sizes.thin)
    if look is LineLook.DASHED:
        line.dash_style = MSO_LINE_DASH_STYLE.DASH


def _set_points(series: LineSeries, shape: PointShape | None, colour: str, side: int) -> None:
    marker = series.marker
    if shape is None:
        marker.style = XL_MARKER_STYLE.NONE
        return
    marker.style, marker.size = _STYLES[shape], side
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = rgb(colour)
    marker.format.line.color.rgb, marker.format.line.width = rgb(WHITE), Pt(0.5)
