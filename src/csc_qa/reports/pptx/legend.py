"""A legend drawn as shapes, for several charts at once."""

from __future__ import annotations

from typing import NamedTuple

from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.shapes.shapetree import GroupShapes
from pptx.util import Emu, Pt

from csc_qa.core.report import LineLook
from csc_qa.reports.charts.point_shapes import PointShape
from csc_qa.reports.grade_colours import DARK, WHITE
from csc_qa.reports.office_colour import rgb
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.page import Page
from csc_qa.reports.pptx.ruler import Ruler
from csc_qa.reports.pptx.text import TextStyle, describe, fill_frame, paint, set_margins, stand_on

_SIZE = 11.0
_LINE = 18.0
_SWATCH, _GAP, _POINT = 24.0, 14.0, 7.0
_PADDING = 6.0
_SHAPES = {
    PointShape.CIRCLE: MSO_SHAPE.OVAL,
    PointShape.DIAMOND: MSO_SHAPE.DIAMOND,
    PointShape.SQUARE: MSO_SHAPE.RECTANGLE,
    PointShape.TRIANGLE: MSO_SHAPE.ISOSCELES_TRIANGLE,
}


class LegendEntry(NamedTuple):
    """A series: its name and colour, and where it is a line its look and the shape of its points."""

    name: str
    colour: str
    look: LineLook | None
    shape: PointShape | None


def legend_height(ruler: Ruler, entries: list[LegendEntry], area: Area) -> float:
    """Return the height of the legend in an area of this width."""
    return _PADDING + _LINE * len(_rows(ruler, entries, area.width)) if entries else 0.0


def add_legend(page: Page, entries: list[LegendEntry], area: Area) -> None:
    """Put the legend on the slide, on a white ground as the charts are."""
    if not entries:
        return
    group = page.slide.shapes.add_group_shape()
    group.name = "Legend"
    describe(group, "Legend of the charts: " + ", ".join(each.name for each in entries) + ".")
    _add_ground(group.shapes, area)
    for row, line in enumerate(_rows(page.ruler, entries, area.width)):
        left, top = area.left + _PADDING, area.top + _PADDING / 2 + row * _LINE
        for entry in line:
            width = _width(page.ruler, entry)
            _add_swatch(group.shapes, entry, Area(left, top, _SWATCH, _LINE))
            _add_name(group.shapes, entry, Area(left + _SWATCH, top, width - _SWATCH, _LINE))
            left += width


def _rows(ruler: Ruler, entries: list[LegendEntry], width: float) -> list[list[LegendEntry]]:
    rows: list[list[LegendEntry]] = [[]]
    for entry in entries:
        taken = sum(_width(ruler, each) for each in rows[-1]) + 2 * _PADDING
        if rows[-1] and taken + _width(ruler, entry) > width:
            rows.append([])
        rows[-1].append(entry)
    return rows


def _width(ruler: Ruler, entry: LegendEntry) -> float:
    return _SWATCH + ruler.width(entry.name, _SIZE) + _GAP


def _add_ground(shapes: GroupShapes, area: Area) -> None:
    paint(shapes.add_textbox(*area.emu()), WHITE)


def _add_swatch(shapes: GroupShapes, entry: LegendEntry, area: Area) -> None:
    middle = area.top + area.height / 2
    if entry.look is not None and entry.look is not LineLook.POINTS:
        ends = ((area.left, middle), (area.right - 6, middle))
        (x1, y1), (x2, y2) = (tuple(Emu(round(Pt(1) * each)) for each in end) for end in ends)
        line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, x1, y1, x2, y2).line
        line.color.rgb, line.width = rgb(entry.colour), Pt(2)
        if entry.look is LineLook.DASHED:
            line.dash_style = MSO_LINE_DASH_STYLE.DASH
    if entry.look is None or entry.shape:
        side = _POINT if entry.look is not None else _POINT + 2
        place = Area(area.left + (_SWATCH - 6 - side) / 2, middle - side / 2, side, side)
        kind = _SHAPES[entry.shape] if entry.shape else MSO_SHAPE.RECTANGLE
        swatch = shapes.add_shape(kind, *place.emu())
        swatch.fill.solid()
        swatch.fill.fore_color.rgb = rgb(entry.colour)
        swatch.line.fill.background()
        swatch.shadow.inherit = False


def _add_name(shapes: GroupShapes, entry: LegendEntry, area: Area) -> None:
    box = shapes.add_textbox(*area.emu())
    fill_frame(box.text_frame, [entry.name], TextStyle(_SIZE, colour=DARK))
    set_margins(box.text_frame, 0)
    box.text_frame.word_wrap = False
    stand_on(box, MSO_ANCHOR.MIDDLE)
