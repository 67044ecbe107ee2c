"""Take the last import of audit forms back out of a master workbook."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from csc_qa.core.errors import EditError
from csc_qa.core.finding import Finding
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workbook.editing import apply_edit, plan_edit
from csc_qa.workflows.importing.register_state import state_of
from csc_qa.workflows.importing.undo import plan_undo
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.user_settings import user_settings

COMMAND = "csc-qa undo"
# What the editor says of a row in which another column was filled in.
_WORKED_ON = "CSCQA-WRT-014"


@dataclass(frozen=True)
class UndoResult:
    """What was taken back.

    Attributes:
        undone: when the import was done that was taken back, `2022-12-01 10:15:00`.
        removed: audits taken out of the register.
        restored: cells set back to what they were.
        findings: rows and cells that somebody has changed since; they stay as they are.
        backup: the copy of the workbook as it stood before.
    """

    undone: str
    removed: int
    restored: int
    findings: list[Finding] = field(default_factory=list)
    backup: Path | None = None


def undo_import(workbook: Path, catalogue: Catalogue, *, now: datetime, dry_run: bool = False) -> UndoResult:
    """Take the last import back that was not taken back yet; what was typed since stays.

    Args:
        workbook: the master workbook; it is written whole or not at all, with a backup first.
        dry_run: plan everything, write nothing.

    Raises:
        WorkbookError: the workbook cannot be read or has no register.
        EditError: there is no import to take back, or the workbook cannot be changed without a loss.
    """
    state = state_of(FileMaster(workbook, catalogue, now.date()))
    plan = plan_undo(state, now=now, command=COMMAND)
    edit = plan_edit(workbook, plan.edits)
    worked_on = {(each.sheet or "", each.row or 0) for each in edit.findings if each.code == _WORKED_ON}
    if worked_on:
        plan = plan_undo(state, now=now, command=COMMAND, keep=worked_on)
        edit = plan_edit(workbook, plan.edits)
    if edit.refusals(in_place=not dry_run):
        raise EditError(*edit.refusals())
    backup = None
    if not dry_run:
        backup = apply_edit(edit, out=None, backups_kept=user_settings().backups_kept, now=now).backup
    return UndoResult(plan.when, plan.removed, plan.restored, [*plan.findings, *edit.findings], backup)
