"""What stands at the foot of every slide: report, period, mark of confidence and number."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide, SlideLayout

from csc_qa.core.report import Report
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.layouts import FOOTERS, Layouts, place_area, places_of
from csc_qa.reports.pptx.ruler import Ruler
from csc_qa.reports.pptx.text import TextStyle, fill_frame, set_margins, stand_on

CONFIDENTIAL = "Confidential: not for publication"
NAMES = {KIND.FOOTER: "Report and period", KIND.DATE: "Confidential", KIND.SLIDE_NUMBER: "Slide number"}
STRIP_HEIGHT = 22.0
_SHARES = {KIND.FOOTER: 5.0, KIND.DATE: 3.0, KIND.SLIDE_NUMBER: 0.7}
_SIZES = (12.0, 11.0, 10.0, 9.0, 8.0)
_PADDING = 2.0
_FIELD_ID = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"


class FootPlaces(NamedTuple):
    """Where the parts stand: in the layout's own places, or in a strip where it has none.

    Attributes:
        areas: one for each kind.
        own: index of the layout's own placeholder, by kind.
        top: where the highest of them begins.
    """

    areas: dict[KIND, Area]
    own: dict[KIND, int]
    top: float


def foot_places(layout: SlideLayout, layouts: Layouts) -> FootPlaces:
    """Return where the parts stand on slides of a layout."""
    areas, own = {}, {}
    for place in places_of(layout, FOOTERS):
        area = place_area(place)
        if area:
            kind = place.placeholder_format.type
            areas[kind], own[kind] = area, place.placeholder_format.idx
    missing = [kind for kind in _SHARES if kind not in areas]
    strip = _strip(layouts.size, [each for each in areas.values() if each.top > layouts.size.height / 2])
    shares = tuple(_SHARES[kind] for kind in missing)
    areas |= dict(zip(missing, strip.columns(shares, 6) if missing else (), strict=True))
    middle = layouts.size.height / 2
    return FootPlaces(areas, own, min(each.top for each in areas.values() if each.top > middle))


def add_footers(slide: Slide, places: FootPlaces, report: Report, ruler: Ruler, number: int) -> None:
    """Put the parts on the slide."""
    texts = {
        KIND.FOOTER: f"{report.title}, {report.period.label}",
        KIND.DATE: CONFIDENTIAL if report.is_confidential else "",
        KIND.SLIDE_NUMBER: str(number),
    }
    for kind, text in texts.items():
        if text:
            _add(slide, kind, text, places, ruler)


def _strip(size: Area, feet: list[Area]) -> Area:
    """Return the strip for what the layout has no place for: above its own places, or at the foot."""
    margin = 0.04 * size.width
    bottom = min((each.top for each in feet), default=size.height - 8)
    return Area(margin, bottom - STRIP_HEIGHT, size.width - 2 * margin, STRIP_HEIGHT)


def _add(slide: Slide, kind: KIND, text: str, places: FootPlaces, ruler: Ruler) -> None:
    area = places.areas[kind]
    is_number = kind is KIND.SLIDE_NUMBER
    is_mark = kind is KIND.DATE
    shape = slide.shapes.add_textbox(*area.emu())
    shape.name = NAMES[kind]
    align = PP_ALIGN.RIGHT if is_number else PP_ALIGN.LEFT
    style = TextStyle(_size(text, area, ruler), bold=is_mark, is_muted=not is_mark, align=align)
    fill_frame(shape.text_frame, [text], style)
    set_margins(shape.text_frame, 0)
    stand_on(shape, MSO_ANCHOR.MIDDLE)
    if kind in places.own and not is_mark:
        # The place of the date holds the mark, but the mark is no date.
        _make_placeholder(shape._element, kind, places.own[kind])
    if is_number:
        _make_field(shape._element)


def _size(text: str, area: Area, ruler: Ruler) -> float:
    def fits(size: float) -> bool:
        return ruler.height(text, area.width - _PADDING, size, bold=True) <= area.height

    return next((size for size in _SIZES if fits(size)), _SIZES[-1])


def _make_placeholder(shape: etree._Element, kind: KIND, index: int) -> None:
    properties = shape.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}")
    name = {KIND.FOOTER: "ftr", KIND.SLIDE_NUMBER: "sldNum"}[kind]
    etree.SubElement(properties, qn("p:ph"), type=name, sz="quarter", idx=str(index))
    no_text_box = shape.find(f"{qn('p:nvSpPr')}/{qn('p:cNvSpPr')}")
    no_text_box.attrib.pop("txBox", None)


def _make_field(shape: etree._Element) -> None:
    """Make the run a field, so that the number follows when slides are moved."""
    run = shape.find(f".//{qn('a:r')}")
    run.tag = qn("a:fld")
    run.set("id", _FIELD_ID)
    run.set("type", "slidenum")
