"""Where everything of a page stands in its sheet, for any writer: cells, tables, charts, widths."""

from __future__ import annotations

import textwrap
from datetime import date

from csc_qa.core.own_sheet import MARK_ROW
from csc_qa.core.page import LinkedTable, Page
from csc_qa.core.report import Section, Table, TextBlock
from csc_qa.reports.cell_text import empty_table_text
from csc_qa.reports.icon_words import icon_table
from csc_qa.reports.pages.cells import page_values, unique_titles
from csc_qa.reports.pages.charts import CHART_HEIGHT, CHART_WIDTH, place_charts, widen_for_small
from csc_qa.reports.pages.mark import make_mark
from csc_qa.reports.pages.placed import Layout, PlacedTable, Style
from csc_qa.reports.pages.placing import add_text, keep_together
from csc_qa.reports.pages.room import (
    DEFAULT_ROW,
    column_widths,
    page_scale,
    print_scale,
    wrapped_height,
)
from csc_qa.reports.section_order import headed_sections
from csc_qa.reports.standing_words import DRAFT, prompt_of, says_draft

# A line of a sentence, in characters.
LINE = 130


def lay_out(page: Page, *, version: str, day: date) -> Layout:
    """Return the page, placed, with its mark.

    Args:
        version: of csc_qa, for the mark.
        day: on which it is made.
    """
    layout = Layout(page.sheet, is_upright=page.is_page_per_section)
    add_text(layout, page.title, Style.TITLE)
    layout.height = MARK_ROW + 2
    tables = [table for section in page.sections for table in _tables(section)]
    has_charts = any(section.charts for section in page.sections)
    layout.widths = column_widths(tables, least_points=CHART_WIDTH if has_charts else 0.0)
    widen_for_small(layout.widths, [chart for section in page.sections for chart in section.charts])
    layout.scale = print_scale(layout)
    first_free = max(len(layout.widths) + 1, 8)
    begins = []
    for heading, section in headed_sections(page.sections):
        begins.append(layout.height)
        _place_section(layout, heading, section, first_free)
    if page.is_page_per_section:
        layout.breaks = begins[1:]
        layout.scale = page_scale(layout, begins)
    layout.mark = make_mark(version, day, layout.grid(), page.entry_columns)
    return layout


def _tables(section: Section) -> tuple[Table, ...]:
    return (icon_table(section.icons), *section.tables) if section.icons else section.tables


def _place_section(layout: Layout, heading: str, section: Section, data_column: int) -> None:
    tables, head = _tables(section), len(section.sentences) + 2
    first = _table_points(layout, tables[0]) if tables else CHART_HEIGHT
    keep_together(layout, head * DEFAULT_ROW + (first if tables or section.charts else 0))
    if heading:
        add_text(layout, heading, Style.HEADING)
    for sentence in section.sentences:
        _add_lines(layout, sentence, Style.TEXT)
    layout.height += 1
    for table in tables:
        _place_table(layout, table)
    place_charts(layout, section.charts, data_column)
    for block in section.blocks:
        _place_block(layout, block)


def _place_block(layout: Layout, block: TextBlock) -> None:
    """Place title and paragraphs of a text, or what to write where there are none."""
    lines = sum(len(textwrap.wrap(each, LINE)) for each in block.paragraphs)
    keep_together(layout, (2 + lines) * DEFAULT_ROW)
    title = f"{block.title} ({DRAFT.lower()})" if says_draft(block) else block.title
    add_text(layout, title, Style.TABLE_TITLE)
    for paragraph in block.paragraphs:
        _add_lines(layout, paragraph, Style.TEXT)
    if not block.paragraphs:
        _add_lines(layout, prompt_of(block), Style.NOTE)
    layout.height += 1


def _add_lines(layout: Layout, text: str, style: Style) -> None:
    for line in textwrap.wrap(text, LINE):
        add_text(layout, line, style)


def _table_points(layout: Layout, table: Table) -> float:
    rows = (*table.rows, *((table.total,) if table.total else ()))
    header = wrapped_height([column.title for column in table.columns], layout.widths, is_header=True)
    return DEFAULT_ROW * 2 + header + sum(wrapped_height(row, layout.widths) for row in rows)


def _place_table(layout: Layout, table: Table) -> None:
    keep_together(layout, _table_points(layout, table))
    add_text(layout, table.title, Style.TABLE_TITLE)
    if not table.rows:
        add_text(layout, empty_table_text(table), Style.NOTE)
        layout.height += 1
        return
    formats = [column.format for column in table.columns]
    links = table.links if isinstance(table, LinkedTable) else ()
    placed = PlacedTable(
        row=layout.height,
        titles=unique_titles([column.title for column in table.columns]),
        formats=formats,
        grades=[column.grade for column in table.columns],
        cells=[page_values(row, formats) for row in table.rows],
        total=page_values(table.total, formats) if table.total else None,
        links={(link.row, link.column): link for link in links},
    )
    layout.tables.append(placed)
    heights = [wrapped_height(placed.titles, layout.widths, is_header=True)]
    heights += [wrapped_height(cells, layout.widths) for cells in placed.rows]
    layout.heights |= {placed.row + at: each for at, each in enumerate(heights) if each > DEFAULT_ROW}
    layout.height += 1 + len(placed.rows)
    _add_lines(layout, table.note, Style.NOTE)
    layout.height += 1
