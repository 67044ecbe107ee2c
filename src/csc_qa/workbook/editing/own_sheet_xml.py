"""The XML of a sheet of ours: bold headers held on the screen, long texts wrapped, landscape on paper."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from csc_qa.core.own_sheet import MARK_ROW
from csc_qa.workbook.editing.cell_xml import cell_xml
from csc_qa.workbook.editing.edits import CellValue, OwnSheet
from csc_qa.workbook.editing.insertion import letters
from csc_qa.workbook.editing.styles import DATE, Styles

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
# Widths in digits; a date needs the narrowest.
_NARROWEST, _WIDEST = 11, 45
_DATE_LENGTH = 10
# What an A4 page takes across, in digits, at the smallest size that can still be read.
_PAGE_WIDTH = 260
# A header further down is not held: it would fill the window.
_LOWEST_HELD = 15
_A4 = 9
# The height of a line in points, and how many lines a row can have.
_LINE_POINTS, _MOST_LINES = 15, 27


def own_sheet_xml(edit: OwnSheet, styles: Styles, *, from_1904: bool) -> str:
    """Return the part of the sheet. Formats that it needs are added to the styles."""
    looks, widths = _Looks(edit, styles), column_widths(edit)
    rows = []
    for number, row in enumerate(edit.rows):
        cells = [
            cell_xml(f"{letters(at)}{number + 1}", value, looks.style(number, value), "", from_1904=from_1904)
            for at, value in enumerate(row)
        ]
        height = _height(row, widths) if number >= edit.header_row and is_of_table(row) else ""
        rows.append(f'<row r="{number + 1}"{height}>{"".join(cells)}</row>')
    pages = max(1, math.ceil(sum(widths) / _PAGE_WIDTH))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView workbookViewId="0">{_held(edit)}</sheetView></sheetViews>'
        f"{_columns(widths)}<sheetData>{''.join(rows)}</sheetData>"
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="{_A4}" orientation="landscape" fitToWidth="{pages}" fitToHeight="0"/>'
        "</worksheet>"
    )


class _Looks:
    """Which format each cell has."""

    def __init__(self, edit: OwnSheet, styles: Styles) -> None:
        self._rows, self._header = edit.rows, edit.header_row
        self._bold, self._title = styles.bold(is_wrapped=True), styles.bold()
        self._body = styles.wrapped()
        has_date = any(isinstance(value, date) for row in edit.rows for value in row)
        self._day = styles.dated(self._body, DATE) if has_date else None

    def style(self, row: int, value: CellValue) -> str | None:
        """Return the format of a cell; None for the workbook's own."""
        if row == 0:
            return self._title
        if self._is_header(row):
            return self._bold if is_of_table(self._rows[row]) else self._title
        if isinstance(value, date):
            return self._day
        if not is_of_table(self._rows[row]):
            is_title = row >= self._header - 1 and row != MARK_ROW and self._is_header(row + 1)
            return self._title if is_title else None
        return self._body if row > self._header else None

    def _is_header(self, row: int) -> bool:
        """Say whether a row has the titles of a table: the first, or one under a title of its own."""
        if row <= self._header or row >= len(self._rows):
            return row == self._header
        above = self._rows[row - 1]
        return is_of_table(self._rows[row]) and _filled(above) == 1 and above[0] not in (None, "")


def is_of_table(row: Sequence[CellValue]) -> bool:
    """Say whether a row is one of a table, and not a sentence or blank."""
    return _filled(row) > 1


def _filled(row: Sequence[CellValue]) -> int:
    return sum(value not in (None, "") for value in row)


def column_widths(edit: OwnSheet) -> list[int]:
    """Return the width of each column, by the cells of tables: sentences run on over the cells beside."""
    table = [row for row in edit.rows[edit.header_row :] if is_of_table(row)]
    widths = []
    for column in range(max(map(len, table), default=0)):
        lengths = [_length(row[column]) for row in table if column < len(row)]
        widths.append(min(_WIDEST, max(_NARROWEST, *(length + 2 for length in lengths))))
    return widths


def _height(row: Sequence[CellValue], widths: Sequence[int]) -> str:
    """Return the height of a row as an attribute, for programs that do not work it out."""
    lines = [
        sum(math.ceil(max(1, len(line)) / (width - 1)) for line in value.split("\n"))
        for value, width in zip(row, widths, strict=False)
        if isinstance(value, str)
    ]
    most = min(_MOST_LINES, max(lines, default=1))
    return f' ht="{most * _LINE_POINTS}"' if most > 1 else ""


def _length(value: CellValue) -> int:
    if isinstance(value, date):
        return _DATE_LENGTH
    return 0 if value is None else max(map(len, str(value).split("\n")))


def _columns(widths: Sequence[int]) -> str:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(widths, start=1)
    )
    return f"<cols>{columns}</cols>" if columns else ""


def _held(edit: OwnSheet) -> str:
    """Return the rows down to the header as held, where rows come below it."""
    rows = edit.header_row + 1
    if rows > _LOWEST_HELD or rows >= len(edit.rows) or not is_of_table(edit.rows[edit.header_row]):
        return ""
    return f'<pane ySplit="{rows}" topLeftCell="A{rows + 1}" activePane="bottomLeft" state="frozen"/>'
