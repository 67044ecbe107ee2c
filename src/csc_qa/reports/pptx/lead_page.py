"""The first slide of a section: its sentences with its first chart or table, where both have room."""

from __future__ import annotations

from csc_qa.core.report import Chart, Section, Table
from csc_qa.reports.charts.values import is_empty_chart
from csc_qa.reports.commentary.written import SENTENCES, block_id
from csc_qa.reports.pptx.charts import add_chart
from csc_qa.reports.pptx.deck import Deck, Use
from csc_qa.reports.pptx.marks import Mark
from csc_qa.reports.pptx.tables import place_table
from csc_qa.reports.pptx.text_pages import INSET_HEIGHT, LONG_SIZE, add_text_pages, room_in, style_of
from csc_qa.reports.pptx.text_parts import fitting_size, text_height

_BESIDE_SIZES = (16.0, 14.0)
_TEXT_SHARE, _CHART_SHARE = 0.36, 0.64
_COLUMN_GAP = 18.0
_LEAST_WIDTH = 170.0
_ABOVE_SIZES = (18.0, 16.0)
_ABOVE_SHARE = 0.42


def add_lead(deck: Deck, title: str, section: Section) -> Chart | Table | None:
    """Add the slides of a section's sentences, and return the chart or table that stands with them."""
    with_chart = _add_with_chart(deck, title, section)
    if with_chart:
        return with_chart
    with_table = _add_with_table(deck, title, section)
    if with_table is None:
        add_text_pages(deck, title, section.sentences, block_id(section.key, SENTENCES))
    return with_table


def _add_with_chart(deck: Deck, title: str, section: Section) -> Chart | None:
    chart = next((each for each in section.charts if not each.is_small), None)
    text, picture = deck.content_area(Use.TEXT).columns((_TEXT_SHARE, _CHART_SHARE), _COLUMN_GAP)
    size = fitting_size(deck.ruler, section.sentences, room_in(text, LONG_SIZE, deck.indent), _BESIDE_SIZES)
    if chart is None or is_empty_chart(chart) or size is None or text.width < _LEAST_WIDTH:
        return None
    page = deck.add(title, Use.TEXT)
    page.set_body(section.sentences, style_of(size), text, Mark(block_id(section.key, SENTENCES)))
    add_chart(page, chart, picture)
    page.set_notes(f"{chart.title}: {chart.alt}")
    return chart


def _add_with_table(deck: Deck, title: str, section: Section) -> Table | None:
    area = deck.content_area(Use.TEXT)
    above = area.head(area.height * _ABOVE_SHARE)
    size = fitting_size(deck.ruler, section.sentences, room_in(above, LONG_SIZE, deck.indent), _ABOVE_SIZES)
    if not section.tables or size is None:
        return None
    table = section.tables[0]
    height = text_height(deck.ruler, section.sentences, room_in(above, size, deck.indent)) + INSET_HEIGHT
    below = area.without_head(height)
    placed = place_table(deck.ruler, table, below, "" if table.title == section.title else table.title)
    if placed is None:
        return None
    page = deck.add(title, Use.TEXT)
    mark = Mark(block_id(section.key, SENTENCES))
    page.set_body(section.sentences, style_of(size), above.head(height), mark)
    placed.add_to(page)
    return table
