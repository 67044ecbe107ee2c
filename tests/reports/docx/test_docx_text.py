"""Texts from people are text, whatever they hold."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.every_part import every_part
from tests.reports.sample_report import sample_report

from csc_qa.core.report import Chart, ChartKind, ColumnFormat, Section, Series, Table, TableColumn, TextBlock
from csc_qa.reports.clean_text import clean_text
from csc_qa.reports.docx.edited_text import paragraph_text
from csc_qa.reports.docx.text import Setting, field, paragraph, run

from .reading import all_of, document_of, lines_of

ODD = "one\x00two\x0bthree {PAGE} ]]> </w:t> & \"q\" 'q' =1+1"
CLEAN = "onetwothree {PAGE} ]]> </w:t> & \"q\" 'q' =1+1"


@given(st.text())
def test_any_text_is_read_back_as_it_was_written(text: str) -> None:
    cleaned = clean_text(text)
    assert paragraph_text(paragraph(Setting(), run(cleaned))) == cleaned
    assert clean_text(cleaned) == cleaned


@pytest.mark.parametrize("text", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\x9f"])
def test_what_xml_cannot_hold_is_left_out(text: str) -> None:
    assert clean_text(f"a{text}b") == "ab"


def test_field_shows_its_text_and_hides_its_code() -> None:
    assert paragraph_text(paragraph(Setting(), run("Page "), *field("PAGE", "1"))) == "Page 1"


def test_odd_text_may_stand_everywhere() -> None:
    table = Table(
        title=ODD,
        columns=(TableColumn(title=ODD), TableColumn(title=ODD, format=ColumnFormat.RAG)),
        rows=((ODD, ODD),),
        note=ODD,
    )
    series = (Series(name=ODD, values=(1.0,)), Series(name="b", values=(2.0,)))
    chart = Chart(
        title=ODD, kind=ChartKind.STACKED_BARS, categories=(ODD,), series=series, alt=ODD, value_title=ODD
    )
    block = TextBlock(key="b", title=ODD, paragraphs=(ODD,), prompt=ODD)
    section = Section(
        key="odd", title=ODD, sentences=(ODD,), tables=(table,), charts=(chart,), blocks=(block,)
    )
    report = sample_report(
        title=ODD, authority=ODD, unit=ODD, facts=((ODD, ODD),), notes=(ODD,), sections=(section,)
    )
    document = document_of(report)
    assert document.core_properties.title == CLEAN
    # Title, note, contents, heading, sentence, block and no fields but our own.
    assert lines_of(document).count(CLEAN) >= 6
    codes = {(each.text or "").split()[0] for each in all_of(document, "w:instrText")}
    assert codes == {"TOC", "SEQ"}


def test_document_has_no_field_that_reaches_outside() -> None:
    document = document_of(every_part())
    codes = {(each.text or "").split()[0] for each in all_of(document, "w:instrText")}
    assert codes == {"TOC", "SEQ"}
    assert not [each for each in document.part.rels.values() if each.is_external]
    assert not [each for each in all_of(document, "w:hyperlink") if each.get(qn("r:id"))]
