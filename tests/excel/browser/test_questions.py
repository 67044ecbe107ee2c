from __future__ import annotations

import pytest
from tests.excel.browser.pane import OpenPane, Pane
from tests.excel.browser.seeds import seeds_of_rows
from tests.writing import HEADER, audit

TYPED = "my own note"


@pytest.fixture
def pane(open_pane: OpenPane) -> Pane:
    """The pane beside a small register."""
    return open_pane(seeds_of_rows({"Audits": [HEADER, audit("A1"), audit("A2")]}))


def typed_into_the_check(pane: Pane) -> None:
    """Make the sheet, type into it, and press the button again."""
    pane.press("Check workbook")
    pane.excel("type", "QA Check", "C12", TYPED)
    assert "answer the question" in pane.press("Check workbook")


def note(pane: Pane) -> object:
    return pane.sheets()["QA Check"]["values"][11][2]


def test_sheet_that_somebody_typed_into_is_asked_about(pane: Pane) -> None:
    typed_into_the_check(pane)
    [dialog] = pane.dialogs()
    assert dialog["title"] == "Check workbook"
    assert '"QA Check"' in dialog["prompt"]
    assert dialog["isOpen"]
    assert note(pane) == TYPED


def test_no_leaves_the_sheet(pane: Pane) -> None:
    typed_into_the_check(pane)
    pane.answer("No")
    pane.wait_for_status("Check workbook: nothing was changed.")
    assert note(pane) == TYPED
    assert not pane.dialogs()[-1]["isOpen"]


def test_yes_makes_the_sheet_anew(pane: Pane) -> None:
    pane.press("Check workbook")
    made = pane.sheets()
    pane.excel("type", "QA Check", "C12", TYPED)
    pane.press("Check workbook")
    pane.answer("Yes")
    pane.wait_for_status("Check workbook: done. See the sheet QA Check.")
    assert pane.sheets()["QA Check"]["values"] == made["QA Check"]["values"]
    assert list(pane.sheets()) == list(made)


def test_fault_after_yes_is_told_in_the_pane(pane: Pane) -> None:
    typed_into_the_check(pane)
    pane.expects_errors = True
    for place in ("A1", "C1", "D1"):
        pane.excel("type", "Audits", place, "no header")
    pane.answer("Yes")
    pane.page.wait_for_selector("#global-error-alert:visible .code")
    assert pane.fault().endswith("CSCQA-WBK-005")
    assert len(pane.dialogs()) == 1
    assert note(pane) == TYPED


def test_window_that_is_closed_leaves_the_sheet(pane: Pane) -> None:
    typed_into_the_check(pane)
    pane.excel("closeDialog")
    assert note(pane) == TYPED
    assert "answer the question" in pane.press("Check workbook")


def test_columns_that_a_person_corrected_are_taken_over_without_a_question(open_pane: OpenPane) -> None:
    header = ("Audit Ref", "Team", "Overall Grade", "Date completed")
    pane = open_pane(seeds_of_rows({"Audits": [header, *(audit(f"A{at}") for at in range(5))]}))
    pane.press("Connect workbook")
    rows = pane.sheets()["QA Columns"]["values"]
    row = next(at for at, cells in enumerate(rows, start=1) if cells[1] == "Team")
    pane.excel("type", "QA Columns", f"C{row}", "service_area")
    assert "done" in pane.press("Connect workbook")
    assert pane.dialogs() == []
    assert pane.sheets()["QA Columns"]["values"][row - 1][2] == "service_area"


def test_sheet_of_the_user_with_our_name_is_left_alone(open_pane: OpenPane) -> None:
    own = [["My checks"], ["done by hand"], [TYPED]]
    pane = open_pane(seeds_of_rows({"Audits": [HEADER, audit("A1")], "QA Check": own}))
    pane.expects_errors = True
    before = pane.sheets()
    assert pane.press("Check workbook") == ""
    message, hint, code = pane.fault().split("\n")
    assert message.startswith('Sheet "QA Check": a sheet of that name is there')
    assert hint.startswith("Rename that sheet")
    assert code == "CSCQA-MAC-002"
    assert pane.sheets() == before
    assert pane.dialogs() == []


def test_empty_sheet_with_our_name_is_used(open_pane: OpenPane) -> None:
    pane = open_pane(seeds_of_rows({"Audits": [HEADER, audit("A1")], "qa check": []}))
    assert "done" in pane.press("Check workbook")
    assert list(pane.sheets()) == ["Audits", "qa check"]
    assert pane.sheets()["qa check"]["values"][0][0] == "Check of the workbook"
