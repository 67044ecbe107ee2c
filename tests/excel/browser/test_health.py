from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.excel.browser.opening import panes
from tests.excel.browser.pane import OpenPane, Pane
from tests.excel.browser.seeds import Seed, seeds_of_rows
from tests.writing import HEADER, audit

from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.health import WorkbookHealth, health_of
from csc_qa.workflows.masters import FileMaster

CLEAN = [HEADER, *(audit(f"A{number}", area="Fostering") for number in range(5))]


@pytest.fixture(scope="module")
def health(master_path: Path) -> WorkbookHealth:
    """The health of the file that the sample beside the pane was read from."""
    return health_of(FileMaster(master_path, load_catalogue([]), date.today()))


@pytest.fixture(scope="module")
def pane(chromium: Browser, server: str, sample: list[Seed]) -> Iterator[Pane]:
    """One pane beside the sample, which these tests leave as it is."""
    with panes(chromium, server, sample) as open_one:
        yield open_one()


def tiles(pane: Pane) -> list[str]:
    return [" ".join(text.split()) for text in pane.page.locator(".tile").all_inner_texts()]


def cards(pane: Pane) -> list[str]:
    return pane.page.locator("#findings > li").all_inner_texts()


def show_all(pane: Pane) -> None:
    while pane.page.locator("#more-findings").is_visible():
        pane.page.click("#more-findings")


def bad_dates(count: int) -> list[Seed]:
    return seeds_of_rows(
        {"Audits": [HEADER, *(audit(f"A{at}", done="soon") for at in range(count)), *CLEAN[1:]]}
    )


def test_findings_are_counted_and_listed(pane: Pane, health: WorkbookHealth) -> None:
    assert health.warnings > 1
    assert health.information > 1
    expected = [f"{health.errors} errors", f"{health.warnings} warnings", f"{health.information} notes"]
    assert tiles(pane) == expected
    assert f"{health.audits} audits and reviews read from {', '.join(health.sheets)}." in pane.text("main")
    assert len(cards(pane)) == 3
    show_all(pane)
    listed = "\n".join(cards(pane)).casefold()
    for finding in health.findings:
        assert finding.message.casefold() in listed
        assert finding.hint.casefold() in listed
        assert finding.code.casefold() in listed
    assert pane.page.locator(".places button").count() == len(health.findings)


def test_position_of_the_month(pane: Pane, health: WorkbookHealth) -> None:
    assert health.month
    rows = pane.page.locator("#month tr").all_inner_texts()
    counts = {**health.month.grades, "Ungraded": health.month.ungraded}
    assert [row.split() for row in rows] == [[*name.split(), str(number)] for name, number in counts.items()]
    assert pane.text("#month caption") == f"{health.month.label}: {health.month.total} audits and reviews"
    assert pane.text("#month-title") == "Latest month with audits"
    assert f"{health.month.waiting} audits are allocated and not completed." in pane.text("#month")
    assert f"{health.month.unmoderated_worst} Inadequate audits are not moderated yet." in pane.text("#month")


def test_tile_shows_its_severity_alone_and_again_all(pane: Pane) -> None:
    first = cards(pane)[:3]
    pane.page.click("[data-severity=info]")
    assert pane.page.get_attribute("[data-severity=info]", "aria-pressed") == "true"
    assert cards(pane)
    assert all("Note" in card for card in cards(pane))
    assert pane.text("#findings-count") == "Only notes are shown."
    pane.page.click("[data-severity=error]")
    assert pane.page.get_attribute("[data-severity=info]", "aria-pressed") == "false"
    assert (cards(pane), pane.text("#findings-count")) == ([], "No errors.")
    pane.page.click("[data-severity=error]")
    assert cards(pane) == first


def test_place_of_a_finding_leads_to_its_cell(pane: Pane, health: WorkbookHealth) -> None:
    first = health.findings[0]
    pane.page.get_by_role("button", name=f"{first.cell}: go to {first.where}").click()
    pane.page.wait_for_function("(cell) => FakeExcel.selected().endsWith(cell)", arg=f"!{first.cell}")
    assert pane.excel("selected") == f"'{first.sheet}'!{first.cell}"


def test_one_finding_in_many_places_is_one_card(open_pane: OpenPane) -> None:
    pane = open_pane(bad_dates(12))
    pane.page.click("[data-severity=warning]")
    [card] = [card for card in cards(pane) if card.startswith("Not a date.")]
    assert "D9" in card
    assert "D10" not in card
    pane.page.get_by_role("button", name="4 more", exact=True).click()
    assert "D13" in "".join(cards(pane))
    assert pane.page.evaluate("document.activeElement.textContent") == "D10"


def test_workbook_without_faults_is_said_to_be_clean(open_pane: OpenPane) -> None:
    pane = open_pane(seeds_of_rows({"Audits": CLEAN}))
    assert tiles(pane) == ["0 errors", "0 warnings", "0 notes"]
    assert pane.text("#health-sentence").endswith("Nothing was found to be wrong.")


def test_read_again_shows_what_was_corrected(open_pane: OpenPane) -> None:
    pane = open_pane(bad_dates(1))
    assert "1 warning" in tiles(pane)
    pane.excel("type", "Audits", "D2", "03/02/2022")
    pane.page.click("#look-again")
    pane.page.wait_for_function(
        "document.querySelector('[data-severity=warning]').textContent === '0 warnings'"
    )
    assert not [card for card in cards(pane) if card.startswith("Not a date.")]


def test_place_on_a_sheet_that_is_hidden_or_gone_is_told(open_pane: OpenPane) -> None:
    pane = open_pane([*seeds_of_rows({"Notes": [["a note"]]}), *bad_dates(1)])
    pane.excel("setVisibility", "Audits", "Hidden")
    pane.page.locator(".places button").first.click()
    pane.wait_for_status('The sheet "Audits" is hidden.')
    pane.excel("rename", "Audits", "Register")
    pane.page.locator(".places button").first.click()
    pane.wait_for_status('There is no sheet "Audits" any more.')
