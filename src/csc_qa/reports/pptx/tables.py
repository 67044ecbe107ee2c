"""Tables over as many slides as they need."""

from __future__ import annotations

from csc_qa.core.report import Table
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.native_table import add_native_table
from csc_qa.reports.pptx.table_fit import divide_table, texts_of_table
from csc_qa.reports.pptx.text import TextStyle
from csc_qa.reports.pptx.titles import numbered, part_title

_NOTE = TextStyle(11.0, is_muted=True)
_GAP = 6.0
_NOTE_PADDING = 10.0


def add_table_pages(deck: Deck, section: str, table: Table) -> None:
    """Add the slides of a table; its note stands under each part."""
    area = deck.content_area()
    note = _note_height(deck, table.note, area)
    parts = divide_table(deck.ruler, texts_of_table(table), area.width, area.height - note)
    titles = numbered(part_title(section, table.title, "table"), len(parts))
    shorts = numbered(table.title, len(parts))
    for title, short, part in zip(titles, shorts, parts, strict=True):
        page = deck.add(title, short=short)
        add_native_table(page.slide, table, part, area)
        if table.note:
            below = area.without_head(sum(part.heights) + _GAP)
            page.add_text([table.note], _NOTE, below.head(note - _GAP))


def _note_height(deck: Deck, note: str, area: Area) -> float:
    if not note:
        return 0.0
    return deck.ruler.height(note, area.width - _NOTE_PADDING, _NOTE.size) + _NOTE_PADDING / 2 + _GAP
