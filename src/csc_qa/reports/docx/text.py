"""Runs and paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.reports.docx.elements import POINTS, make

_PIECES = re.compile(r"(\n|\t)")
_BREAKS = {"\n": "w:br", "\t": "w:tab"}
_SPACE = qn("xml:space")


@dataclass(frozen=True)
class Ink:
    """How a run differs from the style of its paragraph; sizes in points."""

    bold: bool = False
    italic: bool = False
    colour: str = ""
    size: float = 0.0
    style: str = ""


PLAIN = Ink()


def run(text: str, ink: Ink = PLAIN) -> BaseOxmlElement:
    """Return a run of text; line breaks and tabs become those of Word."""
    made = make("w:r", _run_look(ink))
    for piece in _PIECES.split(text):
        if piece in _BREAKS:
            made.append(make(_BREAKS[piece]))
        elif piece:
            written = make("w:t")
            written.text = piece
            written.set(_SPACE, "preserve")
            made.append(written)
    return made


def _run_look(ink: Ink) -> BaseOxmlElement | None:
    if ink == PLAIN:
        return None
    half_points = round(ink.size * 2)
    return make(
        "w:rPr",
        make("w:rStyle", val=ink.style) if ink.style else None,
        make("w:b") if ink.bold else None,
        make("w:i") if ink.italic else None,
        make("w:color", val=ink.colour.lstrip("#")) if ink.colour else None,
        make("w:sz", val=half_points) if ink.size else None,
        make("w:szCs", val=half_points) if ink.size else None,
    )


@dataclass(frozen=True)
class Setting:
    """How a paragraph differs from its style.

    Attributes:
        style: id of the style.
        numbering: id of a list of the document, 0 for none.
        keeps_next: stands on one page with the next; as the style has it where it is None.
        side: `start`, `end` or `center`; as the style has it where it is empty.
        after: space after it in points.
        has_icons: words stand at half the height of pictures beside them.
    """

    style: str = ""
    numbering: int = 0
    keeps_next: bool | None = None
    begins_page: bool = False
    side: str = ""
    after: float | None = None
    has_icons: bool = False


def paragraph(setting: Setting, *content: BaseOxmlElement) -> BaseOxmlElement:
    """Return a paragraph of these runs, fields, links and bookmarks."""
    sides = {"start": "left", "end": "right"}
    numbered = make("w:numPr", make("w:ilvl", val=0), make("w:numId", val=setting.numbering))
    after = None if setting.after is None else round(setting.after * POINTS)
    look = make(
        "w:pPr",
        make("w:pStyle", val=setting.style) if setting.style else None,
        None if setting.keeps_next is None else make("w:keepNext", val=int(setting.keeps_next)),
        make("w:pageBreakBefore") if setting.begins_page else None,
        numbered if setting.numbering else None,
        None if after is None else make("w:spacing", after=after),
        make("w:jc", val=sides.get(setting.side, setting.side)) if setting.side else None,
        make("w:textAlignment", val="center") if setting.has_icons else None,
    )
    return make("w:p", look if len(look) else None, *content)


def field(code: str, shown: str, ink: Ink = PLAIN) -> list[BaseOxmlElement]:
    """Return the runs of a field that Word works out, such as PAGE, and what it shows until then."""
    instruction = make("w:instrText")
    instruction.text = f" {code} "
    instruction.set(_SPACE, "preserve")
    return [
        make("w:r", _run_look(ink), make("w:fldChar", fldCharType="begin")),
        make("w:r", _run_look(ink), instruction),
        make("w:r", _run_look(ink), make("w:fldChar", fldCharType="separate")),
        run(shown, ink),
        make("w:r", _run_look(ink), make("w:fldChar", fldCharType="end")),
    ]


def link(anchor: str, *runs: BaseOxmlElement) -> BaseOxmlElement:
    """Return a link to a bookmark of the document."""
    return make("w:hyperlink", *runs, anchor=anchor, history=1)
