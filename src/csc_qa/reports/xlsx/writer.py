"""A report as an Excel workbook with native tables and charts."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from csc_qa.core.report import Report, Section
from csc_qa.reports.charts.values import is_empty_chart
from csc_qa.reports.commentary.written import texts_of
from csc_qa.reports.section_order import headed_sections
from csc_qa.reports.xlsx.about import WIDTHS as ABOUT_WIDTHS
from csc_qa.reports.xlsx.about import write_about
from csc_qa.reports.xlsx.canvas import Canvas
from csc_qa.reports.xlsx.cards import CARD_WIDTHS
from csc_qa.reports.xlsx.options import workbook_options
from csc_qa.reports.xlsx.page import is_one_page, set_up_page
from csc_qa.reports.xlsx.section import SectionSheet
from csc_qa.reports.xlsx.sheet_names import sheet_names
from csc_qa.reports.xlsx.styles import Styles
from csc_qa.reports.xlsx.summary import WIDTHS as SUMMARY_WIDTHS
from csc_qa.reports.xlsx.summary import write_summary
from csc_qa.reports.xlsx.text_size import grid_widths
from csc_qa.reports.xlsx.texts import TEXTS_SHEET, PlacedTexts

SUMMARY, CHART_DATA, ABOUT = "Summary", "Chart data", "About"


def render_xlsx(report: Report) -> bytes:
    """Return the workbook. The same report gives the same bytes."""
    buffer = BytesIO()
    with Workbook(buffer, workbook_options()) as book:
        _set_properties(book, report)
        _write_sheets(book, report)
    return buffer.getvalue()


def _set_properties(book: Workbook, report: Report) -> None:
    book.set_properties(
        {
            "title": report.title,
            "subject": report.period.label,
            "author": report.unit,
            "company": report.authority,
            "created": datetime.combine(report.period.end, time()),
        }
    )


def _write_sheets(book: Workbook, report: Report) -> None:
    styles, texts, headed = Styles(book), PlacedTexts(), headed_sections(report.sections)
    names = sheet_names((each.heading for each in headed), (SUMMARY, CHART_DATA, ABOUT, TEXTS_SHEET))
    summary = Canvas(book.add_worksheet(SUMMARY), styles, SUMMARY_WIDTHS)
    sections = [
        Canvas(book.add_worksheet(name), styles, _widths(each.section))
        for name, each in zip(names, headed, strict=True)
    ]
    chart_data = _add_chart_data(book, report, styles)
    about = Canvas(book.add_worksheet(ABOUT), styles, ABOUT_WIDTHS)
    write_summary(summary, report, names)
    for canvas, each in zip(sections, headed, strict=True):
        SectionSheet(book, report, canvas, chart_data, texts).write(each)
    write_about(about, report)
    for canvas in (summary, about, *((chart_data,) if chart_data else ())):
        set_up_page(canvas, report, one_page=is_one_page(canvas.height))
    texts.write(book, texts_of(report))


def _widths(section: Section) -> tuple[float, ...]:
    """Return the widths of the columns: those of the tables, else of the cards."""
    return CARD_WIDTHS if section.icons and not section.tables else grid_widths(section.tables)


def _add_chart_data(book: Workbook, report: Report, styles: Styles) -> Canvas | None:
    drawn = [chart for one in report.sections for chart in one.charts if not is_empty_chart(chart)]
    if not drawn:
        return None
    columns = max(4, *(len(chart.series) for chart in drawn))
    canvas = Canvas(book.add_worksheet(CHART_DATA), styles, (44.0, *(15.0,) * columns))
    canvas.add_text("Chart data", "heading", size=14)
    canvas.add_text("The numbers behind the charts. A chart follows when its numbers are changed here.")
    canvas.add_row(8)
    return canvas
