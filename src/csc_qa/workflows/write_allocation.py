"""Write an allocation: into the master workbook, and as lists and email drafts for its auditors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from csc_qa.core.errors import EditError
from csc_qa.core.finding import make_finding
from csc_qa.reports.pages.mark import was_edited
from csc_qa.workbook.editing import EditResult, apply_edit, plan_edit
from csc_qa.workbook.sheet_cells import Rows
from csc_qa.workflows.allocation import Allocation
from csc_qa.workflows.allocation_files import write_auditor_files
from csc_qa.workflows.allocation_sheet import ALLOCATION_SHEET
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.allocation import allocation_page
from csc_qa.workflows.user_settings import user_settings
from csc_qa.workflows.waiting_rows import COMMAND
from csc_qa.workflows.write_pages import own_sheet_of


@dataclass(frozen=True)
class WrittenAllocation:
    """Where an allocation was written: the workbook and its backup, and the auditors' files.

    Attributes:
        rows: register sheet to the number of rows that it got.
    """

    workbook: EditResult
    rows: dict[str, int]
    files: list[Path]


def write_allocation(
    allocation: Allocation, master: FileMaster, folder: Path, *, now: datetime, only_sheet: bool = False
) -> WrittenAllocation:
    """Write the allocation into the workbook, and a list and an email draft for each auditor.

    The workbook gets the sheet "QA Allocation", and under the last audit of the register a row for each audit
    in which it waits for its form. `csc-qa undo` takes the rows out again.

    Args:
        only_sheet: leave the register as it is.

    Raises:
        EditError: the workbook cannot be changed without a loss, or somebody typed into the sheet. Nothing
            was written.
        ReportError: a file of an auditor cannot be written. The sheet stands in the workbook by then; the
            same seed writes the rest once the cause is gone.
    """
    _check_untouched(master.own_sheets)
    rows = [] if only_sheet else allocation.rows.edits(now=now, command=COMMAND)
    plan = plan_edit(master.path, [*rows, own_sheet_of(allocation_page(allocation), now)])
    workbook = apply_edit(plan, out=None, backups_kept=user_settings().backups_kept, now=now)
    counts = allocation.rows.counts() if rows else {}
    return WrittenAllocation(workbook, counts, write_auditor_files(allocation, folder, master.today))


def _check_untouched(own_sheets: Mapping[str, Rows]) -> None:
    rows = own_sheets.get(ALLOCATION_SHEET)
    if rows is not None and was_edited(rows):
        raise EditError(make_finding("CSCQA-WRT-009", sheet=ALLOCATION_SHEET))


def folder_for(workbook: Path, month: str) -> Path:
    """Return where the auditors' files go unless somebody says otherwise: beside the workbook."""
    return workbook.parent / f"Allocation {month}"
