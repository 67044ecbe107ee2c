"""A slide that is being filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Emu, Pt

from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.marks import Mark, mark_body
from csc_qa.reports.pptx.ruler import Ruler
from csc_qa.reports.pptx.text import TextStyle, fill_frame, set_margins


@dataclass
class Page:
    """A slide, where its content may stand, and its placeholder for text where it has one.

    Attributes:
        free: below its content, where more may stand.
    """

    slide: Slide
    area: Area
    ruler: Ruler
    body: Shape | None = None
    free: Area | None = None

    def claim_free(self) -> None:
        """Take the free area for more content: the place for text ends above it."""
        if self.free and self.body is not None:
            top = self.free.emu()[1]
            self.body.height = Emu(min(self.body.height, top - self.body.top))
        self.free = None

    def set_body(self, paragraphs: Sequence[str], style: TextStyle, area: Area, mark: Mark | None) -> None:
        """Put the paragraphs into the slide's own place for text, else into a box."""
        if self.body is None:
            self.add_text(paragraphs, style, area, mark)
            return
        self.body.left, self.body.top, self.body.width, self.body.height = area.emu()
        # The template says how its paragraphs are aligned.
        fill_frame(self.body.text_frame, paragraphs, style._replace(align=None))
        if mark:
            self.body.name = mark.name
            mark_body(self.slide, mark)

    def add_text(
        self, paragraphs: Sequence[str], style: TextStyle, area: Area, mark: Mark | None = None
    ) -> Shape:
        """Put the paragraphs into a box of their own."""
        box = self.slide.shapes.add_textbox(*area.emu())
        fill_frame(box.text_frame, paragraphs, style)
        set_margins(box.text_frame)
        box.text_frame.margin_left = Pt(0)
        if mark:
            box.name = mark.name
        return box

    def set_notes(self, text: str) -> None:
        """Put the text into the speaker's notes."""
        frame = self.slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = text
