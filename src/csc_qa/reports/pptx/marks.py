"""Marks on the texts that people may edit, by which they are found again in a file that came back.

PowerPoint keeps the names of shapes. LibreOffice keeps those of text boxes but not those of placeholders;
so a slide whose body is marked also holds an unseen text box that names the mark of its body.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree
from pptx.slide import Slide
from pptx.util import Emu

_NAME = re.compile(r"csc_qa:(?P<block>.+)#(?P<part>\d+)(?P<joined>\+?)(?P<body>@body)?")
_DECORATIVE = etree.fromstring(
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


class Mark(NamedTuple):
    """What a shape holds.

    Attributes:
        block: as `block_id` names it.
        part: 1 and on, where the block takes several slides.
        is_joined: its first paragraph goes on from the last one of the part before.
        is_body: it is the mark of the body of its slide, and stands on another shape.
    """

    block: str
    part: int = 1
    is_joined: bool = False
    is_body: bool = False

    @property
    def name(self) -> str:
        """The name of a shape with this mark."""
        return f"csc_qa:{self.block}#{self.part}{'+' * self.is_joined}{'@body' * self.is_body}"


def mark_of(name: str) -> Mark | None:
    """Return the mark that a shape of this name has, or None.

    Example:
        >>> mark_of("csc_qa:grades/sentences#2+")
        Mark(block='grades/sentences', part=2, is_joined=True, is_body=False)
    """
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    return Mark(found["block"], int(found["part"]), bool(found["joined"]), bool(found["body"]))


def mark_body(slide: Slide, mark: Mark) -> None:
    """Put the mark of the slide's body on the slide, where no one sees or hears it."""
    box = slide.shapes.add_textbox(Emu(0), Emu(0), Emu(1), Emu(1))
    box.name = mark._replace(is_body=True).name
    properties = box._element.nvSpPr.cNvPr
    properties.set("hidden", "1")
    properties.append(etree.fromstring(etree.tostring(_DECORATIVE)))
