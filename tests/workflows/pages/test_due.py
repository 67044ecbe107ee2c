from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue
from csc_qa.core.errors import PeriodError, ProgrammeError
from csc_qa.core.page import Page
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.due import due_page

CATALOGUE = load_catalogue()
MARK = ("Made by csc_qa 0.1.0 on 1 March 2022; made anew as a whole each time. [0123456789]",)


def paged(folder: Path, *settings: tuple[object, ...], today: date = date(2023, 1, 10)) -> Page:
    sheets: dict[str, Rows] = {"Q1": [HEADER, audit("A1")]}
    sheets["QA Settings"] = [("Settings",), MARK, (), ("Setting", "Value"), *settings]
    return due_page(FileMaster(write_workbook(folder / "m.xlsx", sheets), CATALOGUE, today))


def due(page: Page) -> dict[object, object]:
    [table] = page.sections[0].tables
    return {row[2]: row[0] for row in table.rows}


def test_month_is_this_one_unless_it_is_set(tmp_path: Path) -> None:
    page = paged(tmp_path)
    assert (page.sheet, page.title) == ("QA Due dates", "Due dates, January 2023")
    assert due(page)["Allocation list distributed"] == "2023-01-03"
    set_ = paged(tmp_path, ("Month of the due dates", "2023-03"))
    assert due(set_)["Allocation list distributed"] == "2023-03-03"


def test_month_as_excel_makes_a_date_of_it(tmp_path: Path) -> None:
    page = paged(tmp_path, ("Month of the due dates", date(2023, 3, 1)))
    assert page.title == "Due dates, March 2023"


def test_rules_on_the_sheet_hold(tmp_path: Path) -> None:
    page = paged(tmp_path, ("Oversight due on day", 5), ("Deadline on a day off", "after"))
    assert due(page)["Service lead oversight recorded"] == "2023-02-06"  # the 5th is a Sunday
    assert due(page)["Audit completed with the case holder"] == "2023-01-30"


def test_what_is_missing_is_said_on_the_sheet(tmp_path: Path) -> None:
    page = paged(tmp_path, today=date(2024, 5, 1))
    assert page.sections[0].sentences[0].startswith("CSCQA-PRG-001: no plugin declares a programme for 2024")


@pytest.mark.parametrize(("typed", "error"), [("soon", PeriodError), ("2023", ProgrammeError)])
def test_month_that_is_none_is_refused(tmp_path: Path, typed: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        paged(tmp_path, ("Month of the due dates", typed))
