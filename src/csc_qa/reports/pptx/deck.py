"""The deck that is being written: its layouts, and slides with title and foot."""

from __future__ import annotations

from enum import Enum

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide, SlideLayout

from csc_qa.core.report import Report
from csc_qa.reports.pptx.area import EMU_PER_POINT, Area
from csc_qa.reports.pptx.footers import add_footers, foot_places
from csc_qa.reports.pptx.layouts import TITLES, Layouts, main_text
from csc_qa.reports.pptx.page import Page
from csc_qa.reports.pptx.ruler import ruler_of
from csc_qa.reports.pptx.text import TextStyle, fill_frame
from csc_qa.reports.pptx.theme import text_font, title_size

_TITLE_SIZES = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0)
_LEAST_WITH_SECTION = 18.0
_TITLE_PADDING = 16.0


class Use(Enum):
    """What a slide is for."""

    TITLE = "title"
    TEXT = "text"
    PLAIN = "plain"


class Deck:
    """Adds slides for a report, each with a title of its own.

    Args:
        presentation: empty.
        report: whose name and period stand on every slide.

    Attributes:
        indent: how far the template's bullets push text in, in points.
        last: the slide of the section that was added last.
    """

    def __init__(self, presentation: Presentation, report: Report) -> None:
        self.presentation, self.report = presentation, report
        self.layouts = Layouts(presentation)
        self.ruler = ruler_of(text_font(presentation))
        self._largest_title = title_size(presentation)
        self.indent = _indent(presentation) if main_text(self.layouts.text) is not None else 0.0
        self.last: Page | None = None
        self._titles: dict[str, int] = {}

    def content_area(self, use: Use = Use.PLAIN) -> Area:
        """Return where content may stand on a slide for this use."""
        layout = self._layout(use)
        area, foot = self.layouts.content_area(layout), foot_places(layout, self.layouts)
        return area._replace(height=min(area.height, foot.top - 4 - area.top))

    def add(self, title: str, use: Use = Use.PLAIN, *, short: str = "", kind: str = "") -> Page:
        """Add a slide.

        Args:
            title: made unlike all others by its kind or by a number where it is not.
            use: what its layout must hold.
            short: stands in its place where it is too long.
            kind: of what it shows, such as `chart`.
        """
        slide = self.presentation.slides.add_slide(self._layout(use))
        if kind and self._is_taken(title):
            title, short = f"{title} ({kind})", f"{short} ({kind})"
        self._set_title(slide, title, short, use)
        self.last = Page(slide, self.content_area(use), self.ruler, self._kept_body(slide, use))
        return self.last

    def begin_section(self) -> None:
        """Say that nothing more belongs on the slides that are there."""
        self.last = None

    def add_feet(self) -> None:
        """Put report, period, mark and number on every slide, after all else so that they are read last."""
        for number, slide in enumerate(self.presentation.slides, start=1):
            add_footers(slide, foot_places(slide.slide_layout, self.layouts), self.report, self.ruler, number)

    def _layout(self, use: Use) -> SlideLayout:
        layout: SlideLayout = getattr(self.layouts, use.value)
        return layout

    def _set_title(self, slide: Slide, title: str, short: str, use: Use) -> None:
        shape = slide.shapes.title
        area = self.layouts.title_area(slide.slide_layout)
        if shape is None:
            shape = _new_title(slide, area)
        largest = 44.0 if use is Use.TITLE else self._largest_title
        size = self._fitting(title, area, largest)
        if short and size < min(_LEAST_WITH_SECTION, largest):
            title, size = short, self._fitting(short, area, largest)
        fill_frame(shape.text_frame, [self._unlike_others(title)], TextStyle(size, align=None))

    def _fitting(self, text: str, area: Area, largest: float) -> float:
        def fits(size: float) -> bool:
            height = self.ruler.height(text, area.width - _TITLE_PADDING, size, bold=True)
            return height <= area.height - _TITLE_PADDING / 2

        sizes = [size for size in _TITLE_SIZES if size <= largest]
        return next((size for size in sizes if fits(size)), sizes[-1])

    def _is_taken(self, title: str) -> bool:
        return " ".join(title.split()) in self._titles

    def _unlike_others(self, title: str) -> str:
        title = " ".join(title.split()) or self.report.title
        times = self._titles[title] = self._titles.get(title, 0) + 1
        return title if times == 1 else self._unlike_others(f"{title} ({times})")

    def _kept_body(self, slide: Slide, use: Use) -> Shape | None:
        """Return the slide's place for text; the places that are not used are taken out."""
        wanted = main_text(slide.slide_layout) if use is Use.TEXT else None
        index = wanted.placeholder_format.idx if wanted is not None else None
        kinds = (*TITLES, KIND.SUBTITLE) if use is Use.TITLE else TITLES
        body = None
        for each in list(slide.placeholders):
            if index is not None and each.placeholder_format.idx == index:
                body = each
            elif each.placeholder_format.type not in kinds:
                each._element.getparent().remove(each._element)
        return body


def _new_title(slide: Slide, area: Area) -> Shape:
    """Add a title to a slide whose layout has none."""
    box = slide.shapes.add_textbox(*area.emu())
    box.name = "Title"
    etree.SubElement(box._element.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}"), qn("p:ph"), type="title")
    return box


def _indent(presentation: Presentation) -> float:
    level = presentation.slide_master.element.find(f".//{qn('p:bodyStyle')}/{qn('a:lvl1pPr')}")
    return int(level.get("marL", "0")) / EMU_PER_POINT if level is not None else 0.0
