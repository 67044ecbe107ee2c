"""Tables: several on a slide where they are small, else over as many slides as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from csc_qa.core.report import Table
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.native_table import add_native_table
from csc_qa.reports.pptx.page import Page
from csc_qa.reports.pptx.ruler import Ruler
from csc_qa.reports.pptx.table_fit import TablePart, divide_table, whole_table
from csc_qa.reports.pptx.table_texts import texts_of_table
from csc_qa.reports.pptx.text import TextStyle
from csc_qa.reports.pptx.titles import numbered, part_title

_NOTE = TextStyle(11.0, is_muted=True)
_CAPTION = TextStyle(14.0, bold=True)
_GAP = 6.0
_PADDING = 10.0
_LEAST_SIZE = 11.0
_SHARED_SIZE = 12.0
_BETWEEN = 12.0


class PlacedTable(NamedTuple):
    """One part of a table, where it stands, and its caption."""

    table: Table
    part: TablePart
    area: Area
    caption: str = ""

    def height(self, ruler: Ruler) -> float:
        """Return the height with caption and note."""
        head = _text_height(ruler, self.caption, _CAPTION, self.area)
        return head + sum(self.part.heights) + _note_height(ruler, self.table, self.area)

    def add_to(self, page: Page) -> None:
        """Put caption, table and note on the slide."""
        head = _text_height(page.ruler, self.caption, _CAPTION, self.area)
        if self.caption:
            page.add_text([self.caption], _CAPTION, self.area.head(head))
        area = self.area.without_head(head)
        add_native_table(page.slide, self.table, self.part, area)
        if self.table.note:
            below = area.without_head(sum(self.part.heights) + _GAP)
            note = _text_height(page.ruler, self.table.note, _NOTE, area)
            page.add_text([self.table.note], _NOTE, below.head(note))
        page.free = self.area.without_head(self.height(page.ruler) + _BETWEEN)


def add_tables(deck: Deck, section: str, tables: Sequence[Table]) -> None:
    """Add the slides of tables that follow one another."""
    left = list(tables)
    while left:
        shared = _shared(deck, left)
        if len(shared) > 1:
            page = deck.add(f"{section}: tables")
            for placed in shared:
                placed.add_to(page)
            left = left[len(shared) :]
        else:
            _add_table_pages(deck, section, left.pop(0))


def place_table(ruler: Ruler, table: Table, area: Area, caption: str) -> PlacedTable | None:
    """Return the table as it stands in the area, or None where there is no room for all of it."""
    parts = _parts(ruler, table, area.without_head(_text_height(ruler, caption, _CAPTION, area)))
    is_whole = len(parts) == 1 and parts[0].size >= _LEAST_SIZE
    return PlacedTable(table, parts[0], area, caption) if is_whole else None


def _shared(deck: Deck, tables: Sequence[Table]) -> list[PlacedTable]:
    """Return the first tables that have room on one slide."""
    area = deck.content_area()
    found: list[PlacedTable] = []
    for table in tables:
        part = whole_table(deck.ruler, texts_of_table(table), _SHARED_SIZE, area.width)
        placed = PlacedTable(table, part, area, table.title) if part else None
        if placed is None or placed.height(deck.ruler) > area.height:
            break
        found.append(placed)
        area = area.without_head(placed.height(deck.ruler) + _BETWEEN)
    return found


def _add_table_pages(deck: Deck, section: str, table: Table) -> None:
    """Add the slides of a table; its note stands under each part."""
    area = deck.content_area()
    parts = _parts(deck.ruler, table, area)
    titles = numbered(part_title(section, table.title, "table"), len(parts))
    shorts = numbered(table.title, len(parts))
    for title, short, part in zip(titles, shorts, parts, strict=True):
        PlacedTable(table, part, area).add_to(deck.add(title, short=short))


def _parts(ruler: Ruler, table: Table, area: Area) -> list[TablePart]:
    room = area.height - _note_height(ruler, table, area)
    return divide_table(ruler, texts_of_table(table), area.width, room)


def _note_height(ruler: Ruler, table: Table, area: Area) -> float:
    return _text_height(ruler, table.note, _NOTE, area) + _GAP if table.note else 0.0


def _text_height(ruler: Ruler, text: str, style: TextStyle, area: Area) -> float:
    if not text:
        return 0.0
    return ruler.height(text, area.width - _PADDING, style.size, bold=style.bold) + _PADDING / 2
