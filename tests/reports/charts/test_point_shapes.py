"""Points alone are told apart without their colour."""

from __future__ import annotations

from csc_qa.core.report import Chart, ChartKind, LineLook, Series
from csc_qa.reports.charts.point_shapes import point_shapes


def test_points_alone_differ_from_those_of_lines_and_from_one_another() -> None:
    looks = (
        LineLook.MARKED,
        LineLook.POINTS,
        LineLook.DASHED,
        LineLook.POINTS,
        LineLook.POINTS,
        LineLook.PLAIN,
    )
    series = tuple(Series(name=str(at), values=(1.0,), look=look) for at, look in enumerate(looks))
    chart = Chart(title="T", kind=ChartKind.LINES, categories=("a",), series=series, alt="A.")
    assert point_shapes(chart) == ["circle", "diamond", None, "square", "triangle", None]
