"""The authority's own Word file as a template."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from tests.reports.every_part import every_part
from tests.reports.sample_report import sample_report

from csc_qa.core.errors import ReportError
from csc_qa.core.report import ColumnFormat
from csc_qa.reports.commentary.written import texts_of
from csc_qa.reports.docx.elements import make
from csc_qa.reports.docx.text import field
from csc_qa.reports.docx.writer import render_docx
from csc_qa.reports.docx.written import read_written
from csc_qa.reports.icons import icon_png
from csc_qa.reports.standing_words import CONFIDENTIAL_LINE

from .reading import all_of, document_of, lines_of, text_of

TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A council's file: its own heading style, margins, head, cover page and picture; no numbering."""
    document = docx.Document()
    document.styles["Heading 1"].font.size = Pt(31)
    document.styles.element.remove(document.styles["Caption"].element)
    section = document.sections[0]
    section.page_width, section.page_height, section.left_margin = Cm(21), Cm(29.7), Cm(3.5)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Elsewhere Council"
    section.first_page_header.paragraphs[0].text = "Cover"
    document.add_heading("Model paper", 1)
    png = icon_png(ColumnFormat.RAG, "Green")
    assert png
    document.add_picture(BytesIO(png))
    document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    document.add_section()
    for key, each in list(document.part.rels.items()):
        if each.reltype == RELATIONSHIP_TYPE.NUMBERING:
            del document.part.rels[key]
    document.save(str(tmp_path / "council.docx"))
    return tmp_path / "council.docx"


def as_dotx(path: Path) -> Path:
    """Write the file once more as Word writes templates."""
    made = path.with_suffix(".dotx")
    with ZipFile(path) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(CONTENT_TYPE.WML_DOCUMENT_MAIN.encode(), TEMPLATE_TYPE.encode())
            target.writestr(name, content)
    return made


def test_styles_page_and_heads_are_taken_over_and_the_text_is_not(template: Path) -> None:
    document = document_of(every_part(), template)
    assert document.styles["Heading 1"].font.size == Pt(31)
    section = document.sections[0]
    assert round((section.left_margin or 0) / Cm(1), 1) == 3.5
    assert [each.text for each in section.header.paragraphs] == [CONFIDENTIAL_LINE, "Elsewhere Council"]
    assert "Model paper" not in lines_of(document)
    pictures = [each for each in document.part.rels.values() if each.reltype == RELATIONSHIP_TYPE.IMAGE]
    shown = {each.get(qn("r:embed")) for each in all_of(document, "a:blip")}
    assert {each.rId for each in pictures} == shown


def test_missing_styles_lists_and_page_numbers_are_made(template: Path) -> None:
    document = document_of(every_part(), template)
    assert document.styles["Caption"].font.bold
    assert document.part.numbering_part.element.findall(qn("w:num"))
    assert text_of(document.sections[0].footer._element) == "Page 1 of 1"


def test_page_numbers_and_confidence_are_not_said_twice(template: Path) -> None:
    own = docx.Document(str(template))
    last = own.sections[-1]
    last.header.is_linked_to_previous = last.footer.is_linked_to_previous = False
    last.header.paragraphs[0].text = "CONFIDENTIAL until published"
    last.footer.paragraphs[0]._p.extend(field("PAGE", "1"))
    own.save(str(template))
    section = document_of(every_part(), template).sections[0]
    assert [each.text for each in section.header.paragraphs] == ["CONFIDENTIAL until published"]
    assert len(section.footer.paragraphs) == 1


def test_template_of_word_serves_like_a_document(template: Path) -> None:
    document = document_of(every_part(), as_dotx(template))
    assert document.part.content_type == CONTENT_TYPE.WML_DOCUMENT_MAIN
    assert document.styles["Heading 1"].font.size == Pt(31)


def test_landscape_template_in_columns_becomes_an_upright_page(template: Path) -> None:
    own = docx.Document(str(template))
    last = own.sections[-1]
    last.page_width, last.page_height = last.page_height, last.page_width
    last._sectPr.append(make("w:cols", num=2))
    own.save(str(template))
    first = document_of(every_part(), template).sections[0]
    assert (first.page_width or 0) < (first.page_height or 0)
    assert first._sectPr.find(qn("w:cols")) is None


def test_report_of_last_year_serves_as_a_template_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "last-year.docx"
    path.write_bytes(render_docx(sample_report()))
    report = every_part()
    made = tmp_path / "this-year.docx"
    made.write_bytes(render_docx(report, path))
    written = read_written(made)
    assert written is not None
    assert written.base == written.now == texts_of(report)
    first = docx.Document(str(made)).sections[0]
    assert text_of(first.header._element).count(CONFIDENTIAL_LINE) == 1


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"%PDF-1.7"])
def test_other_file_is_refused_in_words(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "logo.docx"
    path.write_bytes(content)
    with pytest.raises(ReportError, match=r'CSCQA-RPT-010.*"logo\.docx" is not a document or template'):
        document_of(every_part(), path)


def test_zip_that_is_no_document_and_missing_file_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "book.docx"
    with ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    for each in (path, tmp_path / "absent.docx"):
        with pytest.raises(ReportError, match="CSCQA-RPT-010"):
            document_of(every_part(), each)
