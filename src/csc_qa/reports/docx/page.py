"""Paper, margins, and what stands at the head and foot of every page."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _BaseHeaderFooter
from docx.shared import Cm

from csc_qa.core.report import Report
from csc_qa.reports.docx.elements import EMU_PER_TWIP, make
from csc_qa.reports.docx.styles import CONFIDENTIAL
from csc_qa.reports.docx.text import Setting, field, paragraph, run
from csc_qa.reports.standing_words import CONFIDENTIAL_LINE

_MARGIN = Cm(2)
_EDGE = Cm(1.1)


def set_up_page(document: Document) -> None:
    """Set A4, upright, and its margins."""
    section = document.sections[-1]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.bottom_margin = _MARGIN
    section.top_margin = Cm(2.3)
    section.header_distance = section.footer_distance = _EDGE


def write_edges(document: Document, report: Report, styles: dict[str, str], *, has_own: bool) -> None:
    """Write heads and feet; to those of the authority's file (`has_own`) is added only what is missing.

    Every page says that the report is confidential where it is, and which page it is of how many.
    """
    section = document.sections[-1]
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    for head in _edges(document, "header"):
        element = _emptied(head) if head.is_linked_to_previous or not has_own else head._element
        if not has_own:
            element.append(_line(styles["Header"], report.authority, [run(report.title)], width))
        if report.is_confidential and "confidential" not in _text_of(element).lower():
            element.insert(0, paragraph(Setting(styles[CONFIDENTIAL], after=0), run(CONFIDENTIAL_LINE)))
        _fill(element, styles["Header"])
    for foot in _edges(document, "footer"):
        element = _emptied(foot) if foot.is_linked_to_previous or not has_own else foot._element
        if not has_own:
            element.append(_line(styles["Footer"], report.period.label, _page_number(), width))
        elif "PAGE" not in _text_of(element):
            element.append(paragraph(Setting(styles["Footer"], side="end"), *_page_number()))
        _fill(element, styles["Footer"])


def _edges(document: Document, name: str) -> Iterator[_BaseHeaderFooter]:
    section = document.sections[-1]
    yield getattr(section, name)
    if section.different_first_page_header_footer:
        yield getattr(section, f"first_page_{name}")
    if document.settings.odd_and_even_pages_header_footer:
        yield getattr(section, f"even_page_{name}")


def _emptied(edge: _BaseHeaderFooter) -> BaseOxmlElement:
    edge.is_linked_to_previous = False
    element: BaseOxmlElement = edge._element
    for child in list(element):
        element.remove(child)
    return element


def _fill(element: BaseOxmlElement, style: str) -> None:
    if element.find(qn("w:p")) is None:
        element.append(paragraph(Setting(style)))


def _line(style: str, left: str, right: list[BaseOxmlElement], width: int) -> BaseOxmlElement:
    """Return a line with a text to the left and one to the right."""
    made = paragraph(Setting(style), run(f"{left}\t"), *right)
    stop = make("w:tab", val="right", pos=round(width / EMU_PER_TWIP))
    made[0].append(make("w:tabs", stop))
    return made


def _page_number() -> list[BaseOxmlElement]:
    return [run("Page "), *field("PAGE", "1"), run(" of "), *field("NUMPAGES", "1")]


def _text_of(element: BaseOxmlElement) -> str:
    return "".join(element.itertext()) + "".join(
        each.get(qn("w:instr"), "") for each in element.iter(qn("w:fldSimple"))
    )
