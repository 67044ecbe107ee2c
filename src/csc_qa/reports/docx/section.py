"""Sections: heading, sentences, icons, tables, charts and text blocks."""

from __future__ import annotations

from csc_qa.core.report import Report, Section
from csc_qa.reports.commentary.written import SENTENCES, block_id
from csc_qa.reports.docx.body import Body
from csc_qa.reports.docx.charts import write_charts
from csc_qa.reports.docx.columns import needs_landscape
from csc_qa.reports.docx.contents import Entry
from csc_qa.reports.docx.editable import write_block, write_sentences
from csc_qa.reports.docx.tables import write_table
from csc_qa.reports.docx.text import Setting, paragraph, run
from csc_qa.reports.icon_words import icon_table

# More of them stand on a page of their own.
_MOST_ICONS = 8


def write_section(body: Body, report: Report, section: Section, entry: Entry) -> None:
    """Write a section; one with a table too wide for an upright page stands on landscape pages."""
    upright = body.width_of(is_landscape=False)
    body.turn(is_landscape=any(needs_landscape(table, upright, body.stretch) for table in section.tables))
    mark = body.marks.block(block_id(section.key, SENTENCES))
    begins_page = section.is_appendix or len(section.icons) > _MOST_ICONS
    write_heading(body, entry, mark, begins_page=begins_page)
    write_sentences(body, report, section)
    if section.icons:
        cards = icon_table(section.icons, f"{section.title}: each indicator with its icons")
        write_table(body, cards, is_compact=len(section.icons) > _MOST_ICONS)
    for table in section.tables:
        write_table(body, table)
    write_charts(body, section.charts)
    for block in section.blocks:
        write_block(body, report, section, block)


def write_heading(body: Body, entry: Entry, mark: str, *, begins_page: bool = False) -> None:
    """Write a heading of the first level, which the table of contents leads to."""
    setting = Setting(body.styles["Heading 1"], begins_page=begins_page)
    inner = body.marks.around(mark, run(entry.heading))
    body.add(paragraph(setting, *body.marks.around(entry.mark, *inner)))
