"""Dress a register tab as people do in Excel: filters, lists to choose from, colours, notes, hidden rows."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from csc_qa.sample.lists_sheet import list_range
from csc_qa.sample.register_sheet import RegisterSheet
from csc_qa.sample.tab_layout import TabLayout

_AUTHOR = {"author": "QA Unit", "x_scale": 1.6}
_LISTS = {
    "service_area": "Service areas",
    "grade": "Grades",
    "moderated_grade": "Grades",
    "tool": "Audit tools",
}
_HEADER_NOTES = {
    "grade": "Auditor's grade BEFORE moderation. Leave blank for ungraded reviews.",
    "overseen_on": "Service lead to record by the 6th of the next month.",
    "moderated_grade": "QA Unit to complete after panel.",
}
# Every so many audits, a row was hidden and never shown again, or has a note.
_HIDDEN_EVERY, _NOTE_EVERY = 37, 29
_NOTES = (
    "Auditor asked for this one to be looked at again.",
    "Grade agreed by phone.",
    "Late - leave over half term.",
)


def dress_tab(book: Workbook, register: RegisterSheet) -> None:
    """Dress a tab that has been written."""
    sheet, layout = register.sheet, register.layout
    first, last = layout.header_row + 1, max(register.heights)
    for position, column in enumerate(layout.columns):
        sheet.set_column(position, position, column.width, None, {"hidden": column.is_hidden})
    sheet.autofilter(layout.header_row, 0, last, layout.last_column)
    sheet.freeze_panes(first, 1)
    sheet.set_tab_color(layout.colour)
    _set_page(sheet, layout)
    _add_lists(sheet, layout, first, last)
    _colour_grades(book, sheet, layout, (first, last))
    _annotate(register)


def _set_page(sheet: Worksheet, layout: TabLayout) -> None:
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(layout.header_row)
    sheet.set_footer("&L&F - &A&ROFFICIAL SENSITIVE   page &P of &N")
    sheet.set_zoom(85)


def _add_lists(sheet: Worksheet, layout: TabLayout, first: int, last: int) -> None:
    for field, title in _LISTS.items():
        position = layout.position(field)
        options = {"validate": "list", "source": list_range(title), "error_type": "warning"}
        sheet.data_validation(first, position, last, position, options)


def _colour_grades(book: Workbook, sheet: Worksheet, layout: TabLayout, rows: tuple[int, int]) -> None:
    fills = {
        ("begins with", "Inad"): book.add_format(
            {"bg_color": "#FF7C80", "font_color": "#9C0006", "bold": True}
        ),
        ("begins with", "Out"): book.add_format({"bg_color": "#92D050"}),
        ("begins with", "G"): book.add_format({"bg_color": "#C6EFCE", "font_color": "#006100"}),
        ("begins with", "R"): book.add_format({"bg_color": "#FFEB9C", "font_color": "#9C5700"}),
    }
    for field in ("grade", "moderated_grade"):
        position = layout.position(field)
        for (criteria, value), style in fills.items():
            rule: dict[str, Any] = {"type": "text", "criteria": criteria, "value": value, "format": style}
            sheet.conditional_format(rows[0], position, rows[1], position, rule)
    _colour_rag(book, sheet, layout, rows)


def _colour_rag(book: Workbook, sheet: Worksheet, layout: TabLayout, rows: tuple[int, int]) -> None:
    if not any(column.field == "own.rag" for column in layout.columns):
        return
    position = layout.position("own.rag")
    for letter, colour in {"R": "#FF0000", "A": "#FFC000", "G": "#00B050"}.items():
        style = book.add_format({"bg_color": colour, "font_color": colour})
        rule = {"type": "cell", "criteria": "==", "value": f'"{letter}"', "format": style}
        sheet.conditional_format(rows[0], position, rows[1], position, rule)


def _annotate(register: RegisterSheet) -> None:
    """Put notes on headers and on some grades, and hide some rows."""
    sheet, layout = register.sheet, register.layout
    for field, note in _HEADER_NOTES.items():
        sheet.write_comment(layout.header_row, layout.position(field), note, _AUTHOR)
    rows = list(register.heights)
    for number, row in enumerate(rows[_NOTE_EVERY // 2 :: _NOTE_EVERY]):
        sheet.write_comment(row, layout.position("grade"), _NOTES[number % len(_NOTES)], _AUTHOR)
    for row in rows[_HIDDEN_EVERY // 3 :: _HIDDEN_EVERY]:
        sheet.set_row(row, register.heights[row], None, {"hidden": True})
