"""A report as a PowerPoint deck."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from pathlib import Path

from pptx.presentation import Presentation

from csc_qa.core.report import Report
from csc_qa.reports.clean_text import clean_report
from csc_qa.reports.pptx.base_texts import base_texts_of, keep_base_texts
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.ends import add_about_pages, add_title_page
from csc_qa.reports.pptx.key_figures import add_key_figure_pages
from csc_qa.reports.pptx.section_pages import add_section
from csc_qa.reports.pptx.template import open_template
from csc_qa.reports.section_order import headed_sections
from csc_qa.reports.stable_zip import without_clock


def render_pptx(report: Report, template: Path | None = None) -> bytes:
    """Return the deck. The same report and template give the same bytes.

    Args:
        report: what to write.
        template: the authority's own .pptx or .potx, whose size, layouts and theme are taken over.

    Raises:
        ReportError: the template is not a PowerPoint file, or has no layout.
    """
    report = clean_report(report)
    presentation = open_template(template)
    deck = Deck(presentation, report)
    add_title_page(deck)
    add_key_figure_pages(deck, report.key_figures)
    for title, section in headed_sections(report.sections):
        add_section(deck, title, section)
    add_about_pages(deck)
    deck.add_feet()
    _set_properties(presentation, report)
    keep_base_texts(presentation, base_texts_of(report))
    buffer = BytesIO()
    presentation.save(buffer)
    return without_clock(buffer.getvalue())


def _set_properties(presentation: Presentation, report: Report) -> None:
    properties = presentation.core_properties
    made = datetime.combine(report.period.end, time())
    properties.title, properties.subject = report.title[:255], report.period.label
    properties.author = properties.last_modified_by = report.unit[:255] or report.authority[:255]
    properties.keywords, properties.comments, properties.category = "", "", report.kind[:255]
    properties.created = properties.modified = made
    properties.language, properties.revision = "en-GB", 1
