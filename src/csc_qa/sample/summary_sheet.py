"""The unit's own summary of the year, made by hand: a table, a second one, and a chart. Not a register."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from csc_qa.sample.cell_formats import CellFormats
from csc_qa.sample.published_figures import (
    ANNUAL_2022,
    MODERATION_ORIGINAL,
    MODERATION_OUTCOME,
    UNGRADED_2022,
    GradeCounts,
)

SHEET = "Summary 2022"
_COLOUR = "#1F4E78"
_HEADER_ROW = 3
_GRADES = ("Outstanding", "Good", "RI", "Inadequate")
_FILLS = ("#92D050", "#C6EFCE", "#FFEB9C", "#FF7C80")
_FIRST = _HEADER_ROW + 1
_TOTAL = _FIRST + len(ANNUAL_2022)


def write_summary(book: Workbook, formats: CellFormats) -> None:
    """Add the sheet."""
    sheet = book.add_worksheet(SHEET)
    sheet.merge_range("B1:H1", "Audit summary January - October 2022", formats.title(_COLOUR, 18))
    sheet.write("B2", "figures for annual report (grades prior to moderation)", formats.get(italic=True))
    sheet.set_column(0, 0, 2)
    sheet.set_column(1, 1, 28)
    sheet.set_column(2, 7, 12)
    _write_areas(sheet, formats)
    _write_moderation(sheet, formats)
    _add_chart(book, sheet)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_tab_color("#FFC000")


def _write_areas(sheet: Worksheet, formats: CellFormats) -> None:
    headers = ("Team", *_GRADES, "Not graded", "TOTAL")
    sheet.write_row(_HEADER_ROW, 1, headers, formats.header(_COLOUR))
    for row, (area, counts) in enumerate(ANNUAL_2022.items(), start=_FIRST):
        ungraded = UNGRADED_2022[area].number if area in UNGRADED_2022 else 0
        sheet.write_string(row, 1, area, formats.cell())
        for position, (count, fill) in enumerate(zip(counts, _FILLS, strict=True), start=2):
            sheet.write_number(row, position, count, formats.cell("0", fill, align="center"))
        sheet.write_number(row, 6, ungraded, formats.cell("0", align="center"))
        formula = f"=SUM(C{row + 1}:G{row + 1})"
        sheet.write_formula(
            row, 7, formula, formats.cell("0", align="center", bold=True), sum(counts) + ungraded
        )
    _write_totals(sheet, formats)


def _write_totals(sheet: Worksheet, formats: CellFormats) -> None:
    ungraded = sum(each.number for each in UNGRADED_2022.values())
    sums = [*(sum(column) for column in zip(*ANNUAL_2022.values(), strict=True)), ungraded]
    style = formats.cell("0", "#D9D9D9", align="center", bold=True)
    sheet.write_string(_TOTAL, 1, "TOTAL", style)
    for letter, value in zip("CDEFGH", [*sums, sum(sums)], strict=True):
        sheet.write_formula(
            f"{letter}{_TOTAL + 1}", f"=SUM({letter}{_FIRST + 1}:{letter}{_TOTAL})", style, value
        )


def _write_moderation(sheet: Worksheet, formats: CellFormats) -> None:
    top = _TOTAL + 3
    sheet.merge_range(top, 1, top, 6, "Moderation (169 cases)", formats.title(_COLOUR, 13))
    sheet.write_row(top + 1, 1, ("", *_GRADES), formats.header(_COLOUR))
    rows: dict[str, GradeCounts] = {"Before": MODERATION_ORIGINAL, "After": MODERATION_OUTCOME}
    for row, (label, counts) in enumerate(rows.items(), start=top + 2):
        sheet.write_string(row, 1, label, formats.cell(bold=True))
        sheet.write_row(row, 2, counts, formats.cell("0", align="center"))
    note = "Nov and Dec Inadequates still to go to moderation"
    sheet.write_string(top + 5, 1, note, formats.get(font_color="#FF0000", bold=True))


def _add_chart(book: Workbook, sheet: Worksheet) -> None:
    chart = book.add_chart({"type": "bar", "subtype": "percent_stacked"})
    for position, fill in enumerate(_FILLS, start=2):
        chart.add_series(
            {
                "name": [SHEET, _HEADER_ROW, position],
                "categories": [SHEET, _FIRST, 1, _TOTAL - 1, 1],
                "values": [SHEET, _FIRST, position, _TOTAL - 1, position],
                "fill": {"color": fill},
                "gap": 60,
            }
        )
    chart.set_title({"name": "Grades by team, Jan - Oct 2022", "name_font": {"size": 13}})
    chart.set_legend({"position": "bottom"})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"major_gridlines": {"visible": True, "line": {"color": "#E7E6E6"}}})
    chart.set_size({"width": 620, "height": 420})
    sheet.insert_chart("J3", chart)
