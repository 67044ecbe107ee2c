"""Write changes of the register into a workbook that is open in Excel, on either front end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import xlwings as xw

from csc_qa.core.edits import AppendedRows, CellChange, Edit, OwnSheet, RemovedRows
from csc_qa.excel.change_in_client import change_in_client
from csc_qa.excel.change_in_excel import change_in_excel
from csc_qa.excel.sheet_setup import freeze_rows, is_desktop, set_column_width
from csc_qa.excel.typed_cells import typed
from csc_qa.excel.write_book import sheet_to_write
from csc_qa.workbook.editing.own_sheet_xml import column_widths

# Excel on the web takes no more than 5 MB at once.
_CHARACTERS_AT_ONCE = 1_000_000


def write_edits(book: xw.Book, edits: Iterable[Edit], pages: Iterable[str] = ()) -> None:
    """Do the edits: those of the register first, then sheets of ours, emptied and written again.

    Written in this order, an import that stops half way is found again by the references of its audits.

    Args:
        pages: names of the pages that are written afterwards; it is made sure beforehand that they can be.

    Raises:
        MacroError: the register cannot be changed. Nothing is written then.
    """
    listed = list(edits)
    if not listed:
        return
    cells = [edit for edit in listed if isinstance(edit, CellChange)]
    added = [edit for edit in listed if isinstance(edit, AppendedRows) and edit.rows]
    own = [edit for edit in listed if isinstance(edit, OwnSheet)]
    writes = {*pages, *(edit.name if isinstance(edit, OwnSheet) else edit.sheet for edit in listed)}
    change = change_in_excel if is_desktop(book.sheets[0]) else change_in_client
    change(book, writes, cells, added)
    for removed in (edit for edit in listed if isinstance(edit, RemovedRows)):
        for row in sorted(removed.rows, reverse=True):
            book.sheets[removed.sheet].range(f"{row}:{row}").delete("up")
    for edit in own:
        _write_own(sheet_to_write(book, edit.name), edit)


def _write_own(sheet: xw.Sheet, edit: OwnSheet) -> None:
    width = max(len(row) for row in edit.rows)
    cells = [[typed(cell) for cell in row] + [None] * (width - len(row)) for row in edit.rows]
    # Widths first: Excel makes a row as high as its text needs at the width that the column has then.
    for at, digits in enumerate(column_widths(edit), start=1):
        set_column_width(sheet.range((1, at)), digits)
    if len(cells) > edit.header_row + 1:
        body = sheet.range((edit.header_row + 2, 1), (len(cells), width))
        body.wrap_text, body.vertical_alignment = True, "top"
    for first, block in _parts(cells):
        sheet.range((first + 1, 1), (first + len(block), width)).value = block
    header = sheet.range((edit.header_row + 1, 1), (edit.header_row + 1, width))
    for bold in (sheet.range("A1"), header):
        bold.font.bold = True
    freeze_rows(sheet, edit.header_row + 1)


def _parts(cells: Sequence[list[Any]]) -> Iterator[tuple[int, list[list[Any]]]]:
    """Give rows, as many at once as Excel takes, each time with the position of the first."""
    first, part, size = 0, list[list[Any]](), 0
    for at, row in enumerate(cells):
        length = sum(len(str(cell)) + 3 for cell in row)
        if part and size + length > _CHARACTERS_AT_ONCE:
            yield first, part
            first, part, size = at, [], 0
        part.append(row)
        size += length
    yield first, part
