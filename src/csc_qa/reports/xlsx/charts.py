"""Native Excel charts."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as NativeChart

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.charts.line_scale import line_scale
from csc_qa.reports.charts.values import chart_values, least_value, longest_bar
from csc_qa.reports.grade_colours import DARK, LINE, MUTED, WHITE, chart_colours, text_colour
from csc_qa.reports.xlsx.chart_data import ChartPlace
from csc_qa.reports.xlsx.lines import line_series
from csc_qa.reports.xlsx.styles import FONT

_TYPES = {
    ChartKind.STACKED_BARS: {"type": "bar", "subtype": "stacked"},
    ChartKind.GROUPED_COLUMNS: {"type": "column"},
    ChartKind.STACKED_COLUMNS: {"type": "column", "subtype": "stacked"},
    ChartKind.LINES: {"type": "line"},
}
_NO_ZEROS = "0;;;"
_WIDEST = 1000
_THIN_BAR = 0.02
_THIN_COLUMN = 0.075


def make_chart(book: Workbook, chart: Chart, place: ChartPlace) -> NativeChart:
    """Return the chart, drawn from the cells where its numbers stand."""
    native = book.add_chart(_TYPES[chart.kind])
    describe = line_series if chart.kind is ChartKind.LINES else _series
    for at, (_, colour) in enumerate(chart_colours(chart)):
        native.add_series(describe(chart, place, at, colour))
    title, legend = (9, 7) if chart.is_small else (12, 10)
    native.set_title({"name": chart.title, "name_font": _font(title, bold=True), "overlay": False})
    native.set_legend({"position": "top", "font": _font(legend)})
    native.set_chartarea({"border": {"color": LINE}})
    _set_axes(native, chart)
    return native


def chart_size(chart: Chart, widest: int, highest: int) -> tuple[int, int]:
    """Return width and height of the chart in pixels, within what a page can hold."""
    height = 130 + 30 * len(chart.categories) if chart.kind is ChartKind.STACKED_BARS else 360
    return min(widest, _WIDEST), min(highest, max(200, height))


def _series(chart: Chart, place: ChartPlace, at: int, colour: str) -> dict[str, object]:
    grouped = chart.kind is ChartKind.GROUPED_COLUMNS
    return {
        "name": place.names(at),
        "categories": place.categories(),
        "values": place.values(at),
        "fill": {"color": colour},
        "border": {"color": WHITE, "width": 0.75},
        "gap": 45 if chart.kind is ChartKind.STACKED_BARS else 70,
        "overlap": 0 if grouped else 100,
        "data_labels": _labels(chart, at, colour),
    }


def _labels(chart: Chart, at: int, colour: str) -> dict[str, object]:
    grouped = chart.kind is ChartKind.GROUPED_COLUMNS
    ink = DARK if grouped else text_colour(colour)
    labels: dict[str, object] = {
        "value": True,
        "num_format": _NO_ZEROS,
        "position": "outside_end" if grouped else "center",
        "font": _font(9, bold=True, colour=ink),
    }
    if not grouped and any(_thin(chart, at)):
        labels["custom"] = [_patch(colour) if is_thin else None for is_thin in _thin(chart, at)]
    return labels


def _patch(colour: str) -> dict[str, object]:
    """Set a number wider than its part on a patch of the same colour, or it could not be read."""
    # A new dict each time: xlsxwriter changes the font it is given.
    return {"fill": {"color": colour}, "font": _font(9, bold=True, colour=text_colour(colour))}


def _thin(chart: Chart, at: int) -> list[bool]:
    """Say of each part of a series whether it is too thin for its number."""
    longest = longest_bar(chart) or 1.0
    share = _THIN_BAR if chart.kind is ChartKind.STACKED_BARS else _THIN_COLUMN
    return [0 < value < longest * share for value in chart_values(chart.series[at].values)]


def _set_axes(native: NativeChart, chart: Chart) -> None:
    name, numbers = (8, 8) if chart.is_small else (10, 9)
    values: dict[str, object] = {
        "name": chart.value_title,
        "name_font": _font(name, colour=MUTED),
        "num_font": _font(numbers),
        **_scale(chart),
        "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.5}},
        "line": {"none": True},
    }
    categories = {
        "num_font": _font(numbers),
        "line": {"color": MUTED},
        "name_font": _font(name, colour=MUTED),
    }
    if chart.kind is ChartKind.STACKED_BARS:
        # The first category on top, and the numbers at the foot all the same.
        native.set_y_axis({**categories, "reverse": True, "crossing": "max", "interval_unit": 1})
        native.set_x_axis(values)
    else:
        native.set_x_axis(categories)
        native.set_y_axis(values)


def _scale(chart: Chart) -> dict[str, object]:
    """Bars begin at 0; lines show how they vary, and their axis holds no more than they need."""
    if chart.kind is ChartKind.LINES:
        scale = line_scale(chart)
        return {
            "num_format": "General",
            "min": scale.least,
            "max": scale.greatest,
            "major_unit": scale.step,
        }
    return {"num_format": "0", "min": least_value(chart)}


def _font(size: int, *, bold: bool = False, colour: str = DARK) -> dict[str, object]:
    return {"name": FONT, "size": size, "bold": bold, "color": colour}
