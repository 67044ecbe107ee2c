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
    for head in _edges(document, "header"):
        element = _element_of(head, has_own=has_own)
        if not has_own:
            line = " · ".join((report.authority, report.title))
            element.append(paragraph(Setting(styles["Header"]), run(line)))
        if report.is_confidential and "confidential" not in "".join(element.itertext()).lower():
            element.insert(0, paragraph(Setting(styles[CONFIDENTIAL], after=0), run(CONFIDENTIAL_LINE)))
        _fill(element, styles["Header"])
    for foot in _edges(document, "footer"):
        element = _element_of(foot, has_own=has_own)
        setting = Setting(styles["Footer"], side="end")
        if not has_own:
            element.append(paragraph(setting, run(f"{report.period.label} · "), *_page_number()))
        elif not _has_page_number(element):
            element.append(paragraph(setting, *_page_number()))
        _fill(element, styles["Footer"])


def _edges(document: Document, name: str) -> Iterator[_BaseHeaderFooter]:
    section = document.sections[-1]
    yield getattr(section, name)
    if section.different_first_page_header_footer:
        yield getattr(section, f"first_page_{name}")
    if document.settings.odd_and_even_pages_header_footer:
        yield getattr(section, f"even_page_{name}")


def _element_of(edge: _BaseHeaderFooter, *, has_own: bool) -> BaseOxmlElement:
    """Return what the head or foot is made of; empty where nobody made it."""
    is_made = has_own and not edge.is_linked_to_previous
    edge.is_linked_to_previous = False
    element: BaseOxmlElement = edge._element
    if not is_made:
        for child in list(element):
            element.remove(child)
    return element


def _fill(element: BaseOxmlElement, style: str) -> None:
    if element.find(qn("w:p")) is None:
        element.append(paragraph(Setting(style)))


def _page_number() -> list[BaseOxmlElement]:
    return [run("Page "), *field("PAGE", "1"), run(" of "), *field("NUMPAGES", "1")]


def _has_page_number(element: BaseOxmlElement) -> bool:
    codes = [each.text or "" for each in element.iter(qn("w:instrText"))]
    codes += [each.get(qn("w:instr"), "") for each in element.iter(qn("w:fldSimple"))]
    return "PAGE" in " ".join(codes).upper().split()
