"""Change the register in Excel on the desktop: rows under the last audit, and cells; all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import xlwings as xw

from csc_qa.core.edits import AppendedRows, CellChange
from csc_qa.core.errors import CscQaError, MacroError
from csc_qa.core.finding import make_finding
from csc_qa.excel.append_rows import append_rows, insert_rows
from csc_qa.excel.sheet_setup import is_book_protected, is_protected
from csc_qa.excel.typed_cells import typed


def change_in_excel(
    book: xw.Book, writes: Iterable[str], cells: Sequence[CellChange], added: Sequence[AppendedRows]
) -> None:
    """Make the changes. Rows are put in first: they stand below every cell that changes.

    Args:
        writes: names of the sheets that are written, ours among them.

    Raises:
        MacroError: Excel does not let a sheet be changed, or refused a step; rows that were in are out again.
    """
    _check(book, set(writes), added)
    done: list[AppendedRows] = []
    try:
        for edit in added:
            insert_rows(book.sheets[edit.sheet], edit)
            done.append(edit)
            append_rows(book.sheets[edit.sheet], edit)
        for change in cells:
            cell = book.sheets[change.sheet].range((change.row, change.column + 1))
            cell.value = typed(change.value, cell.number_format)
    except Exception as fault:  # whatever Excel refuses, no half of an import stays
        for edit in reversed(done):
            rows = f"{edit.after_row + 1}:{edit.after_row + len(edit.rows)}"
            book.sheets[edit.sheet].range(rows).delete("up")
        if isinstance(fault, CscQaError):
            raise
        message = f"Excel did not take a step ({type(fault).__name__})"
        raise MacroError.because("CSCQA-MAC-009", message) from fault


def _check(book: xw.Book, writes: set[str], added: Sequence[AppendedRows]) -> None:
    there = {sheet.name for sheet in book.sheets}
    findings = [
        make_finding("CSCQA-WRT-006", sheet=name)
        for name in sorted(writes & there)
        if is_protected(book.sheets[name])
    ]
    if writes - there and is_book_protected(book):
        findings.append(make_finding("CSCQA-WRT-006", "the workbook is protected, and takes no new sheet"))
    findings += [
        make_finding("CSCQA-MAC-008", sheet=edit.sheet, row=edit.after_row)
        for edit in added
        if book.sheets[edit.sheet].range((edit.after_row, 1)).rows.hidden
    ]
    if findings:
        raise MacroError(*findings)
