from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser
from tests.excel.browser.opening import panes
from tests.excel.browser.pane import Pane
from tests.excel.browser.seeds import seeds_of_rows
from tests.writing import HEADER, audit

from csc_qa.excel.registry import load_registry

INSERT_GRADE = "Insert QA.GRADE into the selected cell"


@pytest.fixture(scope="module")
def pane(chromium: Browser, server: str) -> Iterator[Pane]:
    """One pane beside a small register, for all of these tests."""
    with panes(chromium, server, seeds_of_rows({"Audits": [HEADER, audit("A1", grade="RI")]})) as open_one:
        yield open_one()


def groups(pane: Pane) -> list[str]:
    return pane.page.locator("#functions summary").all_inner_texts()


def toggle_groups(pane: Pane) -> None:
    pane.page.eval_on_selector_all("#functions summary", "(all) => all.forEach((each) => each.click())")


def names_shown(pane: Pane) -> list[str]:
    return pane.page.locator("#functions .function-head b:visible").all_inner_texts()


def formula_in(pane: Pane, row: int, column: int) -> Any:
    return pane.sheets()["Audits"]["formulas"][row][column]


def test_every_function_is_listed_in_its_group(pane: Pane) -> None:
    registry = load_registry()
    counts = {group: len(members) for group, members in registry.function_groups.items()}
    assert groups(pane) == [f"{group} ({counts[group]})" for group in sorted(counts)]
    assert names_shown(pane) == []
    toggle_groups(pane)
    assert sorted(names_shown(pane)) == sorted(f"QA.{name.upper()}" for name in registry.functions)
    for function in registry.functions.values():
        assert function.summary in pane.text("#functions")
    toggle_groups(pane)


def test_search_narrows_by_name_and_by_meaning(pane: Pane) -> None:
    total = len(load_registry().functions)
    pane.page.fill("#function-search", "working days after")
    assert names_shown(pane)[0] == "QA.WORKING_DAYS_AFTER"
    assert pane.text("#function-count") == f"{len(names_shown(pane))} of {total} functions"
    pane.page.fill("#function-search", "MODERATION moved")
    assert names_shown(pane) == ["QA.SHIFT"]
    pane.page.fill("#function-search", "no such thing")
    assert (groups(pane), pane.text("#function-count")) == ([], f"0 of {total} functions")
    pane.page.fill("#function-search", "")
    assert names_shown(pane) == []
    assert groups(pane)


def test_function_is_inserted_into_an_empty_cell(pane: Pane) -> None:
    pane.excel("select", "Audits", "F2:G3")
    pane.page.fill("#function-search", "qa.grade")
    pane.button(INSERT_GRADE).click()
    pane.wait_for_status("Inserted into Audits!F2.")
    assert formula_in(pane, 1, 5) == "=QA.GRADE(F5:F300)"
    assert pane.excel("selected") == "Audits!F2"


def test_filled_cell_is_replaced_only_when_asked_twice(pane: Pane) -> None:
    pane.page.fill("#function-search", "qa.grade")
    for place in ("A2", "B2"):
        pane.excel("select", "Audits", place)
        pane.button(INSERT_GRADE).click()
        pane.wait_for_status(f"Audits!{place} is not empty. Press Insert again")
    assert pane.sheets()["Audits"]["values"][1][:2] == ["A1", "CRS"]
    pane.button(INSERT_GRADE).click()
    pane.wait_for_status("Inserted into Audits!B2.")
    assert formula_in(pane, 1, 1) == "=QA.GRADE(F5:F300)"
    assert pane.sheets()["Audits"]["values"][1][0] == "A1"


def test_range_of_grades_spills(pane: Pane) -> None:
    answer = pane.excel("formula", "GRADE", [[["RI"], ["2"], [""], ["wonderful"], ["#N/A"]], None])
    assert [row[0] for row in answer["value"][:3]] == ["Requires Improvement", "Good", ""]
    assert answer["value"][3][0].startswith("CSCQA-GRD-001: ")
    assert answer["value"][4][0].startswith("CSCQA-XLF-001: a cell shows #N/A")


def test_date_comes_back_as_a_date(pane: Pane) -> None:
    [[day]] = pane.excel("formula", "WORKING_DAYS_AFTER", [[[44561]], [[1]]])["value"]
    # 4 January 2022: New Year's Day was a Saturday, and 3 January the holiday for it.
    assert day == {"type": "FormattedNumber", "basicValue": 44565, "numberFormat": "dd/MM/yyyy"}


def test_fault_of_an_argument_is_text_in_the_cell(pane: Pane) -> None:
    answer = pane.excel("formula", "WORKING_DAYS_AFTER", [[["soon"]], [[1]]])
    assert answer == {"value": [["CSCQA-XLF-003: not a date. Type day, month, year: 28/01/2022."]]}


def test_every_function_of_the_registry_is_called_by_its_name(pane: Pane) -> None:
    registered = set(pane.page.evaluate("Object.keys(FakeExcel.functions)"))
    assert registered == {name.upper() for name in load_registry().functions}
