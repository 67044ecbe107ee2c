from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser
from tests.excel.browser.axe import check_with_axe
from tests.excel.browser.opening import panes
from tests.excel.browser.pane import OpenPane, Pane
from tests.excel.browser.seeds import Seed, seeds_of_rows
from tests.writing import HEADER, audit

DARK_PAGE, LIGHT_PAGE = "rgb(29, 33, 37)", "rgb(255, 255, 255)"
MESSY = [
    HEADER,
    *(audit(f"A{at}", done="soon", grade="Inadequate") for at in range(12)),
    audit("B1", grade="?"),
]


@pytest.fixture(scope="module")
def pane(chromium: Browser, server: str, sample: list[Seed]) -> Iterator[Pane]:
    """One pane beside the sample, for the tests that leave it as it is."""
    with panes(chromium, server, sample) as open_one:
        yield open_one()


def unfold(pane: Pane) -> None:
    """Show everything that the pane can show."""
    if pane.page.locator("#more-findings").is_visible():
        pane.page.click("#more-findings")
    closed = "#functions details:not([open]) summary"
    pane.page.eval_on_selector_all(closed, "(all) => all.forEach((each) => each.click())")


def page_colour(pane: Pane) -> str:
    colour: str = pane.page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


@pytest.mark.parametrize("is_dark", [False, True])
def test_axe_finds_nothing_in_the_pane(open_pane: OpenPane, is_dark: bool) -> None:
    pane = open_pane(seeds_of_rows({"Audits": MESSY}), options={"isDarkTheme": is_dark})
    unfold(pane)
    pane.page.click("[data-severity=error]")
    check_with_axe(pane.page)


@pytest.mark.parametrize("is_dark", [False, True])
def test_axe_finds_nothing_in_an_error_and_a_dialog(open_pane: OpenPane, is_dark: bool) -> None:
    pane = open_pane(seeds_of_rows({"Notes": [["a note"]]}), options={"isDarkTheme": is_dark})
    pane.expects_errors = True
    assert pane.fault()
    check_with_axe(pane.page)
    pane.excel("invoke", "check_workbook")
    check_with_axe(pane.open_dialog())


def test_axe_finds_nothing_on_the_help_page(pane: Pane) -> None:
    page = pane.context.new_page()
    page.goto(f"{pane.server}/static/support.html")
    check_with_axe(page)


def test_language_title_and_order_of_headings(pane: Pane) -> None:
    unfold(pane)
    assert pane.page.get_attribute("html", "lang") == "en-GB"
    assert pane.page.title() == "Quality assurance"
    levels = pane.page.eval_on_selector_all(
        "h1, h2, h3, h4", "all => all.map((each) => Number(each.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_what_happens_is_announced(pane: Pane) -> None:
    for region in ("#status", "#findings-count", "#function-count"):
        assert pane.page.get_attribute(region, "role") == "status"
        assert pane.page.get_attribute(region, "aria-live") == "polite"
    assert pane.page.get_attribute("#global-error-alert", "role") == "alert"
    pane.page.locator("#status").evaluate(
        "(status) => { globalThis.heard = [];"
        " new MutationObserver(() => heard.push(status.textContent)).observe(status, {childList: true}) }"
    )
    pane.press("About")
    assert pane.page.evaluate("heard") == ["About: working …", "About: done. See the sheet QA About."]


@pytest.mark.parametrize(
    ("office", "in_light", "in_dark"),
    [
        (None, LIGHT_PAGE, DARK_PAGE),
        (True, DARK_PAGE, DARK_PAGE),
        (False, LIGHT_PAGE, LIGHT_PAGE),
    ],
)
def test_colours_follow_office_and_else_the_system(
    open_pane: OpenPane, office: bool | None, in_light: str, in_dark: str
) -> None:
    pane = open_pane(seeds_of_rows({"Audits": MESSY}), options={"isDarkTheme": office})
    pane.page.emulate_media(color_scheme="light")
    assert page_colour(pane) == in_light
    pane.page.emulate_media(color_scheme="dark")
    assert page_colour(pane) == in_dark


def test_nothing_turns_for_who_wants_no_motion(pane: Pane) -> None:
    button = pane.page.locator("#look-again")
    button.evaluate("(button) => button.setAttribute('aria-busy', 'true')")
    assert pane.page.evaluate("document.getAnimations().length") == 1
    pane.page.emulate_media(reduced_motion="reduce")
    assert pane.page.evaluate("document.getAnimations().length") == 0
    pane.page.emulate_media(reduced_motion="no-preference")
    button.evaluate("(button) => button.removeAttribute('aria-busy')")


@pytest.mark.parametrize("width", [320, 450])
def test_nothing_is_wider_than_the_pane(pane: Pane, width: int) -> None:
    pane.page.set_viewport_size({"width": width, "height": 900})
    unfold(pane)
    assert pane.page.evaluate("document.documentElement.scrollWidth") == width
    cut = pane.page.eval_on_selector_all(
        "button, p, li, td, th, code",
        "(all) => all.filter((each) => each.clientWidth && each.scrollWidth > each.clientWidth + 1)"
        ".map((each) => each.outerHTML)",
    )
    assert cut == []
