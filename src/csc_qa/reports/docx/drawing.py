"""Frames of pictures and charts in a line of text."""

from __future__ import annotations

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.shape import CT_Picture
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu

from csc_qa.reports.docx.elements import EMU_PER_TWIP, make

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def chart_frame(
    number: int, relationship: str, size: tuple[int, int], words: tuple[str, str]
) -> BaseOxmlElement:
    """Return a run that shows a chart of the package.

    Args:
        number: of the drawing in the document.
        relationship: id of the relationship to the chart.
        size: width and height in twentieths of a point.
        words: its title, and what it shows, for those who do not see it.
    """
    shown = parse_xml(f"<c:chart {nsdecls('c', 'r')}/>")
    shown.set(f"{{{shown.nsmap['r']}}}id", relationship)
    return _frame(number, size, words, make("a:graphicData", shown, uri=_CHART))


def picture_frame(number: int, relationship: str, side: int, words: tuple[str, str]) -> BaseOxmlElement:
    """Return a run that shows a square picture of the package."""
    emu = Emu(side * EMU_PER_TWIP)
    picture = CT_Picture.new(0, f"icon-{number}.png", relationship, emu, emu)
    return _frame(number, (side, side), words, make("a:graphicData", picture, uri=_PICTURE))


def _frame(
    number: int, size: tuple[int, int], words: tuple[str, str], data: BaseOxmlElement
) -> BaseOxmlElement:
    width, height = (side * EMU_PER_TWIP for side in size)
    title, description = words
    inline = make(
        "wp:inline",
        make("wp:extent", cx=width, cy=height),
        make("wp:docPr", id=number, name=f"Drawing {number}", descr=description, title=title),
        make("wp:cNvGraphicFramePr"),
        make("a:graphic", data),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return make("w:r", make("w:drawing", inline))
