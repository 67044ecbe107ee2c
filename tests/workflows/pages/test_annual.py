from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue, open_master, report_of
from csc_qa.core.errors import MacroError, PeriodError, WorkbookError
from csc_qa.core.page import Page
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.report import report_page

CATALOGUE = load_catalogue()
TODAY = date(2023, 1, 26)
MARK = ("Made by csc_qa 0.1.0 on 1 March 2022.",)


def page_of(path: Path, today: date = TODAY) -> Page:
    return report_page(FileMaster(path, CATALOGUE, today), "annual")


def written(folder: Path, rows: Rows, period: str | None = None) -> Path:
    sheets: dict[str, Rows] = {"Q1": rows}
    if period is not None:
        sheets["QA Settings"] = [("Settings",), MARK, ("Setting", "Value"), ("Report period", period)]
    return write_workbook(folder / "m.xlsx", sheets)


def test_page_is_the_annual_report_from_the_same_calculation(master_path: Path) -> None:
    report = report_of(open_master(master_path), "annual", "2022", as_of=TODAY)
    page = page_of(master_path)
    assert page.sections[1:] == report.sections
    assert page.title == "Annual audit report, January to December 2022"
    assert (page.sheet, page.entry_columns) == ("QA Annual report", ())
    [table] = page.sections[0].tables
    assert [row[1] for row in table.rows] == [each.value for each in report.key_figures]
    assert table.rows[0][0] == "Audited or reviewed (320 graded, 304 ungraded)"
    assert report.authority in page.sections[0].sentences[0]


def test_figures_are_those_of_the_period(tmp_path: Path) -> None:
    days = [date(2022, 3, 31), date(2022, 4, 1), date(2023, 3, 31), date(2023, 4, 1)]
    rows = [HEADER, *(audit(f"A{at}", done=day) for at, day in enumerate(days))]
    page = page_of(written(tmp_path, rows, "FY2022-23"), date(2023, 5, 1))
    [table] = [table for section in page.sections if section.key == "grades" for table in section.tables]
    titles = [column.title for column in table.columns]
    assert [row[titles.index("Good")] for row in (*table.rows, table.total or ())] == [2, 2]
    assert page.title.endswith("April 2022 to March 2023")


@pytest.mark.parametrize(
    ("days", "label"),
    [
        ([date(2021, 5, 1), date(2022, 1, 1)], "January to December 2022"),
        ([date(2021, 12, 31)], "January to December 2021"),
        # Somebody typed 2202 for 2022: CSCQA-REG-015 says so, and the report stays where the audits are.
        ([date(2022, 3, 1), date(2202, 3, 2)], "January to December 2022"),
    ],
)
def test_without_a_setting_it_is_the_last_year_with_audits(
    tmp_path: Path, days: list[date], label: str
) -> None:
    rows = [HEADER, *(audit(f"A{at}", done=day) for at, day in enumerate(days))]
    assert page_of(written(tmp_path, rows)).title == f"Annual audit report, {label}"


def test_audit_that_is_only_allocated_makes_no_year(tmp_path: Path) -> None:
    header = (*HEADER, "Date allocated")
    rows = [header, audit("A1"), (*audit("A2", None, None), date(2023, 1, 3))]
    assert page_of(written(tmp_path, rows)).title.endswith("2022")


def test_setting_that_is_no_period_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PeriodError, match=r'CSCQA-PER-001.*"last year"'):
        page_of(written(tmp_path, [HEADER, audit("A1")], "last year"))


def test_no_date_at_all_is_an_error_unless_a_period_is_set(tmp_path: Path) -> None:
    rows = [HEADER, audit("A1", done=None)]
    with pytest.raises(MacroError, match="CSCQA-MAC-005"):
        page_of(written(tmp_path, rows))
    assert page_of(written(tmp_path, rows, "2022")).title.endswith("2022")


def test_workbook_without_a_register_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="CSCQA-WBK-005"):
        page_of(written(tmp_path, [("Shopping",)], "2022"))
