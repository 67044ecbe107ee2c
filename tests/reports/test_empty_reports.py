from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from csc_qa.core.report import Chart, ChartKind, Report, Section, Series, Table
from csc_qa.reports.html.writer import render_html
from csc_qa.reports.xlsx.texts import TEXTS_SHEET
from csc_qa.reports.xlsx.writer import render_xlsx

from .sample_report import grade_columns

NOTHING_DRAWN = [
    Chart(title="No categories", kind=ChartKind.STACKED_BARS, categories=(), series=(), alt="Nothing."),
    Chart(
        title="Only zeros",
        kind=ChartKind.GROUPED_COLUMNS,
        categories=("A", "B"),
        series=(Series(name="Good", values=(0.0, float("nan"))),),
        alt="Nothing.",
    ),
]


@pytest.mark.parametrize("chart", NOTHING_DRAWN, ids=lambda chart: chart.title)
def test_empty_tables_and_charts_say_so(report: Report, chart: Chart) -> None:
    table = Table(title="Grades", columns=grade_columns(), rows=())
    section = Section(key="none", title="None", tables=(table,), charts=(chart,))
    empty = report.model_copy(update={"sections": (section,), "key_figures": ()})
    book = load_workbook(BytesIO(render_xlsx(empty)))
    cells = [cell.value for row in book["None"] for cell in row]
    assert cells.count("No audits in the period.") == 2
    assert book.sheetnames == ["Summary", "None", "About", TEXTS_SHEET]
    page = render_html(empty).decode()
    assert page.count("No audits in the period.") == 2
    assert "<svg" not in page


def test_a_report_of_nothing_is_written(report: Report) -> None:
    bare = report.model_copy(update={"sections": (), "key_figures": (), "sources": (), "unit": ""})
    assert load_workbook(BytesIO(render_xlsx(bare))).sheetnames == ["Summary", "About", TEXTS_SHEET]
    assert "None named." in render_html(bare).decode()
