"""Print set-up: what a sheet looks like on A4."""

from __future__ import annotations

import math
from dataclasses import dataclass

from csc_qa.core.report import Report
from csc_qa.reports.standing_words import CONFIDENTIAL
from csc_qa.reports.xlsx.canvas import DEFAULT_HEIGHT, Canvas

_A4 = 9
_MARGINS = {"left": 0.5, "right": 0.5, "top": 0.85, "bottom": 0.75}
_PRINTED_WIDTH = (11.69 - 1.0) * 72
_PRINTED_HEIGHT = (8.27 - 1.6) * 72
_LEAST_SCALE = 0.62
POINTS_PER_PIXEL = 0.75


def set_up_page(canvas: Canvas, report: Report, *, one_page: bool) -> None:
    """Set paper, margins, header, footer and print area; the sheet must be complete."""
    sheet = canvas.sheet
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.set_margins(**_MARGINS)
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 1 if one_page else 0)
    sheet.print_area(0, 0, max(0, canvas.row - 1), canvas.last_column)
    mark = f"&C&B{CONFIDENTIAL}" if report.is_confidential else ""
    sheet.set_header(f"&L{_plain(report.title)}{mark}&R{_plain(report.authority)}")
    mark = f"&L{CONFIDENTIAL}" if report.is_confidential else ""
    sheet.set_footer(f"{mark}&CPage &P of &N&R{_plain(report.period.label)}")


def is_one_page(height: float) -> bool:
    """Say whether so much height, in points, can be read when shrunk to one page."""
    return _PRINTED_HEIGHT / height >= _LEAST_SCALE if height else True


def page_height(canvas: Canvas) -> float:
    """Return the height of sheet, in points, that one page takes where the sheet fits its width."""
    width = canvas.pixel_width * POINTS_PER_PIXEL
    return _PRINTED_HEIGHT * max(1.0, width / _PRINTED_WIDTH)


@dataclass(frozen=True)
class Pages:
    """Where the pages of a sheet end that takes several: the height of one, and of what each repeats."""

    height: float
    repeated: float = 0.0

    def end_after(self, height: float) -> tuple[float, float]:
        """Return the end of the page that holds this height, and how much earlier it may come.

        Pages end with a whole row, so each may end a row earlier than its height says.
        """
        later = self.height - self.repeated
        number = max(0, math.floor((height - self.height) / later) + 1)
        return self.height + number * later, (number + 1) * DEFAULT_HEIGHT


def _plain(text: str) -> str:
    """Excel reads & as the start of a code, and takes 255 characters in all."""
    return text[:80].replace("&", "&&")
