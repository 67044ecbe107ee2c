"""The sheets "QA KPI status" and "QA SPC" from a KPI sheet of the workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue
from csc_qa.core.errors import JudgingError, KpiTableError
from csc_qa.core.own_sheet import SETTINGS_SHEET
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.columns import columns_pages
from csc_qa.workflows.pages.kpi_settings import KPI_MONTH, SPC_INDICATOR
from csc_qa.workflows.pages.kpi_status import kpi_status_page, spc_page

CATALOGUE = load_catalogue()
NAMES = ("Apr-22", "May-22", "Jun-22", "Jul-22", "Aug-22", "Sep-22", "Oct-22", "Nov-22")
KPI: Rows = [
    ("Indicator", "Target", *NAMES),
    ("Number of contacts", "<17K", 1400, 1410, 1390, 1400, 1410, 1390, 1400, 2400),
    ("Number of CLA at the end of the month", "540", 540, 541, 540, 541, 540, 541, 540, 541),
]


class Master(FileMaster):
    """A workbook whose settings sheet says this."""

    own: dict[str, str] = {}  # noqa: RUF012 - one for each test

    @property
    def settings(self) -> dict[str, str]:
        return self.own


def master(folder: Path, kpi: Rows | None = None, **settings: str) -> Master:
    sheets: dict[str, Rows] = {"Q1": [HEADER, audit("A1")]}
    if kpi is not None:
        sheets["KPIs"] = kpi
    found = Master(write_workbook(folder / "m.xlsx", sheets), CATALOGUE, date(2023, 1, 26))
    object.__setattr__(found, "own", settings)
    return found


def test_status_at_the_last_month(tmp_path: Path) -> None:
    page = kpi_status_page(master(tmp_path, KPI))
    status, commentary = page.sections
    assert (page.sheet, page.title) == ("QA KPI status", "Indicators, November 2022")
    titles = [column.title for column in status.tables[0].columns]
    rows = {row[0]: dict(zip(titles, row, strict=True)) for row in status.tables[0].rows}
    contacts = rows["Number of contacts"]
    # 12,200 in eight months; 1400 1410 1390 ... then 2400, beyond the limits.
    assert (contacts["Value"], contacts["RAG"], contacts["Year's end"]) == ("12,200", "Amber", "18,300")
    assert (contacts["Variation"], contacts["Special cause"]) == ("concern", "outside limits")
    assert rows["Number of CLA at the end of the month"]["RAG"] == "Amber"
    assert sum(text.startswith("Draft: ") for text in commentary.sentences) == 2


def test_month_of_the_settings(tmp_path: Path) -> None:
    page = kpi_status_page(master(tmp_path, KPI, **{KPI_MONTH: "2022-10"}))
    assert page.title == "Indicators, October 2022"
    with pytest.raises(JudgingError, match="CSCQA-JDG-002"):
        kpi_status_page(master(tmp_path, KPI, **{KPI_MONTH: "2022-12"}))


def test_charts_are_of_special_causes_else_of_the_indicator_named(tmp_path: Path) -> None:
    page = spc_page(master(tmp_path, KPI))
    overview, contacts, points = page.sections
    assert (contacts.title, points.title) == ("Number of contacts", "Points")
    assert [row[4] for row in overview.tables[0].rows] == ["common cause", "concern"]
    [chart] = contacts.charts
    assert {"Value", "Mean", "Lower limit", "Upper limit", "Target"} < {each.name for each in chart.series}
    assert chart.categories[0] == "Apr 22"
    named = spc_page(master(tmp_path, KPI, **{SPC_INDICATOR: "cla"}))
    assert named.sections[1].title == "Number of CLA at the end of the month"
    with pytest.raises(JudgingError, match="CSCQA-JDG-011"):
        spc_page(master(tmp_path, KPI, **{SPC_INDICATOR: "visits to the zoo"}))


def test_without_a_special_cause_the_sheet_says_so(tmp_path: Path) -> None:
    [section] = spc_page(master(tmp_path, KPI, **{KPI_MONTH: "2022-10"})).sections
    assert "no chart is drawn" in section.sentences[0]
    assert len(section.tables[0].rows) == 2


@pytest.mark.parametrize("make", [kpi_status_page, spc_page])
def test_a_workbook_without_a_kpi_table(tmp_path: Path, make: object) -> None:
    with pytest.raises(KpiTableError, match="CSCQA-KPI-002"):
        make(master(tmp_path))  # type: ignore[operator]


def test_the_settings_sheet_has_them(tmp_path: Path) -> None:
    pages = columns_pages(master(tmp_path))
    [settings] = [page for page in pages if page.sheet == SETTINGS_SHEET]
    names = [row[0] for table in settings.sections[0].tables for row in table.rows]
    assert {KPI_MONTH, SPC_INDICATOR} <= set(names)
