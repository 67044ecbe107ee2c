"""Find the Annex A lists among the sheets that are open in Excel, and read them."""

from __future__ import annotations

from dataclasses import replace

from csc_qa.core.errors import AllocationError
from csc_qa.core.finding import make_finding
from csc_qa.core.master_port import FormSheet, MasterPort
from csc_qa.sources.annex_a import AnnexA, read_annex_a_sheets
from csc_qa.sources.grid import Grid, find_errors
from csc_qa.workbook.sheet_cells import Rows


def read_list_sheets(master: MasterPort) -> AnnexA:
    """Read the lists of the open workbook that has most of them: another one, or this one by copied sheets.

    Raises:
        AllocationError: no sheet is a list.
    """
    found = find_list_sheets(master.name, master.other_sheets())
    if found is None:
        raise AllocationError(make_finding("CSCQA-ALC-037"))
    return found


def find_list_sheets(name: str, sheets: list[FormSheet]) -> AnnexA | None:
    """Read the lists of the workbook that has most of them; None where no sheet is a list.

    Args:
        name: of the workbook in front.
        sheets: its own, and those of other workbooks that are open. Other tables, such as that of
            supervision, may stand in any of them.
    """
    books: dict[str, dict[str, Rows]] = {}
    for each in sheets:
        books.setdefault(name if each.source == each.sheet else each.source, {})[each.sheet] = each.rows
    read = [read_annex_a_sheets(book, own) for book, own in books.items()]
    found = [lists for lists in read if lists is not None]
    if not found:
        return None
    best = max(found, key=lambda lists: (len(lists.sheets), lists.name != name))
    elsewhere = (own for book, own in books.items() if book != best.name)
    others = ((sheet, rows) for own in elsewhere for sheet, rows in own.items())
    grids = (Grid(list(rows), sheet, faults=find_errors(rows)) for sheet, rows in others)
    return replace(best, others=(*best.others, *grids))
