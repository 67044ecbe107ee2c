"""The shapes of points: those that stand alone differ in shape as well as in colour."""

from __future__ import annotations

from enum import StrEnum

from csc_qa.core.report import Chart, LineLook


class PointShape(StrEnum):
    """The shapes that every format can draw."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    SQUARE = "square"
    TRIANGLE = "triangle"


_ALONE = (PointShape.DIAMOND, PointShape.SQUARE, PointShape.TRIANGLE)


def point_shapes(chart: Chart) -> list[PointShape | None]:
    """Return the shape of the points of each series; None for a line that has none."""
    shapes: list[PointShape | None] = []
    alone = 0
    for series in chart.series:
        if series.look is LineLook.POINTS:
            shapes.append(_ALONE[alone % len(_ALONE)])
            alone += 1
        else:
            shapes.append(PointShape.CIRCLE if series.look is LineLook.MARKED else None)
    return shapes
