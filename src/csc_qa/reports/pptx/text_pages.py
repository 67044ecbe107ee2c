"""A section's sentences, beside its first chart where both have room, else on slides of their own."""

from __future__ import annotations

from csc_qa.core.report import Chart, Section
from csc_qa.reports.cell_text import is_empty_chart
from csc_qa.reports.commentary.written import SENTENCES, block_id
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.charts import add_chart
from csc_qa.reports.pptx.deck import Deck, Use
from csc_qa.reports.pptx.marks import Mark
from csc_qa.reports.pptx.page import Page
from csc_qa.reports.pptx.text import TextStyle
from csc_qa.reports.pptx.text_parts import Room, divide_text, fitting_size
from csc_qa.reports.pptx.titles import numbered

SIZES = (20.0, 18.0, 16.0)
LONG_SIZE = 16.0
_BESIDE_SIZES = (16.0, 14.0)
# Placeholders keep 7.2 points free on each side and 3.6 above and below.
_INSET, _INSET_HEIGHT = 16.0, 10.0
_SPACE = 0.5
_TEXT_SHARE, _CHART_SHARE = 0.36, 0.64
_COLUMN_GAP = 18.0
_LEAST_WIDTH = 170.0


def style_of(size: float) -> TextStyle:
    """Return the style of sentences in this size."""
    return TextStyle(size, space_after=size * _SPACE)


def room_in(area: Area, size: float, indent: float = 0.0) -> Room:
    """Return the room for sentences in an area."""
    return Room(area.width - _INSET - indent, area.height - _INSET_HEIGHT, size, size * _SPACE)


def chart_beside(deck: Deck, section: Section) -> Chart | None:
    """Return the chart that stands beside the section's sentences, or None where they need their own slide."""
    first = next((each for each in section.charts if not each.is_small), None)
    if first is None or not section.sentences or is_empty_chart(first):
        return None
    text, _ = _halves(deck.content_area(Use.TEXT))
    if text.width < _LEAST_WIDTH:
        return None
    return first if _beside_size(deck, section, text) else None


def add_sentences(deck: Deck, title: str, section: Section) -> Chart | None:
    """Add the slides of a section's sentences, and return the chart that stands beside them."""
    block = block_id(section.key, SENTENCES)
    chart = chart_beside(deck, section)
    if chart is None:
        add_text_pages(deck, title, section.sentences, block)
        return None
    page = deck.add(title, Use.TEXT)
    text, picture = _halves(page.area)
    size = _beside_size(deck, section, text) or _BESIDE_SIZES[-1]
    page.set_body(section.sentences, style_of(size), text, Mark(block))
    add_chart(page, chart, picture)
    page.set_notes(f"{chart.title}: {chart.alt}")
    return chart


def add_text_pages(deck: Deck, title: str, paragraphs: tuple[str, ...], block: str | None) -> list[Page]:
    """Add as many slides as the paragraphs need; a block that people may edit is marked."""
    area = deck.content_area(Use.TEXT)
    room = room_in(area, LONG_SIZE, deck.indent)
    size = fitting_size(deck.ruler, paragraphs, room, SIZES) or LONG_SIZE
    parts = divide_text(deck.ruler, paragraphs, room_in(area, size, deck.indent))
    pages = []
    for at, (name, part) in enumerate(zip(numbered(title, len(parts)), parts, strict=True), start=1):
        page = deck.add(name, Use.TEXT)
        mark = Mark(block, at, part.is_joined) if block else None
        page.set_body(part.paragraphs, style_of(size), page.area, mark)
        pages.append(page)
    return pages


def _halves(area: Area) -> tuple[Area, Area]:
    text, chart = area.columns((_TEXT_SHARE, _CHART_SHARE), _COLUMN_GAP)
    return text, chart


def _beside_size(deck: Deck, section: Section, area: Area) -> float | None:
    room = room_in(area, LONG_SIZE, deck.indent)
    return fitting_size(deck.ruler, section.sentences, room, _BESIDE_SIZES)
