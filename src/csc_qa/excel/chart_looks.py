"""How charts look in an open workbook: the colours of series, lines with and without points, small ones."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import xlwings as xw

from csc_qa.core.report import Chart, ChartKind, LineLook
from csc_qa.excel.sheet_setup import is_desktop
from csc_qa.reports.grade_colours import series_colours

_SMALL_TITLE = 9
# Excel's own numbers: a line without gaps, and one of dashes.
_LINE_STYLES = {LineLook.POINTS: 1, LineLook.DASHED: 4}


def set_looks(sheet: xw.Sheet, native: xw.Chart, chart: Chart, *, has_legend: bool = True) -> None:
    """Give a chart, the last that was made on its sheet, the looks that it has in every other format."""
    colours = series_colours(chart.series)
    if chart.kind is ChartKind.LINES:
        _colour_lines(sheet, native, chart, colours)
    else:
        colour_series(sheet, native, colours)
    if chart.is_small:
        _make_small(sheet, native, has_legend=has_legend)


def colour_series(sheet: xw.Sheet, chart: xw.Chart, colours: Sequence[str]) -> None:
    """Give the series of a chart, the last that was made on its sheet, their colours."""
    if not is_desktop(sheet):
        sheet.book.app.macro("csc_qa_colour_series")(sheet.name, *colours)
        return
    for at, colour in enumerate(colours, start=1):
        chart.series(at).fill_color = colour


def _colour_lines(sheet: xw.Sheet, native: xw.Chart, chart: Chart, colours: Sequence[str]) -> None:
    looks = [series.look for series in chart.series]
    if not is_desktop(sheet):
        told = [part for pair in zip(looks, colours, strict=True) for part in (pair[0].name, pair[1])]
        sheet.book.app.macro("csc_qa_colour_lines")(sheet.name, *told)
        return
    for at, (look, colour) in enumerate(zip(looks, colours, strict=True), start=1):
        series = native.series(at)
        if look in (LineLook.MARKED, LineLook.POINTS):
            series.set(
                marker_style="circle",
                marker_size=5,
                marker_foreground_color=colour,
                marker_background_color=colour,
            )
        else:
            series.set(marker_style="none")
        series.line_color = colour
        # Points alone: on a Mac they are joined by a line of the same colour, which cannot be taken away.
        if look in _LINE_STYLES and not _is_mac():
            with suppress(Exception):
                line: Any = series.api.Format.Line
                line.Visible = look is not LineLook.POINTS
                line.DashStyle = _LINE_STYLES[look]


def _make_small(sheet: xw.Sheet, native: xw.Chart, *, has_legend: bool) -> None:
    """Give the title smaller letters, and take the legend away where there is no room for one."""
    if not is_desktop(sheet):
        sheet.book.app.macro("csc_qa_small_chart")(sheet.name, has_legend)
        return
    # A chart that Excel does not make small is as right as one that it does.
    with suppress(Exception):
        native.legend.visible = has_legend
        if not _is_mac():
            excel: Any = native.api[1]
            excel.ChartTitle.Font.Size = _SMALL_TITLE


def _is_mac() -> bool:
    return sys.platform == "darwin"
