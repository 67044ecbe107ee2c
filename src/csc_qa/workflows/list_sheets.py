"""Find the Annex A lists among the sheets that are open in Excel, and read them."""

from __future__ import annotations

from csc_qa.core.errors import AllocationError
from csc_qa.core.finding import make_finding
from csc_qa.core.master_port import MasterPort
from csc_qa.sources.annex_a import AnnexA, read_annex_a_sheets
from csc_qa.workbook.sheet_cells import Rows


def read_list_sheets(master: MasterPort) -> AnnexA:
    """Read the lists of the open workbook that has most of them: another one, or this one by copied sheets.

    Raises:
        AllocationError: no sheet is a list.
    """
    books: dict[str, dict[str, Rows]] = {}
    for each in master.other_sheets():
        book = master.name if each.source == each.sheet else each.source
        books.setdefault(book, {})[each.sheet] = each.rows
    read = [read_annex_a_sheets(name, sheets) for name, sheets in books.items()]
    found = [lists for lists in read if lists is not None]
    if not found:
        raise AllocationError(make_finding("CSCQA-ALC-037"))
    return max(found, key=lambda lists: (len(lists.sheets), lists.name != master.name))
