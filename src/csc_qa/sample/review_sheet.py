"""The sheet of themed reviews: ungraded, fewer columns; only its name and title say which area it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from random import Random

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from csc_qa.core.audit import Audit
from csc_qa.sample.cell_formats import CellFormats
from csc_qa.sample.handwriting import Handwriting
from csc_qa.sample.row_height import row_height
from csc_qa.sample.tab_layout import Column, TabLayout

REVIEWS = TabLayout(
    sheet="PTC themed reviews",
    quarter=0,
    titles=("Pathways Through Care - themed reviews 2022", "Not graded. One line per young person."),
    date_formats=("dd/mm/yyyy", "d.m.yy", "dd/mm/yyyy"),
    month_style="short",
    colour="#0B6A6A",
    band_colour="#DAEEF3",
    columns=(
        Column("audit_id", "Ref", 10),
        Column("child_id", "YP ID ", 11),
        Column("theme", "Theme", 32),
        Column("audit_month", "Month", 10),
        Column("completed_on", "Date\ncompleted", 13),
        Column("auditor", "Reviewed by", 24),
        Column("strengths", "What went well ", 48),
        Column("areas_for_improvement", "Even better if", 48),
        Column("actions", "Action needed", 40),
    ),
)


def write_reviews(book: Workbook, formats: CellFormats, reviews: Sequence[Audit], rng: Random) -> None:
    """Add the sheet with one row per review."""
    sheet = book.add_worksheet(REVIEWS.sheet)
    _write_top(sheet, formats)
    hand = Handwriting(REVIEWS, rng)
    for row, review in enumerate(reviews, start=REVIEWS.header_row + 1):
        fill = REVIEWS.band_colour if row % 2 else None
        sheet.set_row(row, row_height(review, REVIEWS.columns))
        for position, column in enumerate(REVIEWS.columns):
            typed = hand.write(review, column.field)
            if isinstance(typed, date):
                style = formats.cell(rng.choice(REVIEWS.date_formats), fill)
                sheet.write_datetime(row, position, datetime(typed.year, typed.month, typed.day), style)
            else:
                sheet.write(row, position, typed, formats.cell(None, fill))
    sheet.autofilter(REVIEWS.header_row, 0, REVIEWS.header_row + len(reviews), REVIEWS.last_column)


def _write_top(sheet: Worksheet, formats: CellFormats) -> None:
    for row, title in enumerate(REVIEWS.titles):
        style = formats.title(REVIEWS.colour, 16 - 5 * row)
        sheet.merge_range(row, 0, row, REVIEWS.last_column, title, style)
    headers = [column.header for column in REVIEWS.columns]
    sheet.write_row(REVIEWS.header_row, 0, headers, formats.header(REVIEWS.colour))
    for position, column in enumerate(REVIEWS.columns):
        sheet.set_column(position, position, column.width)
    sheet.freeze_panes(REVIEWS.header_row + 1, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_tab_color(REVIEWS.colour)
