"""Texts that people are meant to edit: two on a slide where both have room, else one after the other."""

from __future__ import annotations

from csc_qa.core.report import Section, TextBlock
from csc_qa.reports.commentary.written import block_id
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.marks import Mark
from csc_qa.reports.pptx.page import Page
from csc_qa.reports.pptx.text import TextStyle
from csc_qa.reports.pptx.text_pages import add_text_pages, room_in, style_of
from csc_qa.reports.pptx.text_parts import fitting_size

DRAFT = "Draft"
_SIZES = (18.0, 16.0, 14.0)
_HEADING = TextStyle(18.0, bold=True)
_HEADING_HEIGHT = 30.0
_GAP = 24.0
_SHARES = ((1.0, 1.0), (2.0, 1.0), (1.0, 2.0))


def heading_of(block: TextBlock) -> str:
    """Return the title of a block, which says whether it is a draft."""
    return f"{block.title} – {DRAFT}" if block.is_draft else block.title


def add_block_pages(deck: Deck, title: str, section: Section) -> None:
    """Add the slides of a section's blocks."""
    left = list(section.blocks)
    while left:
        columns = _columns(deck, left[:2])
        if columns:
            _add_pair(deck, title, section, list(zip(left, columns, strict=False)))
            left = left[2:]
        else:
            _add_alone(deck, title, section, left.pop(0))


def _columns(deck: Deck, pair: list[TextBlock]) -> list[Area] | None:
    """Return columns in which a pair has room, or None."""
    if len(pair) < 2:
        return None
    for shares in _SHARES:
        columns = deck.content_area().columns(shares, _GAP)
        if all(_size_in(deck, block, area) for block, area in zip(pair, columns, strict=True)):
            return columns
    return None


def _add_pair(deck: Deck, title: str, section: Section, pair: list[tuple[TextBlock, Area]]) -> None:
    names = " and ".join(heading_of(block) for block, _ in pair)
    page = deck.add(f"{title}: {names}", short=names)
    for block, area in pair:
        page.add_text([heading_of(block)], _HEADING, area.head(_HEADING_HEIGHT))
        size = _size_in(deck, block, area) or _SIZES[-1]
        _add_body(page, block, block_id(section.key, block.key), area.without_head(_HEADING_HEIGHT), size)


def _add_alone(deck: Deck, title: str, section: Section, block: TextBlock) -> None:
    name, mark = f"{title}: {heading_of(block)}", block_id(section.key, block.key)
    if block.paragraphs:
        add_text_pages(deck, name, block.paragraphs, mark)
    else:
        page = deck.add(name, short=heading_of(block))
        _add_body(page, block, mark, page.area, _SIZES[0])


def _add_body(page: Page, block: TextBlock, mark: str, area: Area, size: float) -> None:
    if block.paragraphs:
        page.add_text(block.paragraphs, style_of(size), area, Mark(mark))
    else:
        style = style_of(size)._replace(italic=True, is_muted=True)
        page.add_text([block.prompt], style, area, Mark(mark))


def _size_in(deck: Deck, block: TextBlock, area: Area) -> float | None:
    texts = block.paragraphs or (block.prompt,)
    if deck.ruler.width(heading_of(block), _HEADING.size, bold=True) > area.width:
        return None
    room = room_in(area.without_head(_HEADING_HEIGHT), _SIZES[0])
    return fitting_size(deck.ruler, texts, room, _SIZES)
