"""Where everything of a page stands in its sheet, for any writer: cells, tables, charts, widths."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from csc_qa.core.own_sheet import MARK_ROW
from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import Chart, ColumnFormat, Section, Table
from csc_qa.reports.cell_text import (
    chart_cells,
    empty_chart_text,
    empty_table_text,
    is_empty_chart,
)
from csc_qa.reports.pages.cells import Value, page_values, unique_titles
from csc_qa.reports.pages.mark import make_mark
from csc_qa.reports.pages.room import DEFAULT_ROW, column_widths, page_height, wrapped_height

# A line of a sentence, in characters.
LINE = 130
# In points; the rows that a chart stands on, and one below it, are as high.
CHART_WIDTH, CHART_HEIGHT = 570.0, 255.0
CHART_ROWS = 18


class Style(StrEnum):
    """How a cell of a page looks."""

    TITLE = "title"
    MARK = "mark"
    HEADING = "heading"
    TEXT = "text"
    TABLE_TITLE = "table title"
    NOTE = "note"


@dataclass(frozen=True)
class PlacedText:
    """A text that stands by itself."""

    row: int
    text: str
    style: Style


@dataclass(frozen=True)
class PlacedTable:
    """A table: header in `row`, its cells below, the total row after them.

    Attributes:
        titles: each once, without regard to case, as Excel wants them.
        links: place in `cells` to where it leads.
    """

    row: int
    titles: list[str]
    formats: list[ColumnFormat]
    grades: list[str | None]
    cells: list[list[Value]]
    total: list[Value] | None
    links: dict[tuple[int, int], CellLink]

    @property
    def rows(self) -> list[list[Value]]:
        """Every row below the header."""
        return [*self.cells, *([self.total] if self.total else [])]


@dataclass(frozen=True)
class PlacedChart:
    """A chart at `row`, drawn from numbers that stand at `data_row`, `data_column`."""

    row: int
    chart: Chart
    data_row: int
    data_column: int
    data: list[list[Value]]


@dataclass
class Layout:
    """A page, placed. Rows and columns count from 0.

    Attributes:
        heights: row to its height in points, where its text is wrapped.
        breaks: rows with which a printed page begins, so that nothing is cut that fits on one.
    """

    sheet: str
    mark: str = ""
    texts: list[PlacedText] = field(default_factory=list)
    tables: list[PlacedTable] = field(default_factory=list)
    charts: list[PlacedChart] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)
    height: int = 0

    @property
    def freeze_row(self) -> int | None:
        """The row above which the sheet is held, where it has one table that is long."""
        long = [table for table in self.tables if len(table.cells) > 30]
        return long[0].row + 1 if len(long) == 1 and long[0].row < 25 else None

    def grid(self) -> list[list[object]]:
        """Return every cell, that of the mark left blank."""
        blocks: list[tuple[int, int, list[list[Value]]]] = [
            (text.row, 0, [[text.text]]) for text in self.texts
        ]
        blocks += [(table.row, 0, [list(table.titles), *table.rows]) for table in self.tables]
        blocks += [(chart.data_row, chart.data_column, chart.data) for chart in self.charts]
        height = max((row + len(rows) for row, _, rows in blocks), default=0)
        width = max((column + len(cells) for _, column, rows in blocks for cells in rows), default=1)
        grid: list[list[object]] = [[""] * width for _ in range(max(height, MARK_ROW + 1))]
        for row, column, rows in blocks:
            for at, cells in enumerate(rows):
                grid[row + at][column : column + len(cells)] = cells
        return grid


def lay_out(page: Page, *, version: str, day: date) -> Layout:
    """Return the page, placed, with its mark.

    Args:
        version: of csc_qa, for the mark.
        day: on which it is made.
    """
    layout = Layout(page.sheet)
    layout.texts.append(PlacedText(0, page.title, Style.TITLE))
    layout.height = MARK_ROW + 2
    tables = [table for section in page.sections for table in section.tables]
    has_charts = any(section.charts for section in page.sections)
    layout.widths = column_widths(tables, least_points=CHART_WIDTH if has_charts else 0.0)
    first_free = max(len(layout.widths) + 1, 8)
    for section in page.sections:
        _place_section(layout, section, first_free)
    layout.mark = make_mark(version, day, layout.grid(), page.entry_columns)
    return layout


def _place_section(layout: Layout, section: Section, data_column: int) -> None:
    head = len(section.sentences) + 2
    first = _table_points(layout, section.tables[0]) if section.tables else CHART_HEIGHT
    _keep_together(layout, head * DEFAULT_ROW + (first if section.tables or section.charts else 0))
    if section.title:
        _add(layout, section.title, Style.HEADING)
    for sentence in section.sentences:
        for line in textwrap.wrap(sentence, LINE):
            _add(layout, line, Style.TEXT)
    layout.height += 1
    for table in section.tables:
        _place_table(layout, table)
    for chart in section.charts:
        _place_chart(layout, chart, data_column)


def _add(layout: Layout, text: str, style: Style) -> None:
    layout.texts.append(PlacedText(layout.height, text, style))
    layout.height += 1


def _table_points(layout: Layout, table: Table) -> float:
    rows = (*table.rows, *((table.total,) if table.total else ()))
    header = wrapped_height([column.title for column in table.columns], layout.widths, is_header=True)
    return DEFAULT_ROW * 2 + header + sum(wrapped_height(row, layout.widths) for row in rows)


def _keep_together(layout: Layout, points: float) -> None:
    """Begin a new printed page where this one has no room for so much, and a new one has."""
    page = page_height(layout.widths)
    used = _points(layout, layout.breaks[-1] if layout.breaks else 0) % page
    if points <= page < used + points:
        layout.breaks.append(layout.height)


def _points(layout: Layout, first: int) -> float:
    return sum(layout.heights.get(row, DEFAULT_ROW) for row in range(first, layout.height))


def _place_table(layout: Layout, table: Table) -> None:
    _keep_together(layout, _table_points(layout, table))
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
    for line in textwrap.wrap(table.note, LINE):
        _add(layout, line, Style.NOTE)
    layout.height += 1


def _place_chart(layout: Layout, chart: Chart, data_column: int) -> None:
    if is_empty_chart(chart):
        _add(layout, chart.title, Style.TABLE_TITLE)
        _add(layout, empty_chart_text(chart), Style.NOTE)
        layout.height += 1
        return
    _keep_together(layout, (CHART_ROWS + 1) * DEFAULT_ROW)
    names: list[Value] = [chart.title, *(series.name for series in chart.series)]
    columns = [chart_cells(chart, series.values) for series in chart.series]
    data: list[list[Value]] = [names]
    for at, category in enumerate(chart.categories):
        data.append([category, *(column[at] for column in columns)])
    layout.charts.append(PlacedChart(layout.height, chart, layout.height, data_column, data))
    layout.height += max(CHART_ROWS, len(data)) + 1
