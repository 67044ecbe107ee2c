"""What happens when a ribbon button is pressed, on either front end."""

from __future__ import annotations

from datetime import date

import xlwings as xw

from csc_qa.core.finding import Finding
from csc_qa.core.front_end import Macro
from csc_qa.core.own_sheet import OWN_PREFIX, is_own_sheet
from csc_qa.core.page import Page
from csc_qa.excel.hand_over import hand_over
from csc_qa.excel.open_book import open_master_of
from csc_qa.excel.write_book import write_pages
from csc_qa.excel.write_edits import write_edits
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workbook.sheet_cells import Rows
from csc_qa.workflows.masters import OpenMaster
from csc_qa.workflows.run_macro import check_may_write, check_own_sheets, run_macro


def press_button(
    macro: Macro, book: xw.Book, catalogue: Catalogue, *, today: date, replace: bool = False
) -> list[Page]:
    """Run a macro on an open workbook, write its pages into it, and hand over its files.

    Args:
        replace: the person has agreed to lose what was typed into sheets of ours.

    Raises:
        ConsentError: a person typed into a sheet that would be made anew, and `replace` is not set.
        CscQaError: the macro cannot do its work. In both cases nothing is written.
    """
    master = open_master_of(book, catalogue, today)
    change = run_macro(macro, master)
    pages, there = list(change.pages), _cells_there(book, master)
    check_may_write(pages, there, more_in=_more_in(book, master), replace=replace)
    check_own_sheets(change, there)
    # Files first: what they cannot be written for, no sheet shall say that they were.
    hand_over(book, change.files)
    write_edits(book, change.edits, [page.sheet for page in pages])
    write_pages(book, pages, today)
    return pages


def _cells_there(book: xw.Book, master: OpenMaster) -> dict[str, Rows]:
    read = {sheet.name: sheet.rows for sheet in master.book.sheets}
    return {sheet.name: read.get(sheet.name, []) for sheet in book.sheets}


def _more_in(book: xw.Book, master: OpenMaster) -> set[str]:
    """Return the sheets that hold what their cells do not show, or that were not read."""
    found = {sheet.name for sheet in book.sheets} - {sheet.name for sheet in master.book.sheets}
    found |= {name for name, scan in master.book.scans.items() if scan.errors}
    for sheet in master.book.sheets:
        if not is_own_sheet(sheet.rows) and sheet.name.upper().startswith(OWN_PREFIX):
            there = book.sheets[sheet.name]
            last = there.used_range.last_cell
            if (last.row, last.column) != (1, 1) or len(there.charts) or len(there.tables):
                found.add(sheet.name)
    return found


def message_of(findings: list[Finding]) -> str:
    """Return findings as a dialog shows them: what is wrong, where, and what to do."""
    return "\n\n".join(str(finding) for finding in findings[:3])


def question_of(findings: list[Finding]) -> str:
    """Return the question that a dialog asks before what a person typed is overwritten."""
    names = ", ".join(f'"{finding.sheet}"' for finding in findings)
    return f"Somebody typed into {names}. Make the sheet anew, and lose what was typed there?"
