"""The sheet of the scrutiny panel's recommendations, as somebody keeps it by hand between meetings.

Source: scrutiny monitoring, 26 January 2023 (dates, items and progress); the words are ours.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from csc_qa.sample.cell_formats import CellFormats

SHEET = "Scrutiny recs"
HEADERS = ("Date", "Title", "Action proposed", "Action Taken", "Progress\nStatus", "Lead", "By when")
_WIDTHS = (12, 30, 55, 55, 14, 26, 12)
_COLOUR = "#4B2E83"
_HEADER_ROW = 2


class _Item(NamedTuple):
    """An item of an agenda: day as typed, title, and its recommendations row by row."""

    typed_on: str | datetime
    title: str
    rows: tuple[tuple[str, ...], ...]


_ITEMS = (
    _Item(
        "29/09/22",
        "Educational Attainment in Southampton",
        (
            (
                "1) Consider one more meeting on attainment: catch-up money, results at 16, early years.",
                "To be talked over with the Chair; heads' forums may be asked to come.",
                "Partially complete",
                "Scrutiny manager",
                "",
            ),
        ),
    ),
    _Item(
        "",
        "Post 16 Provision, Participation and NEET",
        (
            (
                "1) Keep the Panel told of the plan for post-16 places across the city.",
                "A statement was asked for; parts of the talks are still confidential.",
                "Part complete",
                "Head of education",
                "",
            ),
        ),
    ),
    _Item(
        "",
        "Children and Learning Improvement Plan & Performance",
        (
            (
                "1) Put what the audit of re-referrals found into the performance report.",
                "The audit was planned with a neighbouring council; findings come to the panel in 2023.",
                "Partially complete ",
                "Head of Quality Assurance",
                "26/01/23",
            ),
        ),
    ),
    _Item(
        datetime(2022, 11, 24),
        "Placement Sufficiency",
        (
            (
                "1) See that every council service helps the new children's homes to open soon.",
                "Support across the council is agreed; the head of resources oversees it and reports back.",
                "Complete",
                "Chief executive",
                "",
            ),
            (
                "2) Encourage the university to become an employer that supports foster carers.",
                "The Cabinet Member is writing to the university.",
                "Completed",
                "Cabinet Member",
                "",
            ),
        ),
    ),
    _Item(
        "24.11.2022",
        "Children & Learning - Performance",
        (
            (
                "1) Show the Panel the ethnicity of children who are known to safeguarding services.",
                "An overview was sent with the papers.",
                "complete",
                "Head of Quality Assurance",
                "",
            ),
            (
                "2) Put learning from audits on the agenda of a later meeting.",
                "On the agenda of 26 January 2023.",
                "Complete",
                "Head of Quality Assurance",
                "",
            ),
        ),
    ),
)


def write_recommendations(book: Workbook, formats: CellFormats) -> None:
    """Add the sheet: dates once for each meeting, titles merged over their recommendations."""
    sheet = book.add_worksheet(SHEET)
    last = len(HEADERS) - 1
    title = "Scrutiny Panel - monitoring of recommendations"
    sheet.merge_range(0, 0, 0, last, title, formats.title(_COLOUR, 15))
    sheet.write_row(_HEADER_ROW, 0, HEADERS, formats.header(_COLOUR))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    row = _HEADER_ROW + 1
    for item in _ITEMS:
        row = _write_item(sheet, formats, item, row)
    sheet.freeze_panes(_HEADER_ROW + 1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_tab_color(_COLOUR)


def _write_item(sheet: Worksheet, formats: CellFormats, item: _Item, row: int) -> int:
    """Write an item and return the row below it."""
    below = row + len(item.rows)
    if below - row > 1:
        sheet.merge_range(row, 1, below - 1, 1, item.title, formats.cell())
    else:
        sheet.write(row, 1, item.title, formats.cell())
    if isinstance(item.typed_on, datetime):
        sheet.write_datetime(row, 0, item.typed_on, formats.cell("dd/mm/yyyy"))
    else:
        sheet.write(row, 0, item.typed_on, formats.cell())
    for number, texts in enumerate(item.rows, start=row):
        sheet.set_row(number, 45)
        for column, text in enumerate(texts, start=2):
            sheet.write(number, column, text, formats.cell())
    return below
