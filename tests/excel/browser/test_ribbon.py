from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import expect
from tests.excel.books import LIKE_OTHERS, NEED_FORMS
from tests.excel.browser.pane import BUTTONS, OpenPane, Pane
from tests.excel.browser.seeds import seeds_of_rows
from tests.writing import HEADER, Rows, audit

from csc_qa.core.annex_a import ANNEX_A_LISTS
from csc_qa.core.own_sheet import MADE_BY, SETTINGS_TITLES


def actions_of_the_manifest(pane: Pane) -> list[str]:
    manifest = pane.context.request.get(f"{pane.server}/manifest.xml").text()
    found: list[str] = re.findall(r"<FunctionName>(.*?)</FunctionName>", manifest)
    return found


def test_every_button_of_the_ribbon_writes_its_sheet(pane: Pane) -> None:
    names = actions_of_the_manifest(pane)
    writes = {label.lower().replace(" ", "_"): sheets[0] for label, sheets in BUTTONS.items()}
    assert sorted(names) == sorted([*writes, *NEED_FORMS, *LIKE_OTHERS, "report_files"])
    assert set(names) == set(pane.page.evaluate("Object.keys(FakeExcel.actions)"))
    for name, sheet in writes.items():
        assert pane.excel("invoke", name) == 1
        assert pane.excel("selected").startswith(f"'{sheet}'!")
    assert pane.dialogs() == []


def test_allocate_puts_rows_under_the_last_audit(open_pane: OpenPane) -> None:
    header = (*HEADER, "Child ID", "Auditor", "Audit month", "Date allocated")
    settings = [("Settings",), (f"{MADE_BY} 1.",), SETTINGS_TITLES, ("Allocation month", "2023-01")]
    roster = [("Roster",), (MADE_BY,), ("Auditor", "Service area"), ("Fern Hollowell", "Jigsaw")]
    columns = [column for column in ANNEX_A_LISTS[6].columns if not column.is_extra]
    case = {"child_id": "8123456", "allocated_team": "Jigsaw Team 1", "date_of_birth": date(2010, 5, 1)}
    sheets: dict[str, Rows] = {
        "Audits": [header, audit("A1"), audit("A2")],
        "QA Settings": settings,
        "QA Roster": roster,
        "List 6": [[each.header for each in columns], [case.get(each.field) for each in columns]],
    }
    pane = open_pane(seeds_of_rows(sheets))
    assert pane.excel("invoke", "allocate") == 1
    assert pane.dialogs() == []
    assert pane.excel("selected").startswith("'QA Allocation'!")
    values = pane.sheets()["Audits"]["values"]
    assert [row[0] for row in values[:4]] == ["Audit Ref", "A1", "A2", "ALC-2301-01"]
    assert values[3][4:6] == ["8123456", "Fern Hollowell"]


def test_error_is_told_in_a_dialog(open_pane: OpenPane) -> None:
    pane = open_pane(seeds_of_rows({"Notes": [["a note"]]}))
    pane.expects_errors = True
    before = pane.sheets()
    assert pane.excel("invoke", "check_workbook") == 1
    page = pane.open_dialog()
    expect(page.get_by_role("heading", level=1)).to_have_text("This did not work")
    message, hint, code = page.inner_text(".prompt").split("\n")
    assert re.fullmatch(r"No sheet .* looks like an audit register\.", message)
    assert hint
    assert code == "CSCQA-WBK-005"
    assert page.get_by_role("button").all_inner_texts() == ["OK"]
    assert page.evaluate("document.activeElement.id") == "ok"
    assert pane.sheets() == before


@pytest.mark.parametrize(("button", "is_left"), [("Yes", False), ("No", True)])
def test_question_is_answered_in_its_dialog(open_pane: OpenPane, button: str, is_left: bool) -> None:
    pane = open_pane(seeds_of_rows({"Audits": [HEADER, audit("A1")]}))
    pane.excel("invoke", "about")
    pane.excel("type", "QA About", "B30", "my own note")
    pane.excel("invoke", "about")
    page = pane.open_dialog()
    expect(page.get_by_role("heading", level=1)).to_have_text("About")
    assert page.evaluate("document.activeElement.id") == "no"
    assert page.evaluate("document.documentElement.lang") == "en-GB"
    page.close()
    pane.answer(button)
    pane.page.wait_for_function(
        "(left) => (FakeExcel.dump().at(-1).values.length === 30) === left", arg=is_left
    )
    assert [dialog["isOpen"] for dialog in pane.dialogs()] == [False]


def test_fault_after_yes_is_told_in_a_dialog_again(open_pane: OpenPane) -> None:
    pane = open_pane(seeds_of_rows({"Audits": [HEADER, audit("A1")]}))
    pane.excel("invoke", "check_workbook")
    pane.excel("type", "QA Check", "B30", "my own note")
    pane.excel("invoke", "check_workbook")
    pane.expects_errors = True
    for place in ("A1", "C1", "D1"):
        pane.excel("type", "Audits", place, "no header")
    pane.answer("Yes")
    pane.page.wait_for_function("FakeExcel.dialogs.length === 2")
    assert "CSCQA-WBK-005" in pane.dialogs()[-1]["prompt"]
    assert pane.sheets()["QA Check"]["values"][29][1] == "my own note"
