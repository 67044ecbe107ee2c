from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.excel.books import NEED_FORMS
from tests.excel.browser.pane import BUTTONS, OpenPane, Pane
from tests.excel.browser.seeds import seeds_of_rows
from tests.writing import HEADER, audit


def actions_of_the_manifest(pane: Pane) -> list[str]:
    manifest = pane.context.request.get(f"{pane.server}/manifest.xml").text()
    found: list[str] = re.findall(r"<FunctionName>(.*?)</FunctionName>", manifest)
    return found


def test_every_button_of_the_ribbon_writes_its_sheet(pane: Pane) -> None:
    names = actions_of_the_manifest(pane)
    assert len(names) == len(set(names)) == len(BUTTONS) + len(NEED_FORMS)
    assert set(names) == set(pane.page.evaluate("Object.keys(FakeExcel.actions)"))
    names = [name for name in names if name not in NEED_FORMS]
    for name, (first, *_) in zip(names, BUTTONS.values(), strict=True):
        assert pane.excel("invoke", name) == 1
        assert pane.excel("selected").startswith(f"'{first}'!")
    assert pane.dialogs() == []


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
