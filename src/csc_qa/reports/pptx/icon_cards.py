"""A summary of icons: one card for each indicator, all on one slide where that can be read."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from math import ceil
from typing import NamedTuple

from pptx.enum.text import MSO_ANCHOR
from pptx.shapes.autoshape import Shape
from pptx.shapes.group import GroupShape

from csc_qa.core.report import ColumnFormat, IconCard
from csc_qa.reports.grade_colours import DARK, LINE, WHITE
from csc_qa.reports.icons import icon_png
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.ruler import LINE_HEIGHT, Ruler
from csc_qa.reports.pptx.text import TextStyle, describe, fill_frame, paint, set_font, set_margins
from csc_qa.reports.pptx.titles import numbered

_GAP = 5.0
_LEAST_WIDTH = 126.0
_MOST_WIDTH, _MOST_HEIGHT = 290.0, 120.0
_PADDING = 4.0
_PIXELS = 96
_CARD_SHAPE = 2.0
_LABEL_SIZES = (14.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.5, 7.0)
_LEAST_WORDS = 8.0


class _Setting(NamedTuple):
    """Size of the labels, heights of the value and of the words, and what a whole card needs, in points."""

    size: float
    value: float
    words: float
    needed: float


def add_icon_pages(deck: Deck, section: str, cards: tuple[IconCard, ...]) -> None:
    """Add as few slides as hold the cards."""
    area = deck.content_area()
    groups = _groups(cards, area, deck.ruler)
    titles = numbered(f"{section}: at a glance", len(groups))
    for title, (group, cells, setting) in zip(titles, groups, strict=True):
        page = deck.add(title)
        for card, cell in zip(group, cells, strict=False):
            _add_card(page.slide.shapes.add_group_shape(), card, cell, setting)


def _groups(
    cards: tuple[IconCard, ...], area: Area, ruler: Ruler
) -> list[tuple[tuple[IconCard, ...], list[Area], _Setting]]:
    """Return the cards of each slide with their cells and setting; the more slides, the larger the cards."""
    for slides in range(1, len(cards) + 1):
        most = ceil(len(cards) / slides)
        cells = _cells(most, area)
        parts = [cards[at : at + most] for at in range(0, len(cards), most)]
        setting = _setting(cards, cells[0], ruler)
        if setting:
            return [(part, cells, setting) for part in parts]
    width = _inner(area).width
    smallest = _setting_of(cards, width, _LABEL_SIZES[-1], ruler)
    return [((card,), [area], smallest) for card in cards]


def _cells(count: int, area: Area) -> list[Area]:
    """Return cells of one size, as near to the shape of a card as their number allows."""
    most = max(1, int((area.width + _GAP) / (_LEAST_WIDTH + _GAP)))
    columns = min(most, count, max(1, round((count * area.width / area.height / _CARD_SHAPE) ** 0.5)))
    rows = ceil(count / columns)
    width = min(area.width, columns * (_MOST_WIDTH + _GAP))
    height = min(area.height, rows * (_MOST_HEIGHT + _GAP))
    return area._replace(width=width, height=height).grid(columns, rows, _GAP)


def _add_card(group: GroupShape, card: IconCard, cell: Area, setting: _Setting) -> None:
    group.name = card.label
    describe(group, _spoken(card))
    paint(group.shapes.add_textbox(*cell.emu()), WHITE, LINE)
    inner = _inner(cell)
    foot = inner.without_head(inner.height - setting.words)
    middle = inner.without_foot(setting.words)
    middle = middle.without_head(middle.height - setting.value)
    label = inner.without_foot(setting.words + setting.value)
    _add_text(group, card.label, TextStyle(setting.size, colour=DARK), label)
    _add_value(group, card, middle, setting.size)
    _add_icons(group, card, middle)
    words = _add_text(group, _words(card), TextStyle(_words_size(setting.size), colour=DARK), foot)
    words.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM


def _spoken(card: IconCard) -> str:
    target = f"target {card.target}" if card.target else ""
    named = (("variation", card.variation), ("assurance", card.assurance), ("status", card.rag))
    words = (f"{name}: {word}" for name, word in named if word)
    return f"{card.label}: " + "; ".join(part for part in (card.value, target, *words) if part)


def _words(card: IconCard) -> str:
    words = (word for word in (card.variation, card.assurance, card.rag) if word)
    text = " · ".join(words)
    return text[:1].upper() + text[1:]


def _words_size(size: float) -> float:
    return max(min(_LEAST_WORDS, size), size - 2)


def _inner(cell: Area) -> Area:
    left, top = cell.left + _PADDING, cell.top + _PADDING / 2
    return Area(left, top, cell.width - 2 * _PADDING, cell.height - _PADDING)


def _setting(cards: tuple[IconCard, ...], cell: Area, ruler: Ruler) -> _Setting | None:
    """Return the largest setting in which every card fits its cell, or None."""
    width, height = _inner(cell)[2:]
    settings = (_setting_of(cards, width, size, ruler) for size in _LABEL_SIZES)
    return next((each for each in settings if each.needed <= height), None)


def _setting_of(cards: tuple[IconCard, ...], width: float, size: float, ruler: Ruler) -> _Setting:
    value = (size + 3) * LINE_HEIGHT + 2
    labels = [ruler.height(card.label, width, size) for card in cards]
    words = [ruler.height(_words(card), width, _words_size(size)) for card in cards]
    needed = max(map(sum, zip(labels, words, strict=True))) + value
    return _Setting(size, value, max(words), needed)


def _add_value(group: GroupShape, card: IconCard, area: Area, size: float) -> None:
    box = _add_text(group, card.value, TextStyle(size + 2, bold=True, colour=DARK), area)
    box.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    if card.target:
        run = box.text_frame.paragraphs[0].add_run()
        run.text = f"  target {card.target}"
        set_font(run.font, TextStyle(_words_size(size), colour=DARK))


def _add_text(group: GroupShape, text: str, style: TextStyle, area: Area) -> Shape:
    box = group.shapes.add_textbox(*area.emu())
    fill_frame(box.text_frame, [text], style)
    set_margins(box.text_frame, 0)
    return box


@cache
def _icon(form: ColumnFormat, word: str) -> bytes | None:
    return icon_png(form, word, _PIXELS)


def _add_icons(group: GroupShape, card: IconCard, area: Area) -> None:
    """Put the icons at the right end of the line of the value."""
    words = (
        (ColumnFormat.RAG, card.rag),
        (ColumnFormat.ASSURANCE, card.assurance),
        (ColumnFormat.VARIATION, card.variation),
    )
    right = area.right
    for form, word in words:
        picture = _icon(form, word)
        if picture:
            place = Area(right - area.height, area.top, area.height, area.height)
            shape = group.shapes.add_picture(BytesIO(picture), *place.emu())
            shape.name = f"Icon: {form}"
            describe(shape, f"{form}: {word}" if form is not ColumnFormat.RAG else f"status: {word}")
            right -= area.height + 2
