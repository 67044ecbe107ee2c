"""Small charts beside one another, with one legend for all of a slide."""

from __future__ import annotations

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.cell_text import empty_chart_text
from csc_qa.reports.charts.point_shapes import point_shapes
from csc_qa.reports.charts.values import is_empty_chart
from csc_qa.reports.grade_colours import chart_colours
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.charts import add_chart
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.legend import LegendEntry, add_legend, legend_height
from csc_qa.reports.pptx.page import Page
from csc_qa.reports.pptx.text import TextStyle
from csc_qa.reports.pptx.titles import numbered

_WIDE = 1.5
_GAP = 8.0
_SIZE = 9.0
_LEGEND_GAP = 4.0


def add_small_chart_pages(deck: Deck, section: str, charts: tuple[Chart, ...]) -> None:
    """Add slides with up to six charts each."""
    area = deck.content_area()
    columns, rows = (3, 2) if area.width > _WIDE * area.height else (2, 3)
    most = columns * rows
    groups = [charts[at : at + most] for at in range(0, len(charts), most)]
    titles = numbered(f"{section}: charts", len(groups))
    for title, group in zip(titles, groups, strict=True):
        page = deck.add(title)
        entries = _entries(group)
        height = legend_height(page.ruler, entries, area)
        cells = area.without_foot(height + _LEGEND_GAP).grid(*_shape(len(group), columns, rows), _GAP)
        for chart, cell in zip(group, cells, strict=False):
            _add(page, chart, cell)
        add_legend(page, entries, area.without_head(area.height - height))
        page.set_notes("\n".join(f"{chart.title}: {chart.alt}" for chart in group))


def _shape(count: int, columns: int, rows: int) -> tuple[int, int]:
    """Return columns and rows, no more than the charts need."""
    columns = 2 if count == 4 else min(count, columns)
    return columns, min(rows, -(-count // columns))


def _add(page: Page, chart: Chart, cell: Area) -> None:
    if is_empty_chart(chart):
        page.add_text([chart.title, empty_chart_text(chart)], TextStyle(12.0), cell)
    else:
        add_chart(page, chart, cell, size=_SIZE, with_legend=False)


def _entries(charts: tuple[Chart, ...]) -> list[LegendEntry]:
    found: dict[LegendEntry, None] = {}
    for chart in charts:
        if is_empty_chart(chart):
            continue
        is_line = chart.kind is ChartKind.LINES
        for (series, colour), shape in zip(chart_colours(chart), point_shapes(chart), strict=True):
            look = (series.look, shape) if is_line else (None, None)
            found[LegendEntry(series.name, colour, *look)] = None
    return list(found)
