"""Our own look, where the authority gives no template: wide slides, plain type, navy titles."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Pt

from csc_qa.reports.grade_colours import DARK, GRADE_COLOURS, MUTED, NAVY, NEUTRAL_COLOURS, TINT, WHITE
from csc_qa.reports.pptx.area import Area

WIDE = Area(0, 0, 960, 540)
FONT = "Arial"
_MARGIN = 36.0
_TITLE = Area(_MARGIN, 20, 888, 62)
_BODY = Area(_MARGIN, 94, 888, 396)
_PLACES = {
    PP_PLACEHOLDER.TITLE: _TITLE,
    PP_PLACEHOLDER.CENTER_TITLE: Area(_MARGIN, 130, 888, 120),
    PP_PLACEHOLDER.SUBTITLE: Area(_MARGIN, 262, 888, 230),
    PP_PLACEHOLDER.BODY: _BODY,
    PP_PLACEHOLDER.OBJECT: _BODY,
    PP_PLACEHOLDER.FOOTER: Area(_MARGIN, 504, 480, 22),
    PP_PLACEHOLDER.DATE: Area(540, 504, 290, 22),
    PP_PLACEHOLDER.SLIDE_NUMBER: Area(864, 504, 60, 22),
}
_KEPT_LAYOUTS = ("Title Slide", "Title and Content", "Title Only")
_SCHEME = {
    "dk1": DARK,
    "lt1": WHITE,
    "dk2": NAVY,
    "lt2": TINT,
    "accent1": NAVY,
    "accent2": GRADE_COLOURS["outstanding"],
    "accent3": NEUTRAL_COLOURS[1],
    "accent4": NEUTRAL_COLOURS[2],
    "accent5": NEUTRAL_COLOURS[4],
    "accent6": MUTED,
}
_BAND_HEIGHT = 9.0
_BAND = """<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="99" name="Band"/>
<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>
<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"""
_LEFT, _BOTTOM = "l", "b"


def make_own_look(deck: Deck) -> None:
    """Give python-pptx's own empty deck our size, places, type and colours."""
    deck.slide_width, deck.slide_height = Emu(round(Pt(1) * WIDE.width)), Emu(round(Pt(1) * WIDE.height))
    master = deck.slide_master
    for layout in list(master.slide_layouts):
        if layout.name in _KEPT_LAYOUTS:
            _place(layout)
        else:
            master.slide_layouts.remove(layout)
    _place(master)
    _add_band(master)
    _set_text_styles(master.element)
    _set_theme(master)


def _place(holder: Any) -> None:
    for shape in holder.placeholders:
        area = _PLACES.get(shape.placeholder_format.type)
        if area:
            shape.left, shape.top, shape.width, shape.height = area.emu()
            _anchor(shape)


def _add_band(master: Any) -> None:
    """Add a band of navy along the top of every slide, behind all else."""
    left, top, width, height = Area(0, 0, WIDE.width, _BAND_HEIGHT).emu()
    band = etree.fromstring(
        _BAND.format(left=left, top=top, width=width, height=height), etree.XMLParser(remove_blank_text=True)
    )
    tree = master.shapes._spTree
    tree.insert(list(tree).index(tree.find(qn("p:grpSpPr"))) + 1, band)


def _anchor(shape: Any) -> None:
    """Titles stand on their foot, so that one of two lines does not touch what is below."""
    kind = shape.placeholder_format.type
    body = shape._element.txBody.find(qn("a:bodyPr"))
    # In line with tables and charts.
    body.set("lIns", "0")
    if kind in (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE):
        body.set("anchor", _BOTTOM)
    for paragraph in shape._element.txBody.iter(qn("a:lvl1pPr")):
        is_number = kind is PP_PLACEHOLDER.SLIDE_NUMBER
        paragraph.set("algn", "r" if is_number else _LEFT)
        for colour in list(paragraph.iter(qn("a:solidFill"))):
            colour.clear()
            etree.SubElement(colour, qn("a:schemeClr"), val="accent6")


def _set_text_styles(master: etree._Element) -> None:
    title = next(master.iter(qn("p:titleStyle"))).find(qn("a:lvl1pPr"))
    title.set("algn", _LEFT)
    run = title.find(qn("a:defRPr"))
    run.set("sz", "2800")
    run.set("b", "1")
    for colour in run.iter(qn("a:schemeClr")):
        colour.set("val", "tx2")
    body = next(master.iter(qn("p:bodyStyle"))).find(qn("a:lvl1pPr"))
    body.set("marL", "0")
    body.set("indent", "0")
    for bullet in [each for each in body if each.tag in (qn("a:buChar"), qn("a:buFont"))]:
        body.remove(bullet)
    # The schema's order: spacing, bullet, then the run's own properties.
    body.insert(list(body).index(body.find(qn("a:defRPr"))), etree.Element(qn("a:buNone")))


def _set_theme(master: Any) -> None:
    part = next(each.target_part for each in master.part.rels.values() if each.reltype.endswith("/theme"))
    root = etree.fromstring(part.blob)
    for name, colour in _SCHEME.items():
        slot = next(root.iter(qn(f"a:{name}")))
        slot.clear()
        etree.SubElement(slot, qn("a:srgbClr"), val=colour.lstrip("#"))
    for kind in ("a:majorFont", "a:minorFont"):
        next(root.iter(qn(kind))).find(qn("a:latin")).set("typeface", FONT)
    root.set("name", "csc_qa")
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
