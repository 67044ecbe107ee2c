"""Lines over the categories, each in its look, with gaps where there is no number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csc_qa.core.report import Chart, LineLook
from csc_qa.reports.grade_colours import WHITE, chart_colours

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LOOKS: dict[LineLook, dict[str, Any]] = {
    LineLook.MARKED: {"linewidth": 1.6, "marker": "o", "markersize": 5, "markeredgecolor": WHITE},
    LineLook.PLAIN: {"linewidth": 1.2},
    LineLook.DASHED: {"linewidth": 1.2, "linestyle": (0, (5, 3))},
    LineLook.POINTS: {"linestyle": "none", "marker": "o", "markersize": 7.5, "markeredgecolor": WHITE},
}


def draw_lines(axes: Axes, chart: Chart) -> None:
    """Draw every series; points alone come last, on top of the line they belong to."""
    for series, colour in chart_colours(chart):
        order = 3 if series.look is LineLook.POINTS else 2
        axes.plot(range(len(series.values)), series.values, color=colour, zorder=order, **_LOOKS[series.look])
