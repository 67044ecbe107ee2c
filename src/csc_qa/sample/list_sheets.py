"""Write lists of children into sheets of a workbook, as Annex A prints headers and codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from csc_qa.core.annex_a import AnnexColumn, AnnexList
from csc_qa.sample.annex_a_cells import Cell

_WIDTH = 18


def write_lists(
    path: Path,
    sheets: Mapping[str, tuple[AnnexList, Sequence[Mapping[str, Cell]]]],
    *,
    title: str,
    created: datetime,
) -> None:
    """Write a workbook.

    Args:
        path: the file to write; one that is there is replaced.
        sheets: name of the sheet to the list, all of whose columns are written, and its rows, field to cell.
            A code may stand as its key or as Annex A spells it.
    """
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": title, "created": created})
        header = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, (which, rows) in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.set_column(0, len(which.columns) - 1, _WIDTH)
            sheet.freeze_panes(1, 1)
            for position, column in enumerate(which.columns):
                sheet.write_string(0, position, column.header, header)
            spellings = [_spellings(column) for column in which.columns]
            for number, row in enumerate(rows, start=1):
                for position, column in enumerate(which.columns):
                    cell = row.get(column.field)
                    if isinstance(cell, date):
                        sheet.write_datetime(number, position, datetime(cell.year, cell.month, cell.day), day)
                    elif cell is not None:
                        sheet.write(number, position, spellings[position].get(str(cell), cell))


def _spellings(column: AnnexColumn) -> dict[str, str]:
    return {code.key: code.standard for code in column.codes.codes} if column.codes else {}
