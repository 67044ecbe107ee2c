"""Charts on slides of their own."""

from __future__ import annotations

from csc_qa.core.report import Chart
from csc_qa.reports.cell_text import empty_chart_text
from csc_qa.reports.charts.values import is_empty_chart
from csc_qa.reports.pptx.charts import add_chart
from csc_qa.reports.pptx.deck import Deck
from csc_qa.reports.pptx.small_charts import add_small_chart_pages
from csc_qa.reports.pptx.text import TextStyle
from csc_qa.reports.pptx.titles import part_title

_EMPTY = TextStyle(18.0)


def add_chart_pages(deck: Deck, section: str, charts: tuple[Chart, ...]) -> None:
    """Add a slide for each chart, then the small ones."""
    for chart in charts:
        if not chart.is_small:
            _add_chart_page(deck, section, chart)
    if small := tuple(chart for chart in charts if chart.is_small):
        add_small_chart_pages(deck, section, small)


def _add_chart_page(deck: Deck, section: str, chart: Chart) -> None:
    page = deck.add(part_title(section, chart.title, "chart"), short=chart.title, kind="chart")
    if is_empty_chart(chart):
        page.add_text([empty_chart_text(chart)], _EMPTY, page.area)
    else:
        add_chart(page, chart, page.area, with_title=False)
        page.set_notes(chart.alt)
