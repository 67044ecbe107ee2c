"""Sentences on slides of their own, over as many as they need."""

from __future__ import annotations

from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.deck import Deck, Use
from csc_qa.reports.pptx.marks import Mark
from csc_qa.reports.pptx.text import TextStyle
from csc_qa.reports.pptx.text_parts import Room, divide_text, fitting_size, text_height
from csc_qa.reports.pptx.titles import numbered

SIZES = (20.0, 18.0, 16.0)
LONG_SIZE = 16.0
# Placeholders keep 7.2 points free on each side and 3.6 above and below.
INSET, INSET_HEIGHT = 16.0, 10.0
_SPACE = 0.5


def style_of(size: float) -> TextStyle:
    """Return the style of sentences in this size."""
    return TextStyle(size, space_after=size * _SPACE)


def room_in(area: Area, size: float, indent: float = 0.0) -> Room:
    """Return the room for sentences in an area."""
    return Room(area.width - INSET - indent, area.height - INSET_HEIGHT, size, size * _SPACE)


def add_text_pages(deck: Deck, title: str, paragraphs: tuple[str, ...], block: str | None) -> None:
    """Add as many slides as the paragraphs need; a block that people may edit is marked."""
    area = deck.content_area(Use.TEXT)
    room = room_in(area, LONG_SIZE, deck.indent)
    size = fitting_size(deck.ruler, paragraphs, room, SIZES) or LONG_SIZE
    parts = divide_text(deck.ruler, paragraphs, room_in(area, size, deck.indent))
    for at, (name, part) in enumerate(zip(numbered(title, len(parts)), parts, strict=True), start=1):
        page = deck.add(name, Use.TEXT)
        mark = Mark(block, at, part.is_joined) if block else None
        page.set_body(part.paragraphs, style_of(size), page.area, mark)
        page.free = page.area.without_head(
            text_height(deck.ruler, part.paragraphs, room_in(area, size, deck.indent)) + INSET_HEIGHT
        )
