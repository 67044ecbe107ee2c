"""The styles of the document: those of the authority's own file, and ours where it has none."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import ParagraphStyle

from csc_qa.reports.docx.elements import POINTS, make
from csc_qa.reports.grade_colours import DARK, MUTED, NAVY

FONT = "Arial"
LANGUAGE = "en-GB"
TABLE, NOTE, PROMPT, CONFIDENTIAL = "Report Table", "Report Note", "Report Prompt", "Report Marking"
AUTHORITY = "Report Authority"
_NO_WIDER = ("arial", "helvetica", "liberation sans", "calibri", "carlito", "aptos", "times", "gill sans")
_WIDEST_STRETCH = 1.2
ALARM = "#8A1224"


@dataclass(frozen=True)
class _Look:
    name: str
    size: float
    colour: str = DARK
    bold: bool = False
    italic: bool = False
    before: float = 0.0
    after: float = 6.0
    line: float = 1.0
    keeps_next: bool = False
    level: int | None = None


_LOOKS = (
    _Look("Normal", 11, line=1.15),
    _Look("Title", 24, NAVY, bold=True, after=4),
    _Look("Subtitle", 13, MUTED, after=10),
    _Look("Heading 1", 16, NAVY, bold=True, before=18, keeps_next=True, level=0),
    _Look("Heading 2", 12.5, NAVY, bold=True, before=12, after=4, keeps_next=True, level=1),
    _Look("Caption", 10, DARK, bold=True, before=8, after=4, keeps_next=True),
    _Look("TOC Heading", 13, NAVY, bold=True, before=12, keeps_next=True),
    _Look("toc 1", 11, after=3),
    _Look("Header", 9, MUTED, after=0),
    _Look("Footer", 9, MUTED, after=0),
    _Look(AUTHORITY, 11, MUTED, after=2),
    _Look(TABLE, 9, after=0),
    _Look(NOTE, 9, MUTED, before=3, after=8),
    _Look(PROMPT, 11, MUTED, italic=True, line=1.15),
    _Look(CONFIDENTIAL, 9.5, ALARM, bold=True, after=6),
)


def prepare_styles(document: Document, *, has_own: bool) -> None:
    """Make the styles that reports use; those of the authority's file (`has_own`) stay as they are."""
    known = {style.name for style in document.styles}
    for look in _LOOKS:
        is_new = look.name not in known
        if is_new:
            document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, builtin=look.name[:6] != "Report")
        if is_new or not has_own:
            style = document.styles[look.name]
            assert isinstance(style, ParagraphStyle)
            _dress(style.element, look, own_font=not has_own)
    _speak_english(document)


def style_ids(document: Document) -> dict[str, str]:
    """Return the ids of paragraph styles by name."""
    styles = (one for one in document.styles if one.type is WD_STYLE_TYPE.PARAGRAPH)
    return {str(style.name): str(style.style_id) for style in styles}


def font_stretch(document: Document) -> float:
    """Return how much wider, at the most, the letters of the document are than those of Arial."""
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    name = (normal.font.name or FONT).lower()
    return 1.0 if name.startswith(_NO_WIDER) else _WIDEST_STRETCH


def _dress(style: BaseOxmlElement, look: _Look, *, own_font: bool) -> None:
    for tag in ("w:pPr", "w:rPr"):
        for old in style.findall(qn(tag)):
            style.remove(old)
    style.append(_paragraph_look(look))
    style.append(_letter_look(look, own_font=own_font))


def _paragraph_look(look: _Look) -> BaseOxmlElement:
    return make(
        "w:pPr",
        make("w:keepNext") if look.keeps_next else None,
        make(
            "w:spacing",
            before=round(look.before * POINTS),
            after=round(look.after * POINTS),
            line=round(look.line * 240),
            lineRule="auto",
        ),
        None if look.level is None else make("w:outlineLvl", val=look.level),
    )


def _letter_look(look: _Look, *, own_font: bool) -> BaseOxmlElement:
    fonts = make("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)
    half_points = round(look.size * 2)
    return make(
        "w:rPr",
        fonts if own_font else None,
        make("w:b") if look.bold else make("w:b", val=0),
        make("w:i") if look.italic else make("w:i", val=0),
        make("w:color", val=look.colour.lstrip("#")),
        make("w:sz", val=half_points),
        make("w:szCs", val=half_points),
    )


def _speak_english(document: Document) -> None:
    """Set the language in which spelling is checked, and in which readers speak the text."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None and defaults.find(qn("w:lang")) is None:
        defaults.append(make("w:lang", val=LANGUAGE))
