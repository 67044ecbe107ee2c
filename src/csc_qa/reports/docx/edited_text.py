"""The text of a paragraph as a reader sees it, with tracked changes taken as accepted."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT, _BREAK = f"{_W}t", f"{_W}br"
_SIGNS = {f"{_W}tab": "\t", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
# What was deleted or moved away, what is no text of the paragraph, and second versions of drawings.
_PASSED_OVER = {
    *(f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "drawing", "pict", "object")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
}


def paragraph_text(paragraph: Element) -> str:
    """Return the text of a paragraph, its line breaks as `\\n`."""
    return "".join(_pieces(paragraph))


def ends_deleted(paragraph: Element) -> bool:
    """Say whether the end of the paragraph is deleted in a tracked change."""
    return paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _PASSED_OVER:
            continue
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _BREAK:
            # Breaks of pages and columns have a type; breaks of lines mostly have none.
            yield "" if child.get(f"{_W}type", "textWrapping") != "textWrapping" else "\n"
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _pieces(child)
