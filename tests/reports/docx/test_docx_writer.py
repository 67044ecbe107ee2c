"""What stands where in a report in Word."""

from __future__ import annotations

from datetime import datetime

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from tests.reports.every_part import every_part
from tests.reports.sample_report import sample_report

from csc_qa.core.report import Report, Section
from csc_qa.reports.docx.writer import render_docx
from csc_qa.reports.section_order import headed_sections
from csc_qa.reports.standing_words import CONFIDENTIAL_LINE

from .reading import all_of, document_of, lines_of, text_of


@pytest.fixture(scope="module")
def whole() -> Report:
    return every_part()


@pytest.fixture(scope="module")
def paper(whole: Report) -> Document:
    return document_of(whole)


def test_headings_are_those_of_the_report_in_its_order(paper: Document, whole: Report) -> None:
    found = [text_of(each._p) for each in paper.paragraphs if each.style and each.style.name == "Heading 1"]
    appendix = "Appendix 1: Grades by service area"
    assert found == ["Recommendations", "Effective assessment", "Moderation", "About this report", appendix]
    assert set(found) - {"About this report"} == {each.heading for each in headed_sections(whole.sections)}


def test_head_says_whose_report_it_is_and_its_facts(paper: Document, whole: Report) -> None:
    lines = lines_of(paper)
    assert lines[:3] == [
        "Southampton City Council · Children & Learning, Quality Assurance Unit",
        "Annual audit report",
        "Brief Intervention Team · January to October 2022",
    ]
    facts = [tuple(cell.text for cell in row.cells) for row in paper.tables[0].rows]
    assert facts == list(whole.facts)
    assert set(whole.notes) <= set(lines[: lines.index("Contents")])


def test_key_figures_stand_in_tiles(paper: Document, whole: Report) -> None:
    (row,) = paper.tables[1].rows
    figures = [(each.label, each.value, each.detail) for each in whole.key_figures]
    assert [tuple(line.text for line in cell.paragraphs) for cell in row.cells] == figures


def test_contents_lead_to_the_headings(paper: Document) -> None:
    links = all_of(paper, "w:hyperlink")
    marks = {each.get(qn("w:name")): text_of(each.getparent()) for each in all_of(paper, "w:bookmarkStart")}
    assert all(marks[link.get(qn("w:anchor"))] == text_of(link) for link in links)
    contents = [text_of(link) for link in links[:-1]]
    assert contents[:2] == ["Recommendations", "Effective assessment"]
    # The appendices are listed once more at the end of the paper.
    assert text_of(links[-1]) == contents[-1] == "Appendix 1: Grades by service area"
    codes = [each.text.split()[0] for each in all_of(paper, "w:instrText") if each.text]
    assert codes[0] == "TOC"


def test_every_page_says_that_it_is_confidential_and_which_it_is(paper: Document) -> None:
    # One section of landscape pages stands between two of upright ones.
    assert len(paper.sections) == 3
    for section in paper.sections:
        assert section.header.paragraphs[0].text == CONFIDENTIAL_LINE
        foot = section.footer._element
        assert text_of(foot) == "January to October 2022 · Page 1 of 1"
        codes = ["".join(each.itertext()).strip() for each in foot.iter(qn("w:instrText"))]
        assert codes == ["PAGE", "NUMPAGES"]


def test_public_version_says_nothing_of_confidence() -> None:
    document = document_of(sample_report(is_confidential=False))
    texts = [text_of(document.sections[0].header._element), *lines_of(document)]
    assert not [text for text in texts if "onfidential" in text]


def test_paper_is_a4(paper: Document) -> None:
    sides = [(each.page_width, each.page_height) for each in paper.sections]
    found = [(round((a or 0) / Cm(1), 1), round((b or 0) / Cm(1), 1)) for a, b in sides]
    assert found == [(21.0, 29.7), (29.7, 21.0), (21.0, 29.7)]


def test_properties_come_from_the_report(paper: Document, whole: Report) -> None:
    found = paper.core_properties
    assert (found.title, found.author) == (whole.title, whole.unit)
    assert (found.subject, found.comments) == ("January to October 2022", "")
    assert found.created.replace(tzinfo=None) == datetime(2022, 10, 31)
    assert found.language == "en-GB"
    languages = {each.get(qn("w:val")) for each in paper.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_same_report_gives_the_same_bytes(whole: Report) -> None:
    assert render_docx(whole) == render_docx(whole)


def test_drafts_and_prompts_are_marked(paper: Document) -> None:
    lines = lines_of(paper)
    assert {"Commentary  Draft", "Actions", "The service's view"} <= set(lines)
    prompt = next(each for each in all_of(paper, "w:p") if text_of(each).startswith("Write who does what"))
    assert paper.styles["Report Prompt"].style_id == prompt.style
    assert paper.styles["Report Prompt"].font.italic


def test_ids_are_used_once(paper: Document) -> None:
    for tag, name in (("w:bookmarkStart", "w:id"), ("w:bookmarkStart", "w:name"), ("wp:docPr", "id")):
        key = qn(name) if ":" in name else name
        ids = [each.get(key) for each in all_of(paper, tag)]
        assert ids
        assert len(set(ids)) == len(ids)


def test_empty_report_says_so() -> None:
    empty = sample_report(
        key_figures=(), sources=(), sections=(Section(key="none", title="Nothing to tell"),), facts=()
    )
    lines = lines_of(document_of(empty))
    assert "None named." in lines
    assert lines.count("Nothing to tell") == 2
