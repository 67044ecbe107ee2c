from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from csc_qa.core.report import Report
from csc_qa.reports.grade_colours import GRADE_COLOURS
from csc_qa.reports.xlsx.writer import render_xlsx

DRAWN = {"Grades by service area": "bar", "Moderation": "col", "Month by month": "col"}


@pytest.fixture
def content(report: Report) -> bytes:
    return render_xlsx(report)


@pytest.fixture
def book(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def part(content: bytes, name: str) -> str:
    with ZipFile(BytesIO(content)) as parts:
        return parts.read(name).decode()


def test_charts_are_native_and_where_they_belong(book: Workbook) -> None:
    found = {sheet.title: [chart.barDir for chart in sheet._charts] for sheet in book if sheet._charts}
    assert found == {name: [direction] for name, direction in DRAWN.items()}


def test_a_chart_draws_from_cells_that_hold_its_numbers(book: Workbook) -> None:
    [chart] = book["Moderation"]._charts
    sheet, _, cells = chart.series[0].val.numRef.f.partition("!")
    values = [row[0].value for row in book[sheet.strip("'")][cells.replace("$", "")]]
    assert values == [3, 105, 49, 12]


@pytest.mark.parametrize("name", DRAWN)
def test_no_chart_covers_a_cell_with_content(book: Workbook, name: str) -> None:
    sheet = book[name]
    anchor = sheet._charts[0].anchor
    last = max(cell.row for row in sheet for cell in row if cell.value is not None)
    assert anchor._from.row >= last


def test_grades_have_their_colours_and_no_zero_is_labelled(content: bytes) -> None:
    chart = part(content, "xl/charts/chart1.xml")
    fills = [chart.index(GRADE_COLOURS[key][1:]) for key in GRADE_COLOURS if key != "ungraded"]
    assert fills == sorted(fills)
    assert 'formatCode="0;;;"' in chart
    assert chart.count("<a:t>Audits</a:t>") == 1


def test_charts_are_described(content: bytes, report: Report) -> None:
    charts = [chart for section in report.sections for chart in section.charts]
    for number, chart in enumerate(charts, start=1):
        assert f'descr="{chart.alt}"' in part(content, f"xl/drawings/drawing{number}.xml")
