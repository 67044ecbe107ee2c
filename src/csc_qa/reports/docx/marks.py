"""Marks in the document by which a text that people edited is found again.

Each text that people may edit stands in a content control with a tag of its own, and between two bookmarks:
one on the heading above it, one on whatever follows. Word keeps both; LibreOffice keeps the bookmarks only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.reports.docx.elements import make

# A leading underscore hides a bookmark from lists of bookmarks.
BLOCK_MARK, END_MARK, CONTENTS_MARK = "_csc_qa_text_", "_csc_qa_end_", "_Toc47110000"
TAG = "csc_qa:"


@dataclass
class Marks:
    """The bookmarks of a document, numbered from 1.

    Attributes:
        blocks: block ids by the bookmark above their text.
    """

    ids: Iterator[int]
    blocks: dict[str, str] = field(default_factory=dict)
    _ends: int = 0
    _entries: int = 0

    def block(self, block: str) -> str:
        """Return the name of a bookmark below which the text of the block stands."""
        name = f"{BLOCK_MARK}{len(self.blocks) + 1}"
        self.blocks[name] = block
        return name

    def end(self) -> str:
        """Return the name of a bookmark at which the text of the block before ends."""
        self._ends += 1
        return f"{END_MARK}{self._ends}"

    def entry(self) -> str:
        """Return the name of a bookmark that the table of contents leads to."""
        self._entries += 1
        return f"{CONTENTS_MARK}{self._entries:02d}"

    def around(self, name: str, *content: BaseOxmlElement) -> list[BaseOxmlElement]:
        """Return the content between the ends of a bookmark."""
        number = next(self.ids)
        start = make("w:bookmarkStart", id=number, name=name)
        return [start, *content, make("w:bookmarkEnd", id=number)]
