"""Write pages into a master workbook that is a file, by the rules of the import: nothing else is changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import csc_qa
from csc_qa.core.errors import EditError
from csc_qa.core.own_sheet import MARK_ROW
from csc_qa.core.page import Page
from csc_qa.reports.pages.layout import lay_out
from csc_qa.workbook.editing import CellValue, EditResult, OwnSheet, apply_edit, plan_edit
from csc_qa.workbook.sheet_cells import Rows
from csc_qa.workflows.run_macro import check_may_write
from csc_qa.workflows.user_settings import user_settings


def write_pages(
    path: Path,
    pages: Sequence[Page],
    own_sheets: Mapping[str, Rows],
    *,
    now: datetime,
    out: Path | None = None,
    replace: bool = False,
) -> EditResult:
    """Add the pages as sheets of ours, or write those anew that are there; a backup is kept.

    Args:
        own_sheets: the cells of those that are there, as they were read.
        out: another file to write to; the workbook then stays as it is.
        replace: the person has agreed to lose what was typed outside the columns for it.

    Raises:
        ConsentError: a person typed outside those columns, and `replace` is not set.
        EditError: the workbook cannot be changed without a loss. In both cases nothing is written.
    """
    check_may_write(pages, own_sheets, replace=replace)
    plan = plan_edit(path, [own_sheet_of(page, now) for page in pages])
    if refusals := plan.refusals(in_place=out is None):
        raise EditError(*refusals)
    return apply_edit(plan, out=out, backups_kept=user_settings().backups_kept, now=now)


def own_sheet_of(page: Page, now: datetime) -> OwnSheet:
    """Return a page as the sheet that is written into a workbook: the same cells as the ribbon writes."""
    layout = lay_out(page, version=csc_qa.__version__, day=now.date())
    rows = [[_value(cell) for cell in row] for row in layout.grid()]
    rows[MARK_ROW][0] = layout.mark
    header = layout.tables[0].row if layout.tables else MARK_ROW + 1
    return OwnSheet(page.sheet, rows, header)


def _value(cell: object) -> CellValue:
    if cell is None or isinstance(cell, str | int | float):
        return cell or None if isinstance(cell, str) else cell
    return cell if isinstance(cell, datetime) else str(cell)
