"""The page as a browser shows and prints it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.excel.browser.axe import check_with_axe
from tests.excel.browser.conftest import ARGUMENTS
from tests.programs import program

from csc_qa.core.report import Report
from csc_qa.reports.html.writer import render_html
from csc_qa.reports.standing_words import CONFIDENTIAL_LINE

from ..every_part import every_part

IS_FOCUS_SHOWN = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2;
}"""
WIDER_THAN_THE_PAGE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = program("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    page = chromium.new_page()
    page.set_content(render_html(_with_chart_named_as_its_table()).decode())
    return page


def _with_chart_named_as_its_table() -> Report:
    *first, section = every_part().sections
    [chart], [table] = section.charts, section.tables
    named = section.model_copy(update={"charts": (chart.model_copy(update={"title": table.title}),)})
    return every_part(sections=(*first, named))


@pytest.mark.parametrize("width", [1280, 400])
def test_axe_finds_nothing(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    check_with_axe(page)


def test_nothing_is_wider_than_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate(WIDER_THAN_THE_PAGE) == 0


def test_the_keyboard_reaches_links_and_what_scrolls_and_shows_where_it_is(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.activeElement.blur()")
    reached = []
    for _ in range(page.locator("a, [tabindex='0']").count()):
        page.keyboard.press("Tab")
        assert page.evaluate(IS_FOCUS_SHOWN)
        reached.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert reached[0].startswith('<a class="skip"')
    assert len(set(reached)) == len(reached)


def test_every_printed_page_says_that_it_is_confidential_or_none_does(page: Page, tmp_path: Path) -> None:
    confidential = printed_pages(page, tmp_path)
    assert len(confidential) > 3
    assert all(CONFIDENTIAL_LINE in text for text in confidential)
    page.set_content(render_html(every_part(is_confidential=False)).decode())
    assert "onfidential" not in "".join(printed_pages(page, tmp_path))


def printed_pages(page: Page, folder: Path) -> list[str]:
    file = folder / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    done = subprocess.run([program("pdftotext"), str(file), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]
