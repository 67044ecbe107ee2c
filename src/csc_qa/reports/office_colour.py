"""Colours as python-pptx takes them."""

from __future__ import annotations

from pptx.dml.color import RGBColor


def rgb(colour: str) -> RGBColor:
    """Return `#RRGGBB` as python-pptx takes it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return RGBColor(red, green, blue)
