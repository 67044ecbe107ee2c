"""The last sheet: what the report was made from, and how to read it."""

from __future__ import annotations

from csc_qa.core.report import Report
from csc_qa.reports.cell_text import NOT_RECORDED
from csc_qa.reports.xlsx.canvas import Canvas

WIDTHS = (26.0, 78.0)

READING = (
    f"{NOT_RECORDED} stands for what is not recorded or cannot be calculated.",
    "Percentages are rounded to whole numbers and may therefore not add up to 100.",
)


def write_about(canvas: Canvas, report: Report) -> None:
    """Write the sources and how to read the report."""
    canvas.add_text("About this report", "heading", size=14)
    canvas.add_text(f"{report.title}, {report.period.label}. {report.unit}, {report.authority}.")
    canvas.add_row(8)
    _write_list(canvas, "Sources and rules", report.sources or ("None named.",))
    _write_list(canvas, "How to read it", READING)


def _write_list(canvas: Canvas, title: str, items: tuple[str, ...]) -> None:
    canvas.add_text(title, "subheading", size=11)
    for item in items:
        canvas.add_text(item, "line")
    canvas.add_row(8)
