"""A report as a Word document."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from csc_qa.core.report import Report
from csc_qa.reports.clean_text import clean_report
from csc_qa.reports.docx.body import Body
from csc_qa.reports.docx.contents import Entry, write_contents
from csc_qa.reports.docx.head import write_head
from csc_qa.reports.docx.numbering import add_lists
from csc_qa.reports.docx.package import file_bytes, set_properties
from csc_qa.reports.docx.page import set_up_page, write_edges
from csc_qa.reports.docx.section import write_heading, write_section
from csc_qa.reports.docx.styles import prepare_styles, style_ids
from csc_qa.reports.docx.template import open_own, open_template
from csc_qa.reports.docx.text import Setting, link, paragraph, run
from csc_qa.reports.docx.texts_part import add_texts
from csc_qa.reports.section_order import headed_sections
from csc_qa.reports.xlsx.about import READING

_ABOUT, _APPENDICES, _NO_SOURCES = "About this report", "Appendices", "None named."


def render_docx(report: Report, template: Path | None = None) -> bytes:
    """Return the document. The same report and template give the same bytes.

    Args:
        template: a .docx or .dotx of the authority, whose styles, page, heads and feet are taken over.

    Raises:
        ReportError: the template cannot be used.
    """
    report = clean_report(report)
    has_own = template is not None
    document = open_own() if template is None else open_template(template)
    prepare_styles(document, has_own=has_own)
    if not has_own:
        set_up_page(document)
    styles = style_ids(document)
    write_edges(document, report, styles, has_own=has_own)
    body = Body(document, add_lists(document), styles)
    _write_body(body, report)
    add_texts(document, report, body.marks)
    return _finished(document, report)


def _write_body(body: Body, report: Report) -> None:
    headed = headed_sections(report.sections)
    entries = {id(one.section): Entry(one.heading, body.marks.entry()) for one in headed}
    about = Entry(_ABOUT, body.marks.entry())
    inner = [entries[id(one.section)] for one in headed if not one.section.is_appendix]
    appendices = [entries[id(one.section)] for one in headed if one.section.is_appendix]
    write_head(body, report)
    write_contents(body, [*inner, about, *appendices])
    for one in headed:
        if not one.section.is_appendix:
            write_section(body, report, one.section, entries[id(one.section)])
    body.turn(is_landscape=False)
    _write_about(body, report, about, appendices)
    for one in headed:
        if one.section.is_appendix:
            write_section(body, report, one.section, entries[id(one.section)])


def _write_about(body: Body, report: Report, entry: Entry, appendices: list[Entry]) -> None:
    """Write what the report was made from, how to read it, and which appendices it has."""
    write_heading(body, entry, body.marks.end())
    _write_list(body, "Sources and rules", report.sources or (_NO_SOURCES,))
    _write_list(body, "How to read it", READING)
    if appendices:
        body.write("Heading 2", run(_APPENDICES))
        for each in appendices:
            body.write("Normal", link(each.mark, run(each.heading)))


def _write_list(body: Body, title: str, items: tuple[str, ...]) -> None:
    body.write("Heading 2", run(title))
    setting = Setting(body.styles["Normal"], numbering=body.lists.bullets)
    for item in items:
        body.add(paragraph(setting, run(item)))


def _finished(document: Document, report: Report) -> bytes:
    set_properties(document, report)
    return file_bytes(document)
