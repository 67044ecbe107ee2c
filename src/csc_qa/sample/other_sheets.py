"""The sheets that are no registers: the notes at the front, and a few indicators that somebody keeps here."""

from __future__ import annotations

from xlsxwriter import Workbook

from csc_qa.sample.cell_formats import CellFormats
from csc_qa.sample.published_figures import KPI_MONTHS, KPI_ROWS

_NOTES = (
    ("HOW TO USE THIS SPREADSHEET", True),
    ("One tab per quarter. Put the audit in the tab of the month it was ALLOCATED for.", False),
    ("Please do not sort! If you filter, clear the filter before you close.", False),
    ("Yellow line = allocated but not back yet.", False),
    ("PTC themed reviews have their own tab (not graded).", False),
    ("Columns changed in July when the new process came in. Do not copy and paste across tabs.", False),
    ("", False),
    ("GRADES", True),
    ("O/S or Outstanding, Good (G), RI, Inad. Leave blank if it was a review without a grade.", False),
    ("Any Inadequate: tell the QA Unit the same day.", False),
    ("", False),
    ("TO DO", True),
    ("- ask service leads for the oversight dates that are missing", False),
    ("- November and December Inadequates to moderation", False),
    ("- summary tab is only up to October", False),
    ("", False),
    ("SAMPLE: every child, person, date and text in this workbook is invented.", True),
)


def write_read_me(book: Workbook, formats: CellFormats) -> None:
    """Add the notes."""
    sheet = book.add_worksheet("READ ME")
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 3)
    sheet.set_column(1, 1, 95)
    sheet.write("B2", "Master audit spreadsheet 2022", formats.title("#1F4E78", 20))
    for row, (note, is_heading) in enumerate(_NOTES, start=3):
        style = formats.get(bold=True, font_size=12, bottom=1) if is_heading else formats.get(font_size=11)
        sheet.write(row, 1, note, style)
    sheet.fit_to_pages(1, 1)
    sheet.set_tab_color("#7F7F7F")


def write_indicators(book: Workbook, formats: CellFormats) -> None:
    """Add some indicators with the months across, typed over from the performance report."""
    sheet = book.add_worksheet("KPI 2022-23")
    sheet.merge_range(
        0, 0, 0, len(KPI_MONTHS), "Key figures 2022/23 (from performance team)", formats.title("#7F6000", 15)
    )
    sheet.set_row(0, 26)
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, len(KPI_MONTHS), 15)
    sheet.write_row(2, 0, ("Indicator", *KPI_MONTHS), formats.header("#7F6000"))
    for row, (indicator, printed) in enumerate(KPI_ROWS.items(), start=3):
        sheet.write_string(row, 0, indicator, formats.cell(bold=True))
        for position, text in enumerate(printed, start=1):
            value = int(text) if text.isdecimal() else text
            sheet.write(row, position, value, formats.cell(align="center"))
    sheet.freeze_panes(3, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
