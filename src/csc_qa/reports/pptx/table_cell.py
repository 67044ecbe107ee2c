"""The cell of a native table, written at once: python-pptx takes a hundred times as long."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Pt

from csc_qa.reports.grade_colours import LINE

_BODY, _PARAGRAPH, _RUN, _BREAK, _TEXT = map(qn, ("a:txBody", "a:p", "a:r", "a:br", "a:t"))
_PARAGRAPH_LOOK, _RUN_LOOK, _CELL_LOOK = map(qn, ("a:pPr", "a:rPr", "a:tcPr"))
_FILL, _COLOUR, _EDGE = map(qn, ("a:solidFill", "a:srgbClr", "a:lnB"))
_EMPTY = tuple(map(qn, ("a:bodyPr", "a:lstStyle")))
_LINE_WIDTH = str(round(Pt(1) * 0.75))


class CellLook(NamedTuple):
    """How a cell looks.

    Attributes:
        size: of its text, in points.
        ink, ground: colours such as `#16191C`.
        padding: at its sides, and above and below, in points.
    """

    size: float
    ink: str
    ground: str
    padding: tuple[float, float]
    bold: bool = False
    is_number: bool = False
    is_low: bool = False


def fill_cell(cell: etree._Element, text: str, look: CellLook) -> None:
    """Fill the element of a cell, in place of what is there."""
    cell.clear()
    body = etree.SubElement(cell, _BODY)
    for name in _EMPTY:
        etree.SubElement(body, name)
    paragraph = etree.SubElement(body, _PARAGRAPH)
    etree.SubElement(paragraph, _PARAGRAPH_LOOK, algn="r" if look.is_number else "l")
    for at, line in enumerate(text.split("\n")):
        if at:
            etree.SubElement(paragraph, _BREAK)
        run = etree.SubElement(paragraph, _RUN)
        font = etree.SubElement(
            run, _RUN_LOOK, lang="en-GB", sz=str(round(look.size * 100)), b="1" if look.bold else "0"
        )
        _add_colour(font, look.ink)
        etree.SubElement(run, _TEXT).text = line
    _add_ground(cell, look)


def _add_ground(cell: etree._Element, look: CellLook) -> None:
    side, foot = (str(round(Pt(1) * each)) for each in look.padding)
    anchor = "b" if look.is_low else "ctr"
    ground = etree.SubElement(cell, _CELL_LOOK, marL=side, marR=side, marT=foot, marB=foot, anchor=anchor)
    _add_colour(etree.SubElement(ground, _EDGE, w=_LINE_WIDTH), LINE)
    _add_colour(ground, look.ground)


def _add_colour(holder: etree._Element, colour: str) -> None:
    etree.SubElement(etree.SubElement(holder, _FILL), _COLOUR, val=colour.lstrip("#"))
