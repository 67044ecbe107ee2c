from __future__ import annotations

import re
import subprocess
import sys

import pytest

from csc_qa.core.report import Chart, ChartKind, LineLook, Series
from csc_qa.reports.html.svg_charts import draw_svg


def chart(kind: ChartKind, *values: tuple[float, ...], names: tuple[str, ...] = ("A", "B")) -> Chart:
    series = tuple(Series(name=f"Series {at}", values=one) for at, one in enumerate(values, start=1))
    return Chart(title="A & B", kind=kind, categories=names, series=series, alt='Says "what" it shows.')


def texts(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


@pytest.mark.parametrize("kind", [kind for kind in ChartKind if kind is not ChartKind.LINES])
def test_numbers_names_and_legend_are_text(kind: ChartKind) -> None:
    found = texts(draw_svg(chart(kind, (30, 41), (52, 0)), "c"))
    assert {"A", "B", "Series 1", "Series 2", "Audits", "30", "41", "52"} <= set(found)


@pytest.mark.parametrize("kind", [ChartKind.STACKED_BARS, ChartKind.STACKED_COLUMNS])
def test_numbers_too_small_for_their_parts_stand_together_in_order(kind: ChartKind) -> None:
    found = texts(draw_svg(chart(kind, (1, 500), (2, 0), (0, 1)), "c"))
    assert "1 · 2 · 0" in found
    assert "500" in found


def test_what_looks_like_mathematics_or_markup_stays_text() -> None:
    names = ("costs $5 and $6", "<b>bold</b> & more")
    found = " ".join(texts(draw_svg(chart(ChartKind.STACKED_BARS, (1, 2), names=names), "c")))
    assert "costs $5 and $6" in found
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in found


def test_ids_of_two_charts_differ() -> None:
    one, two = (draw_svg(chart(ChartKind.STACKED_BARS, (1, 2)), prefix) for prefix in ("a", "b"))
    assert not set(re.findall(r'\bid="([^"]+)"', one)) & set(re.findall(r'\bid="([^"]+)"', two))


def test_the_picture_stands_alone() -> None:
    svg = draw_svg(chart(ChartKind.STACKED_BARS, (1, 2)), "c")
    assert svg.startswith("<svg ")
    assert '<title id="c-title">A &amp; B</title>' in svg
    assert not re.search(r"<\?xml|<!DOCTYPE|<metadata|<style|<!--", svg)


def test_writing_is_loaded_without_the_libraries_that_draw() -> None:
    heavy = "{'matplotlib', 'xlsxwriter', 'jinja2'}"
    code = f"import sys, csc_qa.reports.write; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_small_chart_is_drawn_for_half_the_width() -> None:
    full = chart(ChartKind.LINES, (1, 2))
    widths = [
        float(re.findall(r'viewBox="0 0 ([\d.]+)', draw_svg(one, "c"))[0])
        for one in (full, full.model_copy(update={"is_small": True}))
    ]
    # 8.6 and 4.3 inches of 72 points.
    assert widths == pytest.approx([619.2, 309.6])


def test_points_alone_differ_in_shape() -> None:
    values = (1.0, 2.0)
    points = [Series(name=name, values=values, look=LineLook.POINTS, colour="#005EB8") for name in "ABC"]
    drawn = chart(ChartKind.LINES).model_copy(update={"series": tuple(points)})
    shapes = re.findall(r'<path id="c-m[^"]*" d="([^"]*)"', draw_svg(drawn, "c"))
    assert len(set(shapes)) >= 3
