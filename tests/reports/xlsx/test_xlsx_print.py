from __future__ import annotations

from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from csc_qa.core.report import ColumnFormat, Report, Section, Table, TableColumn
from csc_qa.reports.xlsx.writer import render_xlsx


def read(report: Report) -> Workbook:
    return load_workbook(BytesIO(render_xlsx(report)))


def shown(report: Report) -> list[Worksheet]:
    return [sheet for sheet in read(report) if sheet.sheet_state == "visible"]


def footer(sheet: Worksheet) -> str:
    return f"{sheet.oddFooter.left.text or ''}|{sheet.oddFooter.center.text}|{sheet.oddFooter.right.text}"


def printed_points(sheet: Worksheet) -> float:
    """The width of the sheet as it is printed: 7 pixels for a digit and 5 more for each column."""
    widths = [
        int(column.width * 7)
        for column in sheet.column_dimensions.values()
        for _ in range(column.min, column.max + 1)
    ]
    return 0.75 * sum(widths) * (sheet.page_setup.scale or 100) / 100


def test_every_sheet_prints_on_a4_landscape_one_page_wide(report: Report) -> None:
    for sheet in shown(report):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        is_fitted = sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage
        # Where several pages are taken, their ends are set, which Excel heeds only where nothing is fitted.
        assert is_fitted or sheet.row_breaks.brk
        assert is_fitted or printed_points(sheet) <= (11.69 - 2 * 0.5) * 72
        assert sheet.print_area
        assert sheet.oddHeader.left.text == "Annual audit report"


def test_confidential_is_on_every_page_or_on_none(report: Report) -> None:
    assert {sheet.oddHeader.center.text for sheet in shown(report)} == {"&BConfidential"}
    assert {footer(sheet).split("|")[0] for sheet in shown(report)} == {"Confidential"}
    public = report.model_copy(update={"is_confidential": False})
    assert {sheet.oddHeader.center.text for sheet in shown(public)} == {None}
    assert {footer(sheet) for sheet in shown(public)} == {"|Page &P of &N|January to October 2022"}
    assert "Confidential" not in str([list(sheet.values) for sheet in read(public)])


def test_an_ampersand_in_the_title_prints(report: Report) -> None:
    [sheet, *_] = read(report.model_copy(update={"title": "R&D"}))
    assert "R&&D" in (sheet.oddHeader.left.text or "")


def test_only_a_sheet_with_one_table_freezes_and_repeats_its_header(report: Report) -> None:
    book = read(report)
    header = next(row[0].row for row in book["Moderation"] if row[0].value == "Auditor's grade")
    assert book["Moderation"].freeze_panes == f"A{header + 1}"
    assert book["Moderation"].print_title_rows == f"${header}:${header}"
    themes = book["Themes what recurs what to do"]
    assert (themes.freeze_panes, themes.print_title_rows) == (None, None)


def test_a_long_table_takes_several_pages(report: Report) -> None:
    table = Table(
        title="Long",
        columns=(TableColumn(title="Row"), TableColumn(title="Audits", format=ColumnFormat.COUNT)),
        rows=tuple((f"Row {number}", number) for number in range(200)),
    )
    sheet = read(report.model_copy(update={"sections": (Section(key="l", title="Long", tables=(table,)),)}))[
        "Long"
    ]
    # 200 rows of 18.2 points, 408 points to a page: 9 pages, or 10 as whole rows fit.
    assert len(sheet.row_breaks.brk) in (8, 9)
    assert sheet.print_title_rows
