"""Tables of a report in Word: their numbers, their looks, and that they keep to the page."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from tests.reports.every_part import CARDS, every_part
from tests.reports.sample_report import sample_report

from csc_qa.core.report import Report, Table
from csc_qa.reports.cell_text import cell_text, empty_table_text
from csc_qa.reports.grade_colours import GRADE_COLOURS

from .reading import all_of, document_of, text_of, value_of


@pytest.fixture(scope="module", params=[sample_report, every_part], ids=["sample", "every part"])
def report(request: pytest.FixtureRequest) -> Report:
    made: Report = request.param()
    return made


@pytest.fixture(scope="module")
def document(report: Report) -> Document:
    return document_of(report)


def tables_of(report: Report) -> list[Table]:
    last = [each for each in report.sections if each.is_appendix]
    ordered = [each for each in report.sections if not each.is_appendix] + last
    return [table for section in ordered for table in section.tables]


def native_of(document: Document, title: str) -> WordTable:
    """Return the table of this title, by its alternative text."""
    return next(each for each in document.tables if value_of(each._tbl, "w:tblPr/w:tblCaption") == title)


def printed(table: Table) -> list[list[str]]:
    rows = (*table.rows, *((table.total,) if table.total else ()))
    head = [column.title for column in table.columns]
    texts = [[cell_text(cell, table.columns[at].format) for at, cell in enumerate(row)] for row in rows]
    return [head, *texts] if table.rows else [head, [empty_table_text(table)] * len(head)]


def test_numbers_are_those_of_the_report(document: Document, report: Report) -> None:
    assert tables_of(report)
    for table in tables_of(report):
        rows = native_of(document, table.title).rows
        assert [[cell.text.strip() for cell in row.cells] for row in rows] == printed(table)


def test_captions_are_numbered_in_order(document: Document, report: Report) -> None:
    captions = [
        text_of(each._p) for each in document.paragraphs if each.style and each.style.name == "Caption"
    ]
    found = [each for each in captions if each.startswith("Table")]
    first = len(found) - len(tables_of(report)) + 1
    expected = [f"Table {at}: {table.title}" for at, table in enumerate(tables_of(report), start=first)]
    assert found[first - 1 :] == expected


def test_heads_repeat_and_rows_hold_together(document: Document, report: Report) -> None:
    for table in tables_of(report):
        head, *rows = native_of(document, table.title).rows
        assert head._tr.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
        if table.rows:
            assert all(row._tr.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in rows)


def test_every_table_has_alternative_text(document: Document) -> None:
    for table in document.tables:
        for tag in ("w:tblCaption", "w:tblDescription"):
            assert value_of(table._tbl, f"w:tblPr/{tag}")


def test_columns_keep_to_the_width_of_their_page(document: Document) -> None:
    widths = [
        (each.page_width or 0) - (each.left_margin or 0) - (each.right_margin or 0)
        for each in document.sections
    ]
    section = 0
    for element in document.element.body:
        section += len(list(element.iter(qn("w:sectPr")))) if element.tag == qn("w:p") else 0
        if element.tag == qn("w:tbl"):
            grid = sum(int(each.get(qn("w:w"), "0")) for each in element.iter(qn("w:gridCol")))
            assert grid <= widths[section] / 635 + 1


def test_heads_of_grades_have_their_colours() -> None:
    table = native_of(document_of(sample_report()), "Grades by service area")
    fills = {cell.text: value_of(cell._tc, "w:tcPr/w:shd", "w:fill") for cell in table.rows[0].cells}
    grades = ("Outstanding", "Good", "Requires Improvement", "Inadequate")
    found = {f"#{fills[grade]}" for grade in grades}
    assert found == {GRADE_COLOURS[grade.lower().replace(" ", "_")] for grade in grades}


def test_icons_stand_beside_their_words() -> None:
    document = document_of(every_part())
    table = native_of(document, "Effective assessment: each indicator with its icons")
    cells = {cell.text.strip(): cell for row in table.rows for cell in row.cells}
    assert len(table.rows) == len(CARDS) + 1
    for word in ("concern", "improvement", "fail", "Amber", "Not judged"):
        (picture,) = cells[word]._tc.iter(qn("wp:docPr"))
        assert f": {word} (icon)" in (picture.get("descr") or "")
    assert not list(cells["412"]._tc.iter(qn("wp:docPr")))


def test_icon_is_stored_once_however_often_it_is_shown() -> None:
    document = document_of(every_part())
    shown = all_of(document, "a:blip")
    pictures = {each.get(qn("r:embed")) for each in shown}
    # Five of variation and assurance less the neutral ones, each also in the table by month; four of status.
    assert len(shown) == 11 + 8
    assert len(pictures) == 4 + 3 + 4
