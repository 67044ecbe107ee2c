"""Committee papers: paragraphs numbered by Word, recommendations, appendices."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from tests.reports.every_part import every_part

from .reading import all_of, document_of, starting_with, text_of, value_of


@pytest.fixture(scope="module")
def paper() -> Document:
    return document_of(every_part())


def list_of(paragraph: BaseOxmlElement) -> str | None:
    return value_of(paragraph, "w:pPr/w:numPr/w:numId")


def form_of(document: Document, number: str | None) -> tuple[str | None, str | None]:
    """Return the form and the text of the numbers of a list."""
    root = document.part.numbering_part.element
    (used,) = [each for each in root.findall(qn("w:num")) if each.get(qn("w:numId")) == number]
    name = value_of(used, "w:abstractNumId")
    (found,) = [each for each in root.findall(qn("w:abstractNum")) if each.get(qn("w:abstractNumId")) == name]
    return value_of(found, "w:lvl/w:numFmt"), value_of(found, "w:lvl/w:lvlText")


def test_paragraphs_are_numbered_through_the_paper(paper: Document) -> None:
    texts = ("One of three", "One cannot", "Re-referrals stood", "Seen and agreed", "Moderation changed")
    (number,) = {list_of(starting_with(paper, text)) for text in texts}
    assert form_of(paper, number) == ("decimal", "%1.")
    # Nobody typed a number that Word would not renumber.
    numbered = [text_of(each) for each in all_of(paper, "w:p") if list_of(each) == number]
    assert len(numbered) == 7
    assert not [text for text in numbered if text[0].isdigit()]


def test_recommendations_have_numbers_of_their_own(paper: Document) -> None:
    first, second = (
        list_of(starting_with(paper, text)) for text in ("That the panel notes", "That the panel asks")
    )
    assert first == second
    assert form_of(paper, first) == ("lowerRoman", "(%1)")


def test_appendix_begins_a_page_and_is_not_numbered(paper: Document) -> None:
    heading = next(
        each
        for each in all_of(paper, "w:p")
        if text_of(each) == "Appendix 1: Grades by service area" and each.style == "Heading1"
    )
    assert heading.find(qn("w:pPr")).find(qn("w:pageBreakBefore")) is not None
    assert list_of(starting_with(paper, "Of 541 audits")) is None


def test_report_that_is_no_paper_numbers_nothing() -> None:
    report = document_of(every_part(is_paper=False, sources=()))
    bullets = list_of(starting_with(report, "None named."))
    assert {list_of(each) for each in all_of(report, "w:p")} == {None, bullets}
    assert form_of(report, bullets)[0] == "bullet"
