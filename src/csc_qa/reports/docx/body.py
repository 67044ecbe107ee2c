"""The body of the document, which is filled from the top downwards."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length

from csc_qa.core.report import ColumnFormat
from csc_qa.reports.docx.elements import EMU_PER_TWIP, make
from csc_qa.reports.docx.marks import Marks
from csc_qa.reports.docx.numbering import Lists
from csc_qa.reports.docx.styles import TABLE, font_stretch
from csc_qa.reports.docx.text import Setting, paragraph


@dataclass
class Body:
    """A document, its lists and styles, and what was numbered in it so far.

    Attributes:
        stretch: how much wider its letters are than those of Arial.
        styles: ids of styles by name.
        ids: numbers that no two drawings, bookmarks or content controls share.
        icons: relationships to the pictures of words, those that have one.
    """

    document: Document
    lists: Lists
    styles: dict[str, str]
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    tables: Iterator[int] = field(default_factory=lambda: count(1))
    figures: Iterator[int] = field(default_factory=lambda: count(1))
    charts: Iterator[int] = field(default_factory=lambda: count(1))
    icons: dict[tuple[ColumnFormat, str], str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stretch = font_stretch(self.document)
        self.marks = Marks(self.ids)
        self.last_section = self.document.element.body.get_or_add_sectPr()

    def add(self, *elements: BaseOxmlElement) -> None:
        """Add elements at the end."""
        for element in elements:
            self.last_section.addprevious(element)

    def write(self, style: str, *content: BaseOxmlElement) -> None:
        """Add a paragraph of this style, by name."""
        self.add(paragraph(Setting(self.styles[style]), *content))

    @property
    def width(self) -> int:
        """Width between the margins, in twentieths of a point."""
        return self.width_of(is_landscape=self.is_landscape)

    def width_of(self, *, is_landscape: bool) -> int:
        """Return the width between the margins of upright or of landscape pages."""
        section = self.document.sections[-1]
        sides = (_twips(section.page_width), _twips(section.page_height))
        across = max(sides) if is_landscape else min(sides)
        return across - _twips(section.left_margin) - _twips(section.right_margin) - _twips(section.gutter)

    @property
    def height(self) -> int:
        """Height between the margins, in twentieths of a point."""
        section = self.document.sections[-1]
        return _twips(section.page_height) - _twips(section.top_margin) - _twips(section.bottom_margin)

    @property
    def is_landscape(self) -> bool:
        """Whether what is added now stands on landscape pages."""
        section = self.document.sections[-1]
        return _twips(section.page_width) > _twips(section.page_height)

    def turn(self, *, is_landscape: bool) -> None:
        """Go on upon landscape pages, or upon upright ones."""
        if is_landscape == self.is_landscape:
            return
        ended = deepcopy(self.last_section)
        line = paragraph(Setting(self.styles[TABLE]))
        line.insert(0, line.find(qn("w:pPr")) if len(line) else make("w:pPr"))
        line[0].append(ended)
        self.add(line)
        section = self.document.sections[-1]
        section.page_width, section.page_height = section.page_height, section.page_width
        section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
        # Only the first page of the document is a first page.
        section.different_first_page_header_footer = False


def _twips(length: Length | None) -> int:
    return round((length or 0) / EMU_PER_TWIP)
