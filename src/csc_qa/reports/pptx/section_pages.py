"""The slides of a section: sentences, icons, tables, charts, then what people edit."""

from __future__ import annotations

from csc_qa.core.report import Section
from csc_qa.reports.cell_text import NOTHING
from csc_qa.reports.pptx.block_pages import add_block_pages
from csc_qa.reports.pptx.chart_pages import add_chart_pages
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.icon_pages import add_icon_pages
from csc_qa.reports.pptx.lead_page import add_lead
from csc_qa.reports.pptx.tables import add_tables
from csc_qa.reports.pptx.text_pages import add_text_pages


def add_section(deck: Deck, title: str, section: Section) -> None:
    """Add the slides of a section; one that holds nothing says so."""
    deck.begin_section()
    shown = add_lead(deck, title, section) if section.sentences else None
    if section.icons:
        add_icon_pages(deck, title, section.icons)
    add_tables(deck, title, [table for table in section.tables if table is not shown])
    add_chart_pages(deck, title, tuple(chart for chart in section.charts if chart is not shown))
    add_block_pages(deck, title, section)
    if not any((section.sentences, section.icons, section.tables, section.charts, section.blocks)):
        add_text_pages(deck, title, (NOTHING,), None)
