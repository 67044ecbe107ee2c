"""Texts that people are meant to edit: two on a slide where both have room, else one after the other."""

from __future__ import annotations

from csc_qa.core.report import Section, TextBlock
from csc_qa.reports.commentary.written import block_id
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.marks import Mark
from csc_qa.reports.pptx.page import Page
from csc_qa.reports.pptx.ruler import Ruler
from csc_qa.reports.pptx.text import TextStyle
from csc_qa.reports.pptx.text_pages import add_text_pages, room_in, style_of
from csc_qa.reports.pptx.text_parts import fitting_size
from csc_qa.reports.standing_words import DRAFT, says_draft

_SIZES = (18.0, 16.0, 14.0)
_HEADING = TextStyle(16.0, bold=True)
_HEADING_HEIGHT = 30.0
_GAP = 24.0
_LEAST_HEIGHT = 96.0
_SHARES = ((1.0, 1.0), (2.0, 1.0), (1.0, 2.0))


_Placed = tuple[TextBlock, Area]


def heading_of(block: TextBlock) -> str:
    """Return the title of a block, which says whether it is a draft."""
    return f"{block.title} – {DRAFT}" if says_draft(block) else block.title


def add_block_pages(deck: Deck, title: str, section: Section) -> None:
    """Put a section's blocks below its last text or table, else on slides of their own."""
    left = list(section.blocks)
    while left:
        page = deck.last
        below = _arranged(deck, left, page.free) if page and page.free else None
        columns = _columns(deck, left[:2], deck.content_area())
        if page and below:
            page.claim_free()
            _add_headed(page, section, below)
        elif columns:
            names = " and ".join(heading_of(block) for block, _ in columns)
            _add_headed(deck.add(f"{title}: {names}", short=names), section, columns)
        else:
            _add_alone(deck, title, section, left[0])
        left = left[len(below or columns or left[:1]) :]


def _arranged(deck: Deck, blocks: list[TextBlock], area: Area) -> list[_Placed] | None:
    """Return where the first two blocks, or the first, stand in an area, or None where none has room."""
    if area.height < _LEAST_HEIGHT:
        return None
    alone = [(blocks[0], area)] if _size_of(deck.ruler, blocks[0], area) else None
    return _columns(deck, blocks[:2], area) or alone


def _columns(deck: Deck, pair: list[TextBlock], area: Area) -> list[_Placed] | None:
    """Return columns in which a pair has room, or None."""
    if len(pair) < 2:
        return None
    for shares in _SHARES:
        placed = list(zip(pair, area.columns(shares, _GAP), strict=True))
        if all(_size_of(deck.ruler, block, column) for block, column in placed):
            return placed
    return None


def _add_headed(page: Page, section: Section, placed: list[_Placed]) -> None:
    for block, area in placed:
        page.add_text([heading_of(block)], _HEADING, area.head(_HEADING_HEIGHT))
        size = _size_of(page.ruler, block, area) or _SIZES[-1]
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


def _size_of(ruler: Ruler, block: TextBlock, area: Area) -> float | None:
    """Return the size in which the block fits below its heading, or None."""
    texts = block.paragraphs or (block.prompt,)
    if ruler.width(heading_of(block), _HEADING.size, bold=True) > area.width:
        return None
    room = room_in(area.without_head(_HEADING_HEIGHT), _SIZES[0])
    return fitting_size(ruler, texts, room, _SIZES)
