"""How things are put on a page: texts under one another, and printed pages that cut nothing."""

from __future__ import annotations

from csc_qa.reports.pages.placed import Layout, PlacedText, Style
from csc_qa.reports.pages.room import page_height, points_between


def add_text(layout: Layout, text: str, style: Style) -> None:
    """Put a text into the next row."""
    layout.texts.append(PlacedText(layout.height, text, style))
    layout.height += 1


def keep_together(layout: Layout, points: float) -> None:
    """Begin a new printed page where this one has no room for so much, and a new one has."""
    page = page_height(layout)
    first = layout.breaks[-1] if layout.breaks else 0
    used = points_between(layout, first, layout.height) % page
    if points <= page < used + points:
        layout.breaks.append(layout.height)
