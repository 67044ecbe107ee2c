"""Print set-up: what a sheet looks like on A4."""

from __future__ import annotations

from csc_qa.core.report import Report
from csc_qa.reports.standing_words import CONFIDENTIAL
from csc_qa.reports.xlsx.canvas import Canvas

_A4 = 9
_MARGINS = {"left": 0.5, "right": 0.5, "top": 0.85, "bottom": 0.75}
_PRINTED_HEIGHT = (8.27 - 1.6) * 72
_LEAST_SCALE = 0.62


def set_up_page(canvas: Canvas, report: Report, *, one_page: bool) -> None:
    """Set paper, margins, header, footer and print area; the sheet must be complete."""
    sheet = canvas.sheet
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.set_margins(**_MARGINS)
    sheet.center_horizontally()
    if one_page:
        sheet.fit_to_pages(1, 1)
    else:
        # Excel heeds no page breaks where it fits a sheet to pages.
        sheet.set_print_scale(canvas.print_scale)
        sheet.set_h_pagebreaks(canvas.breaks)
    sheet.print_area(0, 0, max(0, canvas.row - 1), canvas.last_column)
    mark = f"&C&B{CONFIDENTIAL}" if report.is_confidential else ""
    sheet.set_header(f"&L{_plain(report.title)}{mark}&R{_plain(report.authority)}")
    mark = f"&L{CONFIDENTIAL}" if report.is_confidential else ""
    sheet.set_footer(f"{mark}&CPage &P of &N&R{_plain(report.period.label)}")


def is_one_page(height: float) -> bool:
    """Say whether so much height, in points, can be read when shrunk to one page."""
    return _PRINTED_HEIGHT / height >= _LEAST_SCALE if height else True


def _plain(text: str) -> str:
    """Excel reads & as the start of a code, and takes 255 characters in all."""
    return text[:80].replace("&", "&&")
