from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from playwright.sync_api import Request
from tests.excel.browser.pane import OpenPane, Pane
from tests.excel.browser.seeds import seeds_of_rows
from tests.writing import HEADER, audit

NO_REGISTER = {"Notes": [["a note"], ["another"]]}
SMALL = {"Audits": [HEADER, audit("A1"), audit("A2")]}


def open_faulty(open_pane: OpenPane, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Pane:
    pane = open_pane(seeds_of_rows(sheets))
    pane.expects_errors = True
    return pane


def test_workbook_without_a_register_is_told(open_pane: OpenPane) -> None:
    pane = open_faulty(open_pane, NO_REGISTER)
    message, hint, code = pane.fault().split("\n")
    assert re.fullmatch(r"No sheet .* looks like an audit register\.", message)
    assert hint
    assert code == "CSCQA-WBK-005"
    assert pane.text("#health-sentence") == "The workbook could not be read."
    assert pane.page.locator(".tile:visible").count() == 0
    assert pane.text("#month") == "Known once the workbook has been read."
    assert pane.status() == ""


def test_button_in_a_workbook_without_a_register_writes_nothing(open_pane: OpenPane) -> None:
    pane = open_faulty(open_pane, NO_REGISTER)
    pane.button("Close").click()
    assert pane.fault() == ""
    before = pane.sheets()
    assert pane.press("Annual report") == ""
    assert pane.fault().endswith("CSCQA-WBK-005")
    assert pane.sheets() == before
    assert pane.dialogs() == []
    assert pane.press("About") == "About: done. See the sheet QA About."
    assert pane.fault() == ""


def test_setting_that_is_no_period_is_told(open_pane: OpenPane) -> None:
    pane = open_faulty(open_pane, SMALL)
    pane.press("Connect workbook")
    row = next(
        at
        for at, cells in enumerate(pane.sheets()["QA Settings"]["values"], 1)
        if cells[0] == "Report period"
    )
    pane.excel("type", "QA Settings", f"B{row}", "last winter")
    assert pane.press("Annual report") == ""
    assert pane.fault().endswith("CSCQA-PER-001")
    assert "QA Annual report" not in pane.sheets()


def test_server_that_does_not_answer_is_told_in_plain_words(open_pane: OpenPane) -> None:
    pane = open_faulty(open_pane, SMALL)
    pane.context.route("**/csc-qa/health", lambda route: route.abort())
    pane.context.route("**/custom-scripts-call/*", lambda route: route.abort())
    pane.page.click("#look-again")
    pane.wait_until_read()
    assert pane.fault() == "The server does not answer. Try again, or tell your IT."
    pane.page.get_by_role("button", name="Close").click()
    assert pane.press("About") == ""
    assert pane.fault() == "The server does not answer. Try again, or tell your IT."


def test_cell_that_is_being_typed_into_is_told_in_plain_words(open_pane: OpenPane) -> None:
    pane = open_faulty(open_pane, SMALL)
    pane.page.evaluate(
        "() => { Excel.run = async () => { throw Object.assign(new Error('busy'),"
        " {code: 'InvalidOperationInCellEditMode'}) } }"
    )
    pane.page.click("#look-again")
    pane.wait_until_read()
    assert pane.fault().startswith("Excel waits for a cell to be finished.")


def test_step_that_excel_refuses_is_told(open_pane: OpenPane) -> None:
    pane = open_faulty(open_pane, SMALL)
    pane.page.evaluate(
        "() => { callbacks.csc_qa_set_up_print = async () => { throw new Error('AccessDenied') } }"
    )
    assert pane.press("About") == ""
    assert pane.fault().startswith("Excel did not take a step, and the sheet may be half made.")
    assert "AccessDenied" in pane.fault()


def test_second_press_waits_for_the_first(open_pane: OpenPane) -> None:
    pane = open_pane(seeds_of_rows(SMALL))
    calls: list[str] = []

    def note(request: Request) -> None:
        if "custom-scripts-call" in request.url:
            calls.append(request.url.rpartition("/")[2])

    pane.context.on("request", note)
    pane.page.evaluate(
        "for (const name of ['about', 'plugins', 'about'])"
        " document.querySelector(`[data-macro=${name}]`).click()"
    )
    pane.wait_for_status("About: done.")
    assert calls == ["about"]
