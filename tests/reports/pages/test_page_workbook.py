from __future__ import annotations

from datetime import date, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from csc_qa import load_catalogue
from csc_qa.core.own_sheet import is_own_sheet
from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import Chart, ChartKind, ColumnFormat, Section, Series, TableColumn
from csc_qa.reports.grade_colours import GRADE_COLOURS, NAVY, TINT
from csc_qa.reports.pages.mark import was_edited
from csc_qa.reports.pages.workbook import render_pages
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.agreement import agreement_page
from csc_qa.workflows.pages.check import check_page
from csc_qa.workflows.pages.columns import columns_pages
from csc_qa.workflows.pages.report import report_page

DAY = date(2022, 3, 1)
COLUMNS = (
    TableColumn(title="Where"),
    TableColumn(title="Good", format=ColumnFormat.COUNT, grade="good"),
    TableColumn(title="Share", format=ColumnFormat.PERCENT),
    TableColumn(title="Day", format=ColumnFormat.DATE),
)
ROWS = tuple((f"=Q1!F{number}", 1000 + number, 77.5, "2022-03-01") for number in range(40))
CHART = Chart(
    title="Audits by month",
    kind=ChartKind.STACKED_COLUMNS,
    categories=("2022-01", "=A1"),
    series=(Series(name="Good", values=(1, 2), grade="good"),),
    alt="One audit in January, two in a month that begins like a formula.",
)

ANNUAL_PAGE = partial(report_page, kind="annual")


def page(link: CellLink | None = None) -> Page:
    table = LinkedTable(
        title="Audits",
        columns=COLUMNS,
        rows=ROWS,
        total=("Total", 40, None, None),
        links=(link,) if link else (),
    )
    section = Section(key="a", title="All", sentences=("=1+1 is text.",), tables=(table,), charts=(CHART,))
    return Page(sheet="QA Audits", title="Audits of ours", sections=(section,))


def render(*pages: Page, workbook: str | None = "Master 2022.xlsx") -> bytes:
    return render_pages(pages, version="0.1.0", day=DAY, linked_workbook=workbook)


@pytest.fixture(scope="module")
def sheet() -> Any:
    link = CellLink(row=1, column=0, sheet="Q1", cell="F17")
    return load_workbook(BytesIO(render(page(link))))["QA Audits"]


def header_row(sheet: Any) -> int:
    return int(next(row[0].row for row in sheet if row[0].value == "Where"))


def test_title_and_mark_stand_on_top(sheet: Any) -> None:
    title, mark = sheet["A1"], sheet["A2"]
    assert (title.value, title.font.b, title.font.sz) == ("Audits of ours", True, 16)
    assert str(mark.value).startswith("Made by csc_qa 0.1.0 on 1 March 2022; ")
    assert is_own_sheet(list(sheet.values))


def test_header_is_filled_with_the_colour_of_its_grade(sheet: Any) -> None:
    cells = sheet[header_row(sheet)][:4]
    assert [cell.value for cell in cells] == ["Where", "Good", "Share", "Day"]
    assert [cell.fill.fgColor.rgb[2:] for cell in cells] == [
        colour[1:] for colour in (NAVY, GRADE_COLOURS["good"], NAVY, NAVY)
    ]
    assert all(cell.font.b for cell in cells)


def test_cells_are_values_with_formats(sheet: Any) -> None:
    cells = sheet[header_row(sheet) + 1][:4]
    assert [cell.value for cell in cells] == ["=Q1!F0", 1000, 77.5, datetime(2022, 3, 1)]
    assert [cell.data_type for cell in cells] == ["s", "n", "n", "d"]
    assert [cell.number_format for cell in cells[1:]] == ["#,##0", '0"%"', "dd/mm/yyyy"]


def test_text_that_begins_like_a_formula_is_text(sheet: Any) -> None:
    assert not [cell for row in sheet for cell in row if cell.data_type == "f"]
    assert [cell for row in sheet for cell in row if cell.value == "=1+1 is text."]


def test_total_row_is_bold_and_tinted(sheet: Any) -> None:
    cells = sheet[header_row(sheet) + 41][:4]
    assert [cell.value for cell in cells] == ["Total", 40, "–", "–"]
    assert all(cell.font.b and cell.fill.fgColor.rgb[2:] == TINT[1:] for cell in cells)


def test_sheet_is_frozen_under_its_long_header_and_prints_on_a4(sheet: Any) -> None:
    assert sheet.freeze_panes == f"A{header_row(sheet) + 1}"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.page_setup.scale is None  # as it is: the columns are narrower than a page
    # The table and the chart below it do not fit on one page together.
    assert [each.id for each in sheet.row_breaks.brk] == [header_row(sheet) + 42]
    last = max(row[0].row for row in sheet if row[0].value is not None)
    first, _, corner = sheet.print_area.rpartition("!")[2].replace("$", "").partition(":")
    assert first == "A1"
    assert corner.startswith("J")
    # The numbers behind the chart stand in L and beyond: they do not print.
    assert int(corner[1:]) >= last + 18
    assert [cell.value for cell in sheet["L"] if cell.value] == ["Audits by month", "2022-01", "=A1"]


def test_chart_is_native_and_draws_from_its_cells(sheet: Any) -> None:
    [chart] = sheet._charts
    reference = chart.series[0].val.numRef.f
    cells = sheet[reference.rpartition("!")[2].replace("$", "")]
    assert [row[0].value for row in cells] == [1, 2]


@pytest.mark.parametrize(
    ("name", "location"), [("Q1", "'Q1'!F17"), ("Audits 2022", "'Audits 2022'!F17"), ("Q1's", "'Q1''s'!F17")]
)
def test_link_leads_to_the_cell_of_the_master_workbook(name: str, location: str) -> None:
    linked = page(CellLink(row=1, column=0, sheet=name, cell="F17"))
    sheet = load_workbook(BytesIO(render(linked)))["QA Audits"]
    [cell] = [cell for row in sheet for cell in row if cell.hyperlink]
    assert (cell.value, cell.row) == ("=Q1!F1", header_row(sheet) + 2)
    assert (cell.hyperlink.target, cell.hyperlink.location) == ("Master%202022.xlsx", location)


def test_without_a_workbook_to_lead_to_there_is_no_link() -> None:
    linked = page(CellLink(row=1, column=0, sheet="Q1", cell="F17"))
    sheet = load_workbook(BytesIO(render(linked, workbook=None)))["QA Audits"]
    assert not [cell for row in sheet for cell in row if cell.hyperlink]


def test_same_pages_give_the_same_bytes_and_others_do_not() -> None:
    assert render(page()) == render(page())
    assert render(page()) != render(page().model_copy(update={"title": "Others"}))
    assert load_workbook(BytesIO(render(page()))).properties.created == datetime(2022, 3, 1)


def test_every_page_is_a_sheet_and_none_is_a_workbook_all_the_same() -> None:
    more = page().model_copy(update={"sheet": "QA More"})
    book: Workbook = load_workbook(BytesIO(render(page(), more)))
    assert book.sheetnames == ["QA Audits", "QA More"]
    assert load_workbook(BytesIO(render())).sheetnames


@pytest.mark.parametrize("make", [check_page, ANNUAL_PAGE, agreement_page, columns_pages])
def test_sheet_that_is_read_back_is_known_as_ours_and_unchanged(master_path: Path, make: Any) -> None:
    made = make(FileMaster(master_path, load_catalogue(), date(2023, 1, 26)))
    pages = made if isinstance(made, list) else [made]
    book = CalamineWorkbook.from_filelike(BytesIO(render(*pages)))
    for page in pages:
        rows = book.get_sheet_by_name(page.sheet).to_python(skip_empty_area=False)
        assert is_own_sheet(rows)
        assert not was_edited(rows, page.entry_columns)
