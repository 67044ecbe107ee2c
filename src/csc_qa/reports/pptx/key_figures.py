"""The slide of key figures: a tile for each."""

from __future__ import annotations

from math import ceil

from pptx.enum.text import MSO_ANCHOR

from csc_qa.core.report import KeyFigure
from csc_qa.reports.grade_colours import DARK, LINE, NAVY, TINT
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.page import Page
from csc_qa.reports.pptx.ruler import Ruler
from csc_qa.reports.pptx.text import TextStyle, add_paragraph, fill_frame, paint, set_margins
from csc_qa.reports.pptx.titles import numbered

_MOST = 12
_WIDE = 1.6
_GAP = 14.0
_PADDING = 10.0
_MOST_HEIGHT = 170.0
_VALUE_SIZES = (36.0, 32.0, 28.0, 24.0, 20.0, 16.0, 14.0)
_LABEL_SIZE, _DETAIL_SIZE = 18.0, 14.0


def add_key_figure_pages(deck: Deck, figures: tuple[KeyFigure, ...]) -> None:
    """Add the key figures, twelve to a slide."""
    groups = [figures[at : at + _MOST] for at in range(0, len(figures), _MOST)]
    for title, group in zip(numbered("Key figures", len(groups)), groups, strict=True):
        page = deck.add(title)
        for figure, cell in zip(group, _cells(len(group), page.area), strict=False):
            _add_tile(page, figure, cell)


def _cells(count: int, area: Area) -> list[Area]:
    columns = 2 if count in (2, 4) or area.width < _WIDE * area.height else 3 if count <= 9 else 4
    columns = min(columns, count)
    rows = ceil(count / columns)
    height = min(area.height, rows * (_MOST_HEIGHT + _GAP) - _GAP)
    return area.head(height).grid(columns, rows, _GAP)


def _add_tile(page: Page, figure: KeyFigure, cell: Area) -> None:
    tile = page.slide.shapes.add_textbox(*cell.emu())
    tile.name = figure.label
    paint(tile, TINT, LINE)
    frame = tile.text_frame
    size, scale = _sizes(page.ruler, figure, cell)
    fill_frame(frame, [figure.value], TextStyle(size, bold=True, colour=NAVY))
    add_paragraph(frame, figure.label, TextStyle(_LABEL_SIZE * scale, bold=True, colour=DARK))
    if figure.detail:
        add_paragraph(frame, figure.detail, TextStyle(_DETAIL_SIZE * scale, colour=DARK))
    set_margins(frame, _PADDING)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE


def _sizes(ruler: Ruler, figure: KeyFigure, cell: Area) -> tuple[float, float]:
    """Return the size of the value, and how much smaller than usual the words are."""
    width, height = cell.width - 2 * _PADDING, cell.height - _PADDING
    for size in _VALUE_SIZES:
        for scale in (1.0, 0.875, 0.75):
            if _height(ruler, figure, width, size, scale) <= height and (
                ruler.width(figure.value, size, bold=True) <= width
            ):
                return size, scale
    return _VALUE_SIZES[-1], 0.75


def _height(ruler: Ruler, figure: KeyFigure, width: float, size: float, scale: float) -> float:
    label = ruler.height(figure.label, width, _LABEL_SIZE * scale, bold=True)
    detail = ruler.height(figure.detail, width, _DETAIL_SIZE * scale) if figure.detail else 0.0
    return ruler.height(figure.value, width, size, bold=True) + label + detail
