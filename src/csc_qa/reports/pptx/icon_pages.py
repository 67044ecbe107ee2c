"""A summary of icons: one card for each indicator, all on one slide where that can be read."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from csc_qa.core.report import IconCard
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.icon_card import CardSetting, add_card, card_setting
from csc_qa.reports.pptx.ruler import Ruler
from csc_qa.reports.pptx.titles import numbered

_GAP = 5.0
_LEAST_WIDTH = 126.0
_MOST_WIDTH, _MOST_HEIGHT = 290.0, 120.0
_CARD_SHAPE = 2.0
_LABEL_SIZES = (14.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.5, 7.0)


class _CardPage(NamedTuple):
    cards: tuple[IconCard, ...]
    cells: list[Area]
    setting: CardSetting


def add_icon_pages(deck: Deck, section: str, cards: tuple[IconCard, ...]) -> None:
    """Add as few slides as hold the cards."""
    pages = _divided(cards, deck.content_area(), deck.ruler)
    for title, (group, cells, setting) in zip(
        numbered(f"{section}: at a glance", len(pages)), pages, strict=True
    ):
        page = deck.add(title)
        for card, cell in zip(group, cells, strict=False):
            add_card(page.slide.shapes.add_group_shape(), card, cell, setting)


def _divided(cards: tuple[IconCard, ...], area: Area, ruler: Ruler) -> list[_CardPage]:
    """Return the cards of each slide with their cells and setting; the more slides, the larger the cards."""
    for slides in range(1, len(cards) + 1):
        most = ceil(len(cards) / slides)
        cells = _cells(most, area)
        settings = (card_setting(cards, cells[0], size, ruler) for size in _LABEL_SIZES)
        fitting = next((each for each in settings if each.needed <= cells[0].height), None)
        if fitting:
            return [_CardPage(cards[at : at + most], cells, fitting) for at in range(0, len(cards), most)]
    smallest = card_setting(cards, area, _LABEL_SIZES[-1], ruler)
    return [_CardPage((card,), [area], smallest) for card in cards]


def _cells(count: int, area: Area) -> list[Area]:
    """Return cells of one size, as near to the shape of a card as their number allows."""
    most = max(1, int((area.width + _GAP) / (_LEAST_WIDTH + _GAP)))
    columns = min(most, count, max(1, round((count * area.width / area.height / _CARD_SHAPE) ** 0.5)))
    rows = ceil(count / columns)
    width = min(area.width, columns * (_MOST_WIDTH + _GAP))
    height = min(area.height, rows * (_MOST_HEIGHT + _GAP))
    return area._replace(width=width, height=height).grid(columns, rows, _GAP)
