"""The sheet "QA Computed KPIs": lists that give back the published figures, and what is asked of settings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from tests.excel.books import Rows, sheets_of

from csc_qa import load_catalogue
from csc_qa.core.errors import ComputingError, MacroError
from csc_qa.core.master_port import FormSheet
from csc_qa.core.page import Page
from csc_qa.core.report import Table
from csc_qa.sample.kpi_tables import write_kpi_tables
from csc_qa.sample.monthly.write import write_month
from csc_qa.workbook.find_sheets import OpenWorkbook
from csc_qa.workbook.sheet_cells import cells_of_values
from csc_qa.workflows.masters import OpenMaster
from csc_qa.workflows.pages.compute_annex_a import compute_annex_a_page
from csc_qa.workflows.pages.kpi_settings import KPI_MONTH, POPULATION

CATALOGUE = load_catalogue()
Sheets = dict[str, Rows]


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    return sheets_of(write_month(tmp_path_factory.mktemp("lists") / "annex a.xlsx", "2022-12"))


@pytest.fixture(scope="module")
def kpis(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    path = tmp_path_factory.mktemp("kpis") / "KPI tables 2022-23.xlsx"
    return sheets_of(write_kpi_tables(path, CATALOGUE.indicators))


def page_of(
    sheets: Sheets, elsewhere: Sheets | None = None, settings: Mapping[str, str] | None = None
) -> Page:
    own: dict[str, Any] = dict(sheets)
    if settings:
        rows = [[name, value] for name, value in settings.items()]
        own["QA Settings"] = [["Settings"], ["Made by csc_qa 1."], ["Setting", "Value"], *rows]
    book = OpenWorkbook("Master.xlsx", [cells_of_values(name, rows) for name, rows in own.items()], {})
    others = [FormSheet("Annex A.xlsx", name, list(rows)) for name, rows in (elsewhere or {}).items()]
    master = OpenMaster(book, CATALOGUE, date(2023, 1, 26), elsewhere=lambda: others)
    return compute_annex_a_page(master)


def rows_of(page: Page, title: str) -> dict[Any, dict[str, Any]]:
    table: Table = next(each for each in page.sections[0].tables if each.title == title)
    names = [column.title for column in table.columns]
    return {row[0]: dict(zip(names, row, strict=True)) for row in table.rows}


def test_lists_behind_the_published_tables_give_what_these_print(lists: Sheets, kpis: Sheets) -> None:
    page = page_of(kpis, lists)
    assert (page.sheet, page.title) == (
        "QA Computed KPIs",
        "Indicators computed from Annex A, December 2022",
    )
    rows = rows_of(page, "Computed and printed")
    assessments = rows["Percentage of C&F assessments completed within 45 working days"]
    assert [*assessments.values()][1:] == [254, 325, "78.2%", "78% (254/325)", "Same", ""]
    assert {row["Comparison"] for row in rows.values()} == {"Same", "No value", "Not printed"}
    # Rates need to be told how many children there are.
    without = [name for name, row in rows.items() if row["Comparison"] == "No value"]
    assert len(without) == 3
    assert all(name.startswith(("Rate of", "Rates of")) for name in without)
    assert '"Annex A.xlsx"' in page.sections[0].sentences[0]


def test_what_differs_stands_first_and_says_by_how_much(lists: Sheets) -> None:
    kpi: Rows = [
        ["Indicator", "Nov-22", "Dec-22"],
        ["Number of contacts", 1500, 1400],
        ["Number of referrals in the month", 300, 299],
        ["Percentage of C&F assessments completed within 45 working days", "", "80%"],
    ]
    page = page_of({**lists, "KPIs": kpi})
    rows = rows_of(page, "Computed and printed")
    found = [*rows.values()]
    # 1,428 contacts, 299 referrals and 254 of 325 assessments (78.15 %) stand in the lists.
    assert [row["Comparison"] == "Differs" for row in found[:3]] == [True, True, False]
    assert rows["Number of referrals in the month"]["Comparison"] == "Same"
    assert {row["Difference"] for row in found[:2]} == {
        "28 lower as printed",
        "1.8 percentage points higher as printed",
    }
    assert "Of 3 that the KPI table prints for the month, 1 are the same and 2 differ." in (
        page.sections[0].sentences
    )


def test_rates_have_a_value_where_the_population_is_set(lists: Sheets, kpis: Sheets) -> None:
    page = page_of({**kpis, **lists}, settings={POPULATION: "49,400"})
    row = rows_of(page, "Computed and printed")["Rate of CLA per 10,000 under 18 population"]
    # 543 of 49,400 are 109.9 of 10,000.
    assert (row["Computed"], row["Printed"], row["Comparison"]) == ("109.9", "110", "Same")


def test_without_a_kpi_table_it_is_the_last_whole_month(lists: Sheets) -> None:
    page = page_of(lists)
    assert page.title.endswith("December 2022")
    assert {row["Comparison"] for row in rows_of(page, "Computed and printed").values()} == {"Not printed"}
    assert "prints none of them" in page.sections[0].sentences[1]


def test_what_could_not_be_computed_says_why(lists: Sheets) -> None:
    rows = rows_of(page_of({"List 8": lists["List 8"]}), "Not computed")
    assert rows["Number of contacts"]["Why"] == "There is no list 1"
    assert rows["Percentage of care plans that are up to date"]["Why"].startswith("No list says")


def test_lists_are_asked_for(kpis: Sheets) -> None:
    with pytest.raises(MacroError, match=r"CSCQA-MAC-020.*Annex A"):
        page_of(kpis)


@pytest.mark.parametrize("value", ["many", "0", "-3"])
def test_population_that_is_none(lists: Sheets, value: str) -> None:
    with pytest.raises(MacroError, match=r'CSCQA-MAC-021.*"Children under 18"'):
        page_of(lists, settings={POPULATION: value})


def test_month_that_is_none(lists: Sheets) -> None:
    with pytest.raises(ComputingError, match="CSCQA-CMP-013"):
        page_of(lists, settings={KPI_MONTH: "2022"})
