"""Text in shapes: its style, its paragraphs, its box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.text.text import Font, TextFrame, _Paragraph
from pptx.util import Pt

from csc_qa.reports.office_colour import rgb

PADDING = 4.0
_MUTED = 0.35


class TextStyle(NamedTuple):
    """How text is set.

    Attributes:
        size: in points.
        colour: such as `#16191C`; else the theme's own for text.
        is_muted: the theme's own, some way towards the ground.
        space_after: below each paragraph, in points.
    """

    size: float
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    is_muted: bool = False
    align: PP_ALIGN | None = PP_ALIGN.LEFT
    space_after: float = 0.0


def set_font(font: Font, style: TextStyle) -> None:
    """Set size, weight, colour and language of the font; a colour only where the style has one."""
    font.size, font.language_id = Pt(style.size), MSO_LANGUAGE_ID.ENGLISH_UK
    if style.bold:
        font.bold = True
    if style.italic:
        font.italic = True
    if style.colour:
        font.color.rgb = rgb(style.colour)
    elif style.is_muted:
        font.color.theme_color = MSO_THEME_COLOR.TEXT_1
        font.color.brightness = _MUTED


def fill_frame(frame: TextFrame, paragraphs: Sequence[str], style: TextStyle) -> None:
    """Put the paragraphs into the frame in place of what is there."""
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.clear()
    for at, text in enumerate(paragraphs or ("",)):
        add_paragraph(frame, text, style, is_first=at == 0)


def add_paragraph(frame: TextFrame, text: str, style: TextStyle, *, is_first: bool = False) -> _Paragraph:
    """Add a paragraph at the end, or fill the first, which every frame has; line ends break the line."""
    paragraph = frame.paragraphs[0] if is_first else frame.add_paragraph()
    if style.align is not None:
        paragraph.alignment = style.align
    paragraph.line_spacing, paragraph.space_before = 1.0, Pt(0)
    paragraph.space_after = Pt(style.space_after)
    for at, line in enumerate(text.split("\n")):
        if at:
            paragraph.add_line_break()
        run = paragraph.add_run()
        run.text = line
        set_font(run.font, style)
    return paragraph


def set_margins(frame: TextFrame, padding: float = PADDING) -> None:
    """Set the room between the text and the edges of its shape."""
    frame.margin_left = frame.margin_right = Pt(padding)
    frame.margin_top = frame.margin_bottom = Pt(padding / 2)


def stand_on(shape: Shape, anchor: MSO_ANCHOR) -> None:
    """Say where in its shape the text stands."""
    shape.text_frame.vertical_anchor = anchor


def paint(shape: Shape, ground: str, edge: str | None = None) -> None:
    """Give the shape a ground and, where named, an edge."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(ground)
    if edge:
        shape.line.color.rgb = rgb(edge)


def describe(shape: Any, text: str) -> None:
    """Give the shape its alternative text."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)
