from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from csc_qa.core.report import Report
from csc_qa.reports.xlsx.texts import TEXTS_SHEET
from csc_qa.reports.xlsx.writer import render_xlsx

from ..sample_report import COUNTS

SECTIONS = ["Grades by service area", "Moderation", "Quality of audits", "Month by month"]
THEMES = "Themes what recurs what to do"


@pytest.fixture
def book(report: Report) -> Workbook:
    return load_workbook(BytesIO(render_xlsx(report)))


def rows_of(book: Workbook, sheet: str) -> list[list[object]]:
    return [[cell for cell in row if cell is not None] for row in book[sheet].iter_rows(values_only=True)]


def test_sheets_stand_in_order_and_what_is_for_us_is_not_shown(book: Workbook) -> None:
    shown = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert shown == ["Summary", *SECTIONS, THEMES, "Chart data", "About"]
    assert {sheet.title: sheet.sheet_state for sheet in book}[TEXTS_SHEET] == "veryHidden"


def test_the_summary_has_head_figures_and_links(book: Workbook) -> None:
    cells = [cell for row in rows_of(book, "Summary") for cell in row]
    assert {"Annual audit report", "January to October 2022", 541, "26 of 169"} <= set(cells)
    links = [cell.hyperlink.location for row in book["Summary"] for cell in row if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in (*SECTIONS, THEMES)]


def test_tables_hold_real_numbers(book: Workbook) -> None:
    rows = rows_of(book, "Grades by service area")
    for area, counts in COUNTS.items():
        share = 100 * sum(counts[:2]) / sum(counts[:4])
        assert [area, *counts, sum(counts), pytest.approx(share)] in rows
    assert ["All service areas", 20, 139, 70, 12, 300, 541, pytest.approx(65.98, abs=0.01)] in rows


def test_shares_show_as_percentages_and_totals_stand_out(book: Workbook) -> None:
    total = next(row for row in book["Grades by service area"] if row[0].value == "All service areas")
    assert [cell.number_format for cell in total[1:8]] == ["0"] * 6 + ['0"%"']
    assert total[0].font.b
    assert total[0].border.top.style == "medium"


def test_what_is_missing_is_a_dash_and_a_date_a_date(book: Workbook) -> None:
    assert ["Uploaded to the child's record within five working days", "–", "–", "–"] in rows_of(
        book, "Quality of audits"
    )
    dates = [cell for row in book[THEMES] for cell in row if isinstance(cell.value, datetime)]
    assert {f"{cell.value:%Y-%m-%d}" for cell in dates} == {"2022-01-28"}


def test_sources_are_on_the_last_sheet(book: Workbook, report: Report) -> None:
    assert [[source] for source in report.sources] == [
        row for row in rows_of(book, "About") if row and row[0] in report.sources
    ]


def test_the_workbook_knows_no_clock(book: Workbook, report: Report) -> None:
    properties = book.properties
    assert properties.created == properties.modified == datetime.combine(report.period.end, time())
    assert (properties.title, properties.creator) == (report.title, report.unit)
