"""The series of a native chart of lines."""

from __future__ import annotations

from csc_qa.core.report import Chart, LineLook
from csc_qa.reports.charts.point_shapes import PointShape, point_shapes
from csc_qa.reports.grade_colours import WHITE
from csc_qa.reports.xlsx.chart_data import ChartPlace

_MARKER = 7


def line_series(chart: Chart, place: ChartPlace, at: int, colour: str) -> dict[str, object]:
    """Return a series as xlsxwriter takes it."""
    look = chart.series[at].look
    return {
        "name": place.names(at),
        "categories": place.categories(),
        "values": place.values(at),
        "line": _line(look, colour),
        "marker": _marker(look, colour, point_shapes(chart)[at]),
    }


def _line(look: LineLook, colour: str) -> dict[str, object]:
    if look is LineLook.POINTS:
        return {"none": True}
    dash = {"dash_type": "dash"} if look is LineLook.DASHED else {}
    return {"color": colour, "width": 1.75 if look is LineLook.MARKED else 1.25, **dash}


def _marker(look: LineLook, colour: str, shape: PointShape | None) -> dict[str, object]:
    if shape is None:
        return {"type": "none"}
    # Points alone stand on those of the line, and cover them.
    size = _MARKER + 2 if look is LineLook.POINTS else _MARKER
    return {"type": str(shape), "size": size, "fill": {"color": colour}, "border": {"color": WHITE}}
