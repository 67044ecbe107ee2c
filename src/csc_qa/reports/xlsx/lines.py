"""The series of a native chart of lines."""

from __future__ import annotations

from csc_qa.core.report import Chart, LineLook
from csc_qa.reports.grade_colours import WHITE
from csc_qa.reports.line_scale import line_scale
from csc_qa.reports.xlsx.chart_data import ChartPlace

_MARKER = 7
_SHAPES = ("diamond", "square", "triangle")


def line_series(chart: Chart, place: ChartPlace, at: int, colour: str) -> dict[str, object]:
    """Return a series as xlsxwriter takes it."""
    look = chart.series[at].look
    return {
        "name": place.names(at),
        "categories": place.categories(),
        "values": place.values(at),
        "line": _line(look, colour),
        "marker": _marker(look, colour, _shape(chart, at)),
    }


def value_axis(chart: Chart) -> dict[str, object]:
    """Return the numbers of the axis as xlsxwriter takes them."""
    scale = line_scale(chart)
    return {"min": scale.least, "max": scale.greatest, "major_unit": scale.step}


def _line(look: LineLook, colour: str) -> dict[str, object]:
    if look is LineLook.POINTS:
        return {"none": True}
    dash = {"dash_type": "dash"} if look is LineLook.DASHED else {}
    return {"color": colour, "width": 1.75 if look is LineLook.MARKED else 1.25, **dash}


def _shape(chart: Chart, at: int) -> str:
    """Return the marker of a series: points alone differ in shape as well as in colour."""
    if chart.series[at].look is not LineLook.POINTS:
        return "circle"
    before = sum(one.look is LineLook.POINTS for one in chart.series[:at])
    return _SHAPES[before % len(_SHAPES)]


def _marker(look: LineLook, colour: str, shape: str) -> dict[str, object]:
    if look in (LineLook.PLAIN, LineLook.DASHED):
        return {"type": "none"}
    # Points alone stand on those of the line, and cover them.
    size = _MARKER + 2 if look is LineLook.POINTS else _MARKER
    return {"type": shape, "size": size, "fill": {"color": colour}, "border": {"color": WHITE}}
