"""One sheet for each section: sentences, icons, tables, and the charts and texts below them."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter import Workbook

from csc_qa.core.report import Report
from csc_qa.reports.section_order import HeadedSection
from csc_qa.reports.xlsx.canvas import Canvas
from csc_qa.reports.xlsx.cards import write_cards
from csc_qa.reports.xlsx.page import is_one_page, set_up_page
from csc_qa.reports.xlsx.paragraphs import blocks_height, write_blocks, write_sentences
from csc_qa.reports.xlsx.section_charts import SectionCharts
from csc_qa.reports.xlsx.tables import TablePlace, write_table
from csc_qa.reports.xlsx.texts import PlacedTexts

_MOST_FROZEN = 190.0


@dataclass(frozen=True)
class SectionSheet:
    """The parts that a section is written with."""

    book: Workbook
    report: Report
    canvas: Canvas
    chart_data: Canvas | None
    texts: PlacedTexts

    def write(self, headed: HeadedSection) -> None:
        """Write the section and set up its page."""
        section, charts = headed.section, SectionCharts(self.book, self.canvas, self.chart_data)
        self._write_head(headed)
        if section.icons:
            write_cards(self.canvas, section.icons)
        places = [write_table(self.canvas, table) for table in section.tables]
        below = charts.height(section.charts) + blocks_height(self.canvas, section.blocks)
        one_page = is_one_page(self.canvas.height + below)
        if len(places) == 1:
            self._hold_header(places[0], one_page=one_page)
        charts.write(section.charts)
        write_blocks(self.canvas, section, self.texts)
        set_up_page(self.canvas, self.report, one_page=one_page)

    def _write_head(self, headed: HeadedSection) -> None:
        report, canvas = self.report, self.canvas
        canvas.add_text(headed.heading, "heading", size=14)
        head = (report.authority, report.about, report.period.label)
        canvas.add_text(" · ".join(part for part in head if part), "small", size=9)
        write_sentences(canvas, headed.section, self.texts)

    def _hold_header(self, place: TablePlace, *, one_page: bool) -> None:
        """Keep the header of the only table in sight, and on every page, where that helps."""
        sheet, canvas = self.canvas.sheet, self.canvas
        if place.height_above <= _MOST_FROZEN:
            sheet.freeze_panes(place.header_row + 1, 0)
        if one_page or place.height_to_end > canvas.page_height:
            sheet.repeat_rows(place.header_row)
