"""Lines over the categories, each in its look, with gaps where there is no number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csc_qa.core.report import Chart, LineLook, Series
from csc_qa.reports.charts.line_scale import line_scale
from csc_qa.reports.charts.point_shapes import PointShape, point_shapes
from csc_qa.reports.grade_colours import WHITE, chart_colours

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LOOKS: dict[LineLook, dict[str, Any]] = {
    LineLook.MARKED: {"linewidth": 1.6, "markersize": 5, "markeredgecolor": WHITE},
    LineLook.PLAIN: {"linewidth": 1.2},
    LineLook.DASHED: {"linewidth": 1.2, "linestyle": (0, (5, 3))},
    LineLook.POINTS: {"linestyle": "none", "markersize": 7.5, "markeredgecolor": WHITE},
}
_SHAPES = {
    PointShape.CIRCLE: "o",
    PointShape.DIAMOND: "D",
    PointShape.SQUARE: "s",
    PointShape.TRIANGLE: "^",
}


def draw_lines(axes: Axes, chart: Chart) -> None:
    """Draw every series and the axis of values; points alone come last, on top of the line they belong to."""
    for series, look in _looks(chart):
        order = 3 if series.look is LineLook.POINTS else 2
        axes.plot(range(len(series.values)), series.values, zorder=order, clip_on=False, **look)
    scale = line_scale(chart)
    axes.set_yticks(scale.ticks)
    axes.set_ylim(scale.least, scale.greatest)


def line_swatches(chart: Chart) -> list[object]:
    """Return what stands for each series in the legend: its own line or points."""
    from matplotlib.lines import Line2D  # noqa: PLC0415

    return [Line2D([], [], label=series.name, **look) for series, look in _looks(chart)]


def _looks(chart: Chart) -> list[tuple[Series, dict[str, Any]]]:
    looks = []
    for (series, colour), shape in zip(chart_colours(chart), point_shapes(chart), strict=True):
        marker = {"marker": _SHAPES[shape]} if shape else {}
        looks.append((series, {**_LOOKS[series.look], **marker, "color": colour}))
    return looks
