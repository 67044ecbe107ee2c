from __future__ import annotations

import re

import pytest

from csc_qa.core.report import TextBlock
from csc_qa.reports.html.writer import render_html

from ..every_part import CARDS, COMMENTARY, SHARES, every_part, indicators_section
from .test_html_writer import Page


@pytest.fixture(scope="module")
def html() -> str:
    return render_html(every_part()).decode()


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def between(html: str, start: str, end: str) -> str:
    return html.partition(start)[2].partition(end)[0]


def test_elements_are_closed_and_ids_unique(page: Page) -> None:
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert page.open == []
    assert len(ids) == len(set(ids))


def test_the_head_says_about_facts_and_notes(html: str) -> None:
    head = Page(between(html, "<header>", "</header>"))
    texts = [text for _, text in head.texts]
    assert "Brief Intervention Team" in texts
    assert texts[texts.index("Meeting") + 1] == "Scrutiny panel"
    assert texts[-2:] == [*every_part().notes]


def test_appendices_come_last_and_are_numbered(page: Page) -> None:
    links = [text for path, text in page.texts if path[-1] == "a"]
    assert links[1:] == [
        "Recommendations",
        "Effective assessment",
        "Moderation",
        "Appendix 1: Grades by service area",
        "About this report",
    ]
    headings = [text for path, text in page.texts if path[-1] == "h2"]
    assert headings[2:] == links[1:]


def test_a_card_says_in_words_what_its_icons_show(html: str) -> None:
    cards = between(html, '<ul class="cards">', "</ul>").split("</li>")
    texts = [[text for path, text in Page(f"{card}</li>").texts if "svg" not in path] for card in cards[:-1]]
    assert texts[0] == [
        "Re-referrals within 12 months",
        "25%",
        "Target: 23%",
        *("Variation:", "concern"),
        *("Assurance:", "fail"),
        *("Status:", "Amber"),
    ]
    assert texts[4] == ["Care leavers in touch <monthly>", "–"]
    words = [word for card in CARDS for word in (card.variation, card.assurance, card.rag) if word]
    assert "".join(cards).count("<svg") == len(words)


def test_many_cards_print_close_together() -> None:
    section = indicators_section().model_copy(update={"icons": CARDS * 3})
    assert '<ul class="cards close">' in render_html(every_part(sections=(section,))).decode()


def test_words_of_a_table_have_their_icons_before_them(html: str) -> None:
    row = between(html, "Re-referrals within 12 months</th>", "</tr>")
    cells = re.findall(r"<td[^>]*>(.*?)</td>", row)
    assert [re.sub(r"<.*>", "", cell) for cell in cells[-4:]] == ["23%", "concern", "fail", "Amber"]
    assert [cell.count("<svg") for cell in cells[-4:]] == [0, 1, 1, 1]


def test_icons_are_hidden_from_those_who_hear_the_words(html: str) -> None:
    assert html.count('<span class="icon" aria-hidden="true"><svg') == html.count('class="icon"') > 10


def test_small_charts_stand_in_one_grid(html: str) -> None:
    grid = Page(between(html, '<div class="smalls">', "</div>"))
    assert grid.text_in("figcaption") == [*SHARES]
    assert len(grid.all("svg")) == len(SHARES)


def test_blocks_say_whether_they_are_drafts_and_what_to_write(html: str) -> None:
    blocks = [Page(f"<div>{one.partition('</div>')[0]}") for one in html.split('<div class="block">')[1:]]
    texts = [[text for _, text in block.texts] for block in blocks]
    assert texts == [
        ["Commentary", "Draft", *COMMENTARY.paragraphs],
        ["Actions", "Write who does what, and by when."],
        ["The service's view", "Seen and agreed by the service."],
    ]


def test_a_block_without_text_or_prompt_says_so() -> None:
    section = indicators_section().model_copy(update={"blocks": (TextBlock(key="a", title="Actions"),)})
    html = render_html(every_part(sections=(section,))).decode()
    assert "Nothing is written here yet." in html


def test_a_public_page_does_not_call_itself_confidential() -> None:
    html = render_html(every_part(is_confidential=False)).decode()
    assert "onfidential" not in html
    assert "Small numbers are left out" in html


def test_only_a_paper_numbers_its_paragraphs(html: str) -> None:
    assert '<main id="content" class="paper"' in html
    assert 'class="paper"' not in render_html(every_part(is_paper=False)).decode()
