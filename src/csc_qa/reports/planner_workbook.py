"""The programme of a year as a workbook: the year planner, and every date with its notes."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from csc_qa.core.page import Page
from csc_qa.reports.pages.workbook import add_page
from csc_qa.reports.xlsx.options import workbook_options
from csc_qa.reports.xlsx.styles import Styles
from csc_qa.reports.year_planner import PlannerYear, add_year_planner


def render_planner(planner: PlannerYear, dates: Page, *, version: str) -> bytes:
    """Return the workbook. The same programme on the same day gives the same bytes.

    Args:
        dates: the page that lists every date.
        version: of csc_qa, for the mark.
    """
    buffer = BytesIO()
    with Workbook(buffer, workbook_options()) as book:
        book.set_properties({"created": datetime.combine(planner.day, time()), "title": planner.title})
        add_year_planner(book, Styles(book), planner)
        add_page(book, dates, version=version, day=planner.day)
    return buffer.getvalue()
