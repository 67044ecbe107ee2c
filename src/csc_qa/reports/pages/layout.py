"""Where everything of a page stands in its sheet, for any writer: cells, tables, charts, widths."""

from __future__ import annotations

import textwrap
from datetime import date
from itertools import groupby

from csc_qa.core.own_sheet import MARK_ROW
from csc_qa.core.page import LinkedTable, Page
from csc_qa.core.report import Section, Table, TextBlock
from csc_qa.reports.cell_text import empty_table_text
from csc_qa.reports.pages.cells import page_values, unique_titles
from csc_qa.reports.pages.icon_table import icon_table
from csc_qa.reports.pages.mark import make_mark
from csc_qa.reports.pages.place_charts import place_chart, place_small_charts
from csc_qa.reports.pages.placed import CHART_HEIGHT, CHART_WIDTH, Layout, PlacedTable, PlacedText, Style
from csc_qa.reports.pages.room import (
    DEFAULT_ROW,
    column_widths,
    keep_together,
    page_scale,
    print_scale,
    wrapped_height,
)

# A line of a sentence, in characters.
LINE = 130


def lay_out(page: Page, *, version: str, day: date) -> Layout:
    """Return the page, placed, with its mark.

    Args:
        version: of csc_qa, for the mark.
        day: on which it is made.
    """
    layout = Layout(page.sheet, is_upright=page.is_page_per_section)
    layout.texts.append(PlacedText(0, page.title, Style.TITLE))
    layout.height = MARK_ROW + 2
    tables = [table for section in page.sections for table in _tables(section)]
    has_charts = any(section.charts for section in page.sections)
    layout.widths = column_widths(tables, least_points=CHART_WIDTH if has_charts else 0.0)
    layout.scale = print_scale(layout)
    first_free = max(len(layout.widths) + 1, 8)
    begins = []
    for section in page.sections:
        begins.append(layout.height)
        _place_section(layout, section, first_free)
    if page.is_page_per_section:
        layout.breaks = begins[1:]
        layout.scale = page_scale(layout, begins)
    layout.mark = make_mark(version, day, layout.grid(), page.entry_columns)
    return layout


def _tables(section: Section) -> list[Table]:
    """Return the tables, with that of the icons, which sheets show as words."""
    return [*([icon_table(section.icons)] if section.icons else []), *section.tables]


def _place_section(layout: Layout, section: Section, data_column: int) -> None:
    tables = _tables(section)
    head = len(section.sentences) + 2
    first = _table_points(layout, tables[0]) if tables else CHART_HEIGHT
    keep_together(layout, head * DEFAULT_ROW + (first if tables or section.charts else 0))
    if section.title:
        _add(layout, section.title, Style.HEADING)
    _add_lines(layout, section.sentences, Style.TEXT)
    layout.height += 1
    for table in tables:
        _place_table(layout, table)
    for is_small, charts in groupby(section.charts, key=lambda chart: chart.is_small):
        if is_small:
            place_small_charts(layout, list(charts), data_column)
            continue
        for chart in charts:
            place_chart(layout, chart, data_column)
    for block in section.blocks:
        _place_block(layout, block)


def _add(layout: Layout, text: str, style: Style) -> None:
    layout.texts.append(PlacedText(layout.height, text, style))
    layout.height += 1


def _add_lines(layout: Layout, texts: tuple[str, ...], style: Style) -> None:
    for text in texts:
        for line in textwrap.wrap(text, LINE):
            _add(layout, line, style)


def _place_block(layout: Layout, block: TextBlock) -> None:
    is_draft = block.is_draft and block.paragraphs
    _add(layout, f"{block.title} (draft)" if is_draft else block.title, Style.TABLE_TITLE)
    if block.paragraphs:
        _add_lines(layout, block.paragraphs, Style.TEXT)
    else:
        _add_lines(layout, (block.prompt,), Style.NOTE)
    layout.height += 1


def _table_points(layout: Layout, table: Table) -> float:
    rows = (*table.rows, *((table.total,) if table.total else ()))
    header = wrapped_height([column.title for column in table.columns], layout.widths, is_header=True)
    return DEFAULT_ROW * 2 + header + sum(wrapped_height(row, layout.widths) for row in rows)


def _place_table(layout: Layout, table: Table) -> None:
    keep_together(layout, _table_points(layout, table))
    _add(layout, table.title, Style.TABLE_TITLE)
    if not table.rows:
        _add(layout, empty_table_text(table), Style.NOTE)
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
    _add_lines(layout, (table.note,), Style.NOTE)
    layout.height += 1
