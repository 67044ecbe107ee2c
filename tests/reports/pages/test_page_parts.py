"""A page shows every part of its sections: icons, words, small charts, texts, appendices."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from csc_qa.core.page import Page
from csc_qa.core.report import Section
from csc_qa.reports.cell_text import is_missing
from csc_qa.reports.pages.charts import SMALL_WIDTH
from csc_qa.reports.pages.layout import lay_out
from csc_qa.reports.pages.placed import Layout, Style
from csc_qa.reports.pages.room import column_points
from csc_qa.reports.pages.workbook import render_pages

from ..every_part import ACTIONS, CARDS, COMMENTARY, SHARES, WRITTEN, every_part

DAY = date(2023, 1, 26)
PAGE = Page(sheet="QA Report", title="Everything", sections=every_part().sections)


@pytest.fixture(scope="module")
def layout() -> Layout:
    return lay_out(PAGE, version="0.1.0", day=DAY)


def texts_after(layout: Layout, title: str) -> list[tuple[str, Style]]:
    texts = [(text.text, text.style) for text in layout.texts]
    return texts[next(at for at, (text, _) in enumerate(texts) if text == title) :]


def held_by(section: Section) -> set[object]:
    """Every text and number that the section holds."""
    held: set[object] = {section.title, *section.sentences}
    for table in section.tables:
        held |= {table.title, table.note, *(column.title for column in table.columns)}
        held |= {cell for row in (*table.rows, *([table.total] if table.total else [])) for cell in row}
    for card in section.icons:
        held |= {card.label, card.value, card.target, card.variation, card.assurance, card.rag}
    for chart in section.charts:
        held |= {chart.title, *chart.categories}
        held |= {value for series in chart.series for value in (series.name, *series.values)}
    for block in section.blocks:
        held |= {block.title, *(block.paragraphs or (block.prompt,))}
    return {
        value
        for value in held
        if not (value is None or (isinstance(value, str | float) and is_missing(value)))
    }


def test_nothing_that_a_section_holds_is_lost(layout: Layout) -> None:
    cells = {cell for row in layout.grid() for cell in row}
    whole = " ".join(str(text.text) for text in layout.texts)
    for section in every_part().sections:
        assert {each for each in held_by(section) if each not in cells and str(each) not in whole} == set()


def test_cards_are_a_table_of_words(layout: Layout) -> None:
    cards = next(table for table in layout.tables if len(table.cells) == len(CARDS))
    assert cards.titles == ["Indicator", "Value", "Target", "Variation", "Assurance", "Status"]
    assert cards.cells[0] == ["Re-referrals within 12 months", "25%", "23%", "concern", "fail", "Amber"]
    assert cards.cells[4] == ["Care leavers in touch <monthly>", "–", "", "–", "–", "–"]


def test_blocks_say_whether_they_are_drafts_and_what_to_write(layout: Layout) -> None:
    assert texts_after(layout, "Commentary (draft)")[:7] == [
        ("Commentary (draft)", Style.TABLE_TITLE),
        *((paragraph, Style.TEXT) for paragraph in COMMENTARY.paragraphs),
        ("Actions", Style.TABLE_TITLE),
        (ACTIONS.prompt, Style.NOTE),
        (WRITTEN.title, Style.TABLE_TITLE),
        (WRITTEN.paragraphs[0], Style.TEXT),
    ]


def test_appendices_come_last(layout: Layout) -> None:
    headings = [text.text for text in layout.texts if text.style is Style.HEADING]
    assert headings == [
        "Recommendations",
        "Effective assessment",
        "Moderation",
        "Appendix 1: Grades by service area",
    ]


def test_small_charts_stand_two_side_by_side_and_cover_nothing(layout: Layout) -> None:
    first, second, third = [each for each in layout.charts if each.chart.title in SHARES]
    assert first.row == second.row < third.row
    assert (first.column, third.column) == (0, 0)
    left = sum(map(column_points, layout.widths[: second.column]))
    assert left > SMALL_WIDTH
    assert left + SMALL_WIDTH <= sum(map(column_points, layout.widths))
    # Nor do the numbers they are drawn from.
    assert second.data_column >= first.data_column + len(first.data[0])
    assert third.row > second.data_row + len(second.data)


def test_words_stand_apart_from_numbers_and_charts_where_they_were_placed(layout: Layout) -> None:
    sheet = load_workbook(BytesIO(render_pages([PAGE], version="0.1.0", day=DAY)))["QA Report"]
    cells = {cell.value: cell for row in sheet for cell in row}
    assert cells["Not judged"].alignment.horizontal == "center"
    anchors = [(chart.anchor._from.row, chart.anchor._from.col) for chart in sheet._charts]
    assert anchors == [(chart.row, chart.column) for chart in layout.charts]
