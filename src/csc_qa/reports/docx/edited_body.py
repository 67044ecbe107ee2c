"""Find the texts of a report in the body of a document that people edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from csc_qa.reports.commentary.written import Texts
from csc_qa.reports.docx.edited_text import ends_deleted, paragraph_text
from csc_qa.reports.docx.marks import END_MARK, TAG

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _CONTROL = f"{_W}p", f"{_W}tbl", f"{_W}sdt"
_VALUE = f"{_W}val"


class Block(NamedTuple):
    """A text as it was written.

    Attributes:
        mark: bookmark on the heading above it.
        prompt: what stood in its place where there was none.
    """

    mark: str
    paragraphs: tuple[str, ...]
    prompt: str


def read_body(document: Element, blocks: Mapping[str, Block]) -> Texts:
    """Return the paragraphs of each block that is still there.

    A paragraph belongs to the block in whose content control it stands; else to that whose heading stands
    above it, down to the next thing that is not a text to edit.
    """
    reader = _Reader(blocks)
    for body in document:
        reader.read(body)
    return {name: _as_written(texts, blocks[name]) for name, texts in reader.found.items()}


class _Reader:
    def __init__(self, blocks: Mapping[str, Block]) -> None:
        self.found: dict[str, list[str]] = {}
        self._blocks_of_marks = {block.mark: name for name, block in blocks.items()}
        self._blocks = blocks
        self._block: str | None = None
        # Text whose end of paragraph is deleted in a tracked change: it goes on in the next one.
        self._begun = ""

    def read(self, parent: Element) -> None:
        """Read what stands in the element, in order."""
        for child in parent:
            if child.tag == _PARAGRAPH:
                self._read_paragraph(child)
            elif child.tag == _TABLE:
                self._read_marks(child)
            elif child.tag == _CONTROL:
                self._read_control(child)
            else:
                self._read_marks(child, deep=False)
                self.read(child)

    def _read_control(self, control: Element) -> None:
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        named = "" if tag is None else tag.get(_VALUE, "")
        if named.startswith(TAG) and named[len(TAG) :] in self._blocks:
            self._enter(named[len(TAG) :])
            if control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None:
                return
        content = control.find(f"{_W}sdtContent")
        if content is not None:
            self.read(content)

    def _read_paragraph(self, paragraph: Element) -> None:
        if self._read_marks(paragraph) or self._block is None:
            self._begun = ""
            return
        text = self._begun + paragraph_text(paragraph)
        self._begun = text if ends_deleted(paragraph) else ""
        if not self._begun and text.strip():
            self.found[self._block].append(text.strip())

    def _read_marks(self, element: Element, *, deep: bool = True) -> bool:
        """Follow the marks in the element, and say whether there are any."""
        marks = element.iter(f"{_W}bookmarkStart") if deep else [element]
        has_any = False
        for each in marks:
            name = each.get(f"{_W}name", "")
            if name in self._blocks_of_marks:
                self._enter(self._blocks_of_marks[name])
            elif name.startswith(END_MARK):
                self._block = None
            else:
                continue
            has_any = True
        return has_any

    def _enter(self, name: str) -> None:
        self._block = name
        self.found.setdefault(name, [])


def _as_written(texts: list[str], block: Block) -> tuple[str, ...]:
    """Return the paragraphs, those that nobody changed letter by letter as they were written."""
    known = {_plain(text): text for text in block.paragraphs}
    prompt = _plain(block.prompt)
    return tuple(known.get(_plain(text), text) for text in texts if not prompt or _plain(text) != prompt)


def _plain(text: str) -> str:
    return " ".join(text.split())
