"""Native charts in Word, and the workbooks that open when they are edited."""

from __future__ import annotations

import re
from io import BytesIO
from math import isfinite, nan
from typing import Any

import openpyxl
import pytest
from docx.document import Document
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from tests.reports.every_part import every_part, indicators_table
from tests.reports.sample_report import sample_report

from csc_qa.core.report import Chart, ChartKind, LineLook, Report, Section, Series

from .reading import all_of, document_of, lines_of

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def charts_of(report: Report) -> list[Chart]:
    ordered = sorted(report.sections, key=lambda section: section.is_appendix)
    return [chart for section in ordered for chart in section.charts]


def parts_of(document: Document) -> list[Part]:
    ids = [each.get(qn("r:id")) for each in all_of(document, "c:chart")]
    return [document.part.related_parts[each] for each in ids if each]


def numbers(series: Any) -> list[float | None]:
    points = {int(each.get("idx")): float(each[0].text) for each in series.iter(f"{C}pt") if in_values(each)}
    count = int(next(series.find(f"{C}val").iter(f"{C}ptCount")).get("val"))
    return [points.get(at) for at in range(count)]


def in_values(point: Any) -> bool:
    return any(each.tag == f"{C}val" for each in point.iterancestors())


def expected(chart: Chart, series: Series) -> list[float | None]:
    gap = None if chart.kind is ChartKind.LINES else 0.0
    return [value if isfinite(value) else gap for value in series.values]


def with_chart(chart: Chart) -> Document:
    return document_of(sample_report(sections=(Section(key="one", title="One", charts=(chart,)),)))


def one_line(categories: tuple[str, ...], *series: Series) -> Chart:
    return Chart(title="T", kind=ChartKind.LINES, categories=categories, series=series, alt="A")


@pytest.fixture(scope="module", params=[sample_report, every_part], ids=["sample", "every part"])
def report(request: pytest.FixtureRequest) -> Report:
    made: Report = request.param()
    return made


@pytest.fixture(scope="module")
def document(report: Report) -> Document:
    return document_of(report)


def test_numbers_are_those_of_the_report(document: Document, report: Report) -> None:
    charts, parts = charts_of(report), parts_of(document)
    assert len(charts) == len(parts) > 2
    for chart, part in zip(charts, parts, strict=True):
        drawn = list(parse_xml(part.blob).iter(f"{C}ser"))
        assert [numbers(each) for each in drawn] == [expected(chart, each) for each in chart.series]


def test_workbook_of_a_chart_has_its_numbers(document: Document, report: Report) -> None:
    for chart, part in zip(charts_of(report), parts_of(document), strict=True):
        (workbook,) = part.related_parts.values()
        sheet = openpyxl.load_workbook(BytesIO(workbook.blob)).active
        assert sheet is not None
        head, *rows = sheet.iter_rows(values_only=True)
        assert list(head[1:]) == [each.name for each in chart.series]
        assert [row[0] for row in rows] == list(chart.categories)
        columns = list(zip(*rows, strict=True))[1:]
        assert [list(each) for each in columns] == [expected(chart, each) for each in chart.series]


def test_every_chart_is_described_and_has_a_caption(document: Document, report: Report) -> None:
    frames = [each for each in all_of(document, "wp:docPr") if "(icon)" not in (each.get("descr") or "")]
    assert [each.get("descr") for each in frames] == [chart.alt for chart in charts_of(report)]
    captions = [f"Figure {at}: {chart.title}" for at, chart in enumerate(charts_of(report), start=1)]
    assert [line for line in lines_of(document) if line.startswith("Figure ")] == captions


def test_charts_name_their_axis_and_series(document: Document, report: Report) -> None:
    for chart, part in zip(charts_of(report), parts_of(document), strict=True):
        space = parse_xml(part.blob)
        titles = ["".join(each.itertext()).strip() for each in space.iter(f"{C}title")]
        assert titles == [chart.value_title]
        assert (space.find(f"{C}chart/{C}legend") is not None) == (len(chart.series) > 1)


def test_texts_in_the_workbook_are_never_formulas() -> None:
    chart = one_line(("=1+1", "@SUM(A1)"), Series(name="=cmd|'/c calc'!A1", values=(1.0, 2.0)))
    (part,) = parts_of(with_chart(chart))
    (workbook,) = part.related_parts.values()
    sheet = openpyxl.load_workbook(BytesIO(workbook.blob)).active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s", "n"}


def test_lines_have_their_looks_and_gaps() -> None:
    looks = (LineLook.MARKED, LineLook.PLAIN, LineLook.DASHED, LineLook.POINTS)
    series = tuple(Series(name=look, values=(1.0, nan, 3.0), look=look) for look in looks)
    (part,) = parts_of(with_chart(one_line(("a", "b", "c"), *series)))
    space = parse_xml(part.blob)
    drawn = list(space.iter(f"{C}ser"))
    symbols = [each.find(f"{C}marker/{C}symbol").get("val") for each in drawn]
    assert symbols == ["circle", "none", "none", "diamond"]
    outlines = [parse_line(each) for each in drawn]
    assert outlines == ["solid", "solid", "dash", "none"]
    assert numbers(drawn[0]) == [1.0, None, 3.0]
    assert space.find(f"{C}chart/{C}dispBlanksAs").get("val") == "gap"


def parse_line(series: Any) -> str:
    line = series.find(f"{C}spPr").find(qn("a:ln"))
    if line.find(qn("a:noFill")) is not None:
        return "none"
    dash = line.find(qn("a:prstDash"))
    return "solid" if dash is None else str(dash.get("val"))


def test_small_charts_stand_beside_one_another() -> None:
    document = document_of(every_part())
    grids = [each for each in all_of(document, "w:tbl") if list(each.iter(qn("c:chart")))]
    (grid,) = grids
    # Three across a landscape page.
    assert [len(list(row.iter(qn("c:chart")))) for row in grid.iter(qn("w:tr"))] == [3]


def test_chart_of_many_bars_keeps_to_the_page() -> None:
    names = tuple(f"Area {at}" for at in range(60))
    series = (Series(name="s", values=tuple(float(at) for at in range(60))),)
    chart = Chart(
        title="T",
        kind=ChartKind.STACKED_BARS,
        categories=names,
        series=series,
        alt="A",
    )
    wide = indicators_table()
    section = Section(key="one", title="One", tables=(wide,), charts=(chart,))
    document = document_of(sample_report(sections=(section,)))
    page = document.sections[1]
    room = (page.page_height or 0) - (page.top_margin or 0) - (page.bottom_margin or 0)
    (extent,) = [each for each in all_of(document, "wp:extent") if int(each.get("cx") or 0) > room]
    assert int(extent.get("cy") or 0) < room


def test_empty_chart_says_so() -> None:
    document = with_chart(one_line(("a",), Series(name="None", values=(nan,))))
    assert not all_of(document, "c:chart")
    assert "No audits in the period." in lines_of(document)


def test_bars_too_thin_for_a_number_have_none() -> None:
    series = (Series(name="Many", values=(97.0,)), Series(name="One", values=(1.0,)))
    chart = Chart(title="T", kind=ChartKind.STACKED_BARS, categories=("a",), series=series, alt="A")
    (part,) = parts_of(with_chart(chart))
    many, one = parse_xml(part.blob).iter(f"{C}ser")
    assert one.find(f"{C}dLbls/{C}dLbl/{C}delete").get("val") == "1"
    assert many.find(f"{C}dLbls/{C}dLbl") is None


def test_ids_of_axes_are_those_that_the_schema_allows(document: Document) -> None:
    for part in parts_of(document):
        ids = re.findall(rb'<c:(?:axId|crossAx) val="([^"]+)"', part.blob)
        assert ids
        assert all(each.isdigit() for each in ids)
