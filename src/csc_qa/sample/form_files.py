"""Write a sample export as the workbook that Forms makes, or as csv the way Excel saves it."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from csc_qa.sample.form_table import Cell, FormTable, time_text

_CREATED = datetime(2023, 1, 9, 9, 0)
_WIDTH = 22


def write_export_workbook(path: Path, table: FormTable) -> Path:
    """Write the one sheet with its table; the same bytes each time."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet("Sheet1")
        moment = book.add_format({"num_format": "m/d/yy h:mm:ss"})
        day = book.add_format({"num_format": 14})
        columns = [{"header": header} for header in table.headers]
        last = (len(table.rows), len(table.headers) - 1)
        sheet.add_table(0, 0, *last, {"name": "Table1", "columns": columns, "style": "Table Style Light 9"})
        sheet.set_column(0, last[1], _WIDTH)
        for number, row in enumerate(table.rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, datetime):
                    sheet.write_datetime(number, column, cell, moment)
                elif isinstance(cell, date):
                    sheet.write_datetime(number, column, datetime(cell.year, cell.month, cell.day), day)
                elif isinstance(cell, int):
                    sheet.write_number(number, column, cell)
                elif cell is not None:
                    sheet.write_string(number, column, cell)
    return path


def write_export_csv(path: Path, table: FormTable, *, separator: str, encoding: str) -> Path:
    """Write the rows; dates as Excel in Britain shows them."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    writer.writerow(table.headers)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    path.write_bytes(buffer.getvalue().encode(encoding))
    return path


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return time_text(cell)
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else "" if cell is None else str(cell)
