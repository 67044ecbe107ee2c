"""The first sheet: what the report is, its key figures, and what each section says, in short."""

from __future__ import annotations

from csc_qa.core.report import KeyFigure, Report
from csc_qa.reports.section_order import HeadedSection, headed_sections
from csc_qa.reports.standing_words import CONFIDENTIAL_LINE
from csc_qa.reports.xlsx.canvas import Canvas
from csc_qa.reports.xlsx.text_size import count_lines, row_height

WIDTHS = (14.0, 14.0, 2.0) * 3 + (14.0, 14.0)
_TILES = 4
_TILE_COLUMNS = 3
_LAST_TITLE_COLUMN = 3
_SENTENCES = 2
_FACT_COLUMN = 2


def write_summary(canvas: Canvas, report: Report, sheets: list[str]) -> None:
    """Write the summary; `sheets` are the names of the sections' sheets."""
    _write_head(canvas, report)
    for at in range(0, len(report.key_figures), _TILES):
        _write_tiles(canvas, report.key_figures[at : at + _TILES])
    canvas.add_text("In short", "heading", size=14)
    for headed, sheet in zip(headed_sections(report.sections), sheets, strict=True):
        _write_short(canvas, headed, sheet)
    canvas.sheet.ignore_errors({"number_stored_as_text": f"A1:K{canvas.row + 1}"})


def _write_head(canvas: Canvas, report: Report) -> None:
    canvas.add_text(" · ".join(part for part in (report.authority, report.unit) if part), "period", size=12)
    canvas.add_text(report.title, "title", size=20)
    if report.about:
        canvas.add_text(report.about, "about", size=14)
    canvas.add_text(report.period.label, "period", size=12)
    canvas.add_row(6)
    if report.is_confidential:
        canvas.add_text(CONFIDENTIAL_LINE, "confidential")
        canvas.add_row(10)
    for name, fact in report.facts:
        _write_fact(canvas, name, fact)
    if report.facts:
        canvas.add_row(10)
    for note in report.notes:
        canvas.add_text(note, "reader")
        canvas.add_row(6)


def _write_fact(canvas: Canvas, name: str, fact: str) -> None:
    lines = max(
        count_lines(name, canvas.span(0, _FACT_COLUMN - 1) * 0.9),
        count_lines(fact, canvas.span(_FACT_COLUMN, canvas.last_column)),
    )
    row = canvas.add_row(row_height(lines))
    canvas.merge(row, 0, _FACT_COLUMN - 1, name, canvas.styles("tile label"))
    canvas.merge(row, _FACT_COLUMN, canvas.last_column, fact, canvas.styles("text", indent=0))


def _write_tiles(canvas: Canvas, figures: tuple[KeyFigure, ...]) -> None:
    width = canvas.span(0, 1) - 2
    label_lines = max(count_lines(figure.label, width * 0.9) for figure in figures)
    detail_lines = max(count_lines(figure.detail, width, 9) for figure in figures)
    value_row = canvas.add_row(36)
    label_row = canvas.add_row(row_height(label_lines))
    detail_row = canvas.add_row(row_height(detail_lines, 9) + 3)
    canvas.add_row(10)
    for at, figure in enumerate(figures):
        first = at * _TILE_COLUMNS
        _write_value(canvas, value_row, first, figure.value)
        canvas.merge(label_row, first, first + 1, figure.label, canvas.styles("tile", "tile label"))
        canvas.merge(detail_row, first, first + 1, figure.detail, canvas.styles("tile", "small"))


def _write_value(canvas: Canvas, row: int, column: int, value: str) -> None:
    style = canvas.styles("tile", "tile value", num_format="0")
    canvas.merge(row, column, column + 1, value, style)
    if value.isascii() and value.isdigit():
        canvas.sheet.write_number(row, column, int(value), style)


def _write_short(canvas: Canvas, headed: HeadedSection, sheet: str) -> None:
    text = " ".join(headed.section.sentences[:_SENTENCES]) or "See the sheet."
    first = _LAST_TITLE_COLUMN + 1
    lines = max(
        count_lines(text, canvas.span(first, canvas.last_column)),
        count_lines(headed.heading, canvas.span(0, _LAST_TITLE_COLUMN) * 0.9),
    )
    row = canvas.add_row(row_height(lines) + 3)
    link, name = canvas.styles("line", "link"), sheet.replace("'", "''")
    canvas.merge(row, 0, _LAST_TITLE_COLUMN, "", link)
    canvas.sheet.write_url(row, 0, f"internal:'{name}'!A1", link, headed.heading)
    canvas.merge(row, first, canvas.last_column, text, canvas.styles("line"))
