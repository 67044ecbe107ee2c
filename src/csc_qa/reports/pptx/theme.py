"""What the theme of a deck says of its fonts, and how large its titles are."""

from __future__ import annotations

from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

_USUAL_TITLE = 28.0


def text_font(deck: Deck) -> str:
    """Return the name of the theme's font for text; empty where there is none."""
    for each in deck.slide_master.part.rels.values():
        if each.reltype.endswith("/theme"):
            found = etree.fromstring(each.target_part.blob).find(f".//{qn('a:minorFont')}/{qn('a:latin')}")
            return "" if found is None else found.get("typeface", "")
    return ""


def title_size(deck: Deck) -> float:
    """Return the size of titles in points, no larger than long titles allow."""
    run = deck.slide_master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    size = None if run is None else run.get("sz")
    return min(int(size) / 100, _USUAL_TITLE) if size else _USUAL_TITLE
