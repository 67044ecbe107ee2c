"""Axes of lines: the same round numbers in every format."""

from __future__ import annotations

import re
from io import BytesIO
from math import nan
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.sample_report import sample_report

from csc_qa.core.report import Chart, ChartKind, Section, Series
from csc_qa.reports.charts.line_scale import line_scale
from csc_qa.reports.docx.writer import render_docx
from csc_qa.reports.html.svg_charts import draw_svg
from csc_qa.reports.pptx.writer import render_pptx
from csc_qa.reports.xlsx.writer import render_xlsx


def lines(*values: float) -> Chart:
    names = tuple(f"Month {at}" for at in range(len(values)))
    series = (Series(name="S", values=values),)
    return Chart(title="L", kind=ChartKind.LINES, categories=names, series=series, alt="Lines.")


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ((20.0, 40.0, nan), (20, 40, 5)),
        # The lower limit of a percentage, just below 0 and further.
        ((-0.2, 100.0), (-20, 100, 20)),
        ((-3.0, 97.0), (-20, 100, 20)),
        ((-0.2, 31.0), (-10, 40, 10)),
        ((97.1, 98.4), (97.0, 98.4, 0.2)),
        ((42.6, 80.0), (40, 80, 10)),
        ((3.0, 3.0), (0, 3, 0.5)),
        ((0.0, 0.0), (0, 1, 0.2)),
        ((-8.0, -8.0), (-8, 0, 2)),
        ((nan,), (0, 1, 0.2)),
        ((1234.0, 18_765.0), (0, 20_000, 5000)),
    ],
)
def test_the_axis_runs_between_round_numbers(
    values: tuple[float, ...], scale: tuple[float, float, float]
) -> None:
    assert line_scale(lines(*values)) == scale


@given(st.lists(st.floats(-1e6, 1e6).map(lambda value: round(value, 4)), min_size=1, max_size=6))
def test_all_that_is_drawn_lies_on_the_axis_and_little_else(values: list[float]) -> None:
    scale = line_scale(lines(*values))
    assert scale.least <= min(values) <= max(values) <= scale.greatest
    assert 2 <= len(scale.ticks) <= 8
    if min(values) < max(values):
        assert min(values) - scale.least < scale.step
        assert scale.greatest - max(values) < scale.step


def test_every_format_has_the_same_axis() -> None:
    chart = lines(-3.0, 97.0, 60.0)
    report = sample_report(sections=(Section(key="s", title="Lines", charts=(chart,)),))
    for content in (render_xlsx(report), render_pptx(report), render_docx(report)):
        assert axes_of(content) == [{"min": -20, "max": 100, "majorUnit": 20}]
    shown = re.findall(r"<text[^>]*>(-?\d+)</text>", draw_svg(chart, "c"))
    assert shown == ["-20", "0", "20", "40", "60", "80", "100"]


def axes_of(content: bytes) -> list[dict[str, float]]:
    """Return the numbers of the axes of values of an Office file."""
    with ZipFile(BytesIO(content)) as parts:
        charts = [
            parts.read(name).decode() for name in parts.namelist() if re.search(r"/charts/[^/]+\.xml$", name)
        ]
    found = [re.findall(r'<c:(min|max|majorUnit) val="([^"]+)"', chart) for chart in charts]
    return [{name: float(value) for name, value in each} for each in found]
