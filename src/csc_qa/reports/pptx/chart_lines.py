"""Lines, each in its look, with gaps where there is no number."""

from __future__ import annotations

from pptx.chart.chart import Chart as NativeChart
from pptx.chart.series import LineSeries
from pptx.enum.chart import XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.util import Pt

from csc_qa.core.report import Chart, LineLook
from csc_qa.reports.grade_colours import WHITE, chart_colours
from csc_qa.reports.pptx.text import rgb

_MARKER = 6


def draw_lines(native: NativeChart, chart: Chart) -> None:
    """Give each series its look and colour."""
    for series, (own, colour) in zip(native.plots[0].series, chart_colours(chart), strict=True):
        series.smooth = False
        _set_line(series, own.look, colour)
        _set_marker(series, own.look, colour)


def _set_line(series: LineSeries, look: LineLook, colour: str) -> None:
    line = series.format.line
    if look is LineLook.POINTS:
        line.fill.background()
        return
    line.color.rgb = rgb(colour)
    line.width = Pt(2.0 if look is LineLook.MARKED else 1.5)
    if look is LineLook.DASHED:
        line.dash_style = MSO_LINE_DASH_STYLE.DASH


def _set_marker(series: LineSeries, look: LineLook, colour: str) -> None:
    marker = series.marker
    if look in (LineLook.PLAIN, LineLook.DASHED):
        marker.style = XL_MARKER_STYLE.NONE
        return
    marker.style = XL_MARKER_STYLE.CIRCLE
    # Points alone stand on those of the line, and cover them.
    marker.size = _MARKER + 3 if look is LineLook.POINTS else _MARKER
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = rgb(colour)
    marker.format.line.color.rgb = rgb(WHITE)
