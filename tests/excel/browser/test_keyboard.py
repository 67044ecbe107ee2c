from __future__ import annotations

from typing import Any

import pytest
from tests.excel.browser.pane import OpenPane, Pane
from tests.excel.browser.seeds import seeds_of_rows
from tests.writing import HEADER, audit

CONTROLS = "button, input, summary, a[href]"
WHO = "(each) => each.ariaLabel || each.id || each.dataset.macro || each.textContent.trim()"


@pytest.fixture
def pane(open_pane: OpenPane) -> Pane:
    """The pane beside a small register with a date to correct."""
    rows = [HEADER, *(audit(f"A{at}", area="Fostering") for at in range(4)), audit("B1", done="soon")]
    return open_pane(seeds_of_rows({"Audits": rows}))


def focused(pane: Pane) -> Any:
    return pane.page.evaluate(f"(() => {{ const find = {WHO}; return find(document.activeElement) }})()")


def tab_to(pane: Pane, name: str) -> None:
    for _ in range(80):
        if focused(pane) == name:
            return
        pane.page.keyboard.press("Tab")
    pytest.fail(f"Tab does not reach {name}")


def test_tab_reaches_every_control_in_order_and_shows_where_it_is(pane: Pane) -> None:
    visible = pane.page.locator(CONTROLS).filter(visible=True)
    expected = visible.evaluate_all(f"(all) => all.map({WHO})")
    assert len(expected) > 15
    reached = []
    for _ in expected:
        pane.page.keyboard.press("Tab")
        reached.append(focused(pane))
        outline = pane.page.evaluate("getComputedStyle(document.activeElement).outline")
        assert "solid 3px" in outline or "3px solid" in outline
    assert reached == expected


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_button_is_pressed_by_key_and_keeps_the_focus(pane: Pane, key: str) -> None:
    tab_to(pane, "about")
    pane.page.keyboard.press(key)
    pane.wait_for_status("About: done.")
    assert focused(pane) == "about"
    assert "QA About" in pane.sheets()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_tile_and_finding_are_pressed_by_key(pane: Pane, key: str) -> None:
    tile = pane.page.locator("[data-severity=warning]")
    tab_to(pane, tile.inner_text().replace("\n", " ").replace("  ", " "))
    pane.page.keyboard.press(key)
    assert tile.get_attribute("aria-pressed") == "true"
    place = pane.page.locator(".places button").first
    tab_to(pane, place.get_attribute("aria-label") or "")
    pane.page.keyboard.press(key)
    pane.page.wait_for_function("FakeExcel.selected() === 'Audits!D6'")


def test_function_is_found_and_inserted_by_key(pane: Pane) -> None:
    pane.excel("select", "Audits", "H1")
    tab_to(pane, "function-search")
    pane.page.keyboard.type("version")
    pane.page.keyboard.press("Tab")
    pane.page.keyboard.press("Tab")
    assert focused(pane) == "Insert QA.VERSION into the selected cell"
    pane.page.keyboard.press("Enter")
    pane.wait_for_status("Inserted into Audits!H1.")
    assert pane.sheets()["Audits"]["formulas"][0][7] == "=QA.VERSION()"


def test_group_of_functions_opens_by_key(pane: Pane) -> None:
    tab_to(pane, pane.page.locator("#functions summary").first.inner_text())
    pane.page.keyboard.press("Enter")
    assert pane.page.locator("#functions .function-head:visible").count() > 0


def test_dialog_is_answered_by_key(pane: Pane) -> None:
    pane.press("About")
    pane.excel("type", "QA About", "B30", "my own note")
    pane.press("About")
    page = pane.open_dialog()
    page.keyboard.press("Enter")
    page.wait_for_function("FakeExcel.messages.length === 1")
    assert page.evaluate("FakeExcel.messages") == ["no|csc_qa_replace_about"]
