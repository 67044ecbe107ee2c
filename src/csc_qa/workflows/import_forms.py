"""Import exports of audit forms into a master workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from csc_qa.core.errors import EditError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workbook.editing import EditPlan, apply_edit, plan_edit
from csc_qa.workbook.editing.planning import fingerprint_of
from csc_qa.workbook.mapping import mapping_path, read_mapping, write_mapping
from csc_qa.workflows.importing.exports import ReadForms, exports_in, read_exports
from csc_qa.workflows.importing.plan_import import ImportPlan, plan_import
from csc_qa.workflows.importing.planned_form import PlannedForm
from csc_qa.workflows.importing.register_state import state_of
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.user_settings import user_settings

COMMAND = "csc-qa import"


@dataclass(frozen=True)
class ImportOptions:
    """How an import is done.

    Attributes:
        tool: id, name or alias of the tool that all exports are of; recognised where not given.
        dry_run: plan everything, write nothing.
        out: write to this file instead, and leave the workbook as it is.
        backups_kept: how many dated copies of the workbook are kept, 0 for none; as the user's settings
            say where not given.
    """

    tool: str | None = None
    dry_run: bool = False
    out: Path | None = None
    backups_kept: int | None = None


@dataclass(frozen=True)
class ImportResult:
    """What an import did, or would do.

    Attributes:
        added: audits that came into the register.
        updated: forms that took the place of an earlier one.
        already_there: forms that changed nothing, because their audit was there.
        rejected: forms that could not be read or have no sheet; each has an error among the findings.
        set_aside: test submissions.
        forms: what became of each form, in the order in which they were sent.
        urgent: a sentence on what came in that somebody must be told of; empty where nothing did.
        path: the workbook that was written; None where nothing was.
        backup: the copy of what stood there before.
    """

    added: int
    updated: int
    already_there: int
    rejected: int
    set_aside: int
    findings: list[Finding] = field(default_factory=list)
    forms: list[PlannedForm] = field(default_factory=list)
    urgent: str = ""
    path: Path | None = None
    backup: Path | None = None


def import_forms(
    exports: Sequence[Path],
    into: Path,
    catalogue: Catalogue,
    *,
    now: datetime,
    options: ImportOptions | None = None,
    on_step: Callable[[str], None] | None = None,
) -> ImportResult:
    """Add the audits of form exports to a master workbook, each once, under the last of its sheet.

    What stands in the workbook stays as it is. It is written whole or not at all, with a backup first.

    Args:
        exports: files of Microsoft Forms (.xlsx or .csv), or folders of them.
        now: time of the import, for the change log and the backup.
        on_step: told in words what is being done.

    Raises:
        FormError: no export can be read.
        WorkbookError: the workbook cannot be read or has no register.
        EditError: it cannot be changed without a loss; it was left as it was.
    """
    options, say = options or ImportOptions(), on_step or _say_nothing
    read_first = fingerprint_of(into) if into.is_file() else ""
    read, plan = _plan(exports, into, catalogue, now, options, say)
    in_place = options.out is None
    edit = _checked(plan_edit(into, plan.edits), read_first, in_place=in_place and not options.dry_run)
    say("writing the workbook")
    written, backup = (None, None) if options.dry_run else _write(edit, options, now)
    of_the_file = edit.in_place_findings if in_place else []
    findings = [*read.findings, *plan.findings, *edit.findings, *of_the_file]
    return _result(read, plan, findings, written, backup)


def _result(
    read: ReadForms, plan: ImportPlan, findings: list[Finding], written: Path | None, backup: Path | None
) -> ImportResult:
    return ImportResult(
        plan.added,
        plan.updated,
        plan.already_there,
        rejected=read.rejected + plan.rejected,
        set_aside=read.set_aside,
        findings=findings,
        forms=plan.forms,
        urgent=plan.urgent,
        path=written,
        backup=backup,
    )


def _checked(edit: EditPlan, read_first: str, *, in_place: bool) -> EditPlan:
    """Return the plan, if it is not refused and is of the workbook as it was read."""
    if edit.refusals(in_place=in_place):
        raise EditError(*edit.refusals(in_place=in_place))
    if edit.fingerprint != read_first:
        raise EditError(make_finding("CSCQA-WRT-011"))
    return edit


def _plan(
    exports: Sequence[Path],
    into: Path,
    catalogue: Catalogue,
    now: datetime,
    options: ImportOptions,
    say: Callable[[str], None],
) -> tuple[ReadForms, ImportPlan]:
    """Read the register and the exports, and plan; what was read of the register is then let go."""
    say("reading the workbook")
    state = state_of(FileMaster(into, catalogue, now.date()))
    listed = exports_in(exports, but=into)
    read = read_exports(listed, catalogue, state.vocabulary, tool=options.tool, on_export=say)
    say("comparing the forms with the register")
    return read, plan_import(state, read.records, now=now, command=COMMAND)


def _write(edit: EditPlan, options: ImportOptions, now: datetime) -> tuple[Path | None, Path | None]:
    """Write the edits; to another file also where there are none, so that it is there."""
    if not edit.edits and options.out is None:
        return None, None
    kept = user_settings().backups_kept if options.backups_kept is None else options.backups_kept
    done = apply_edit(edit, out=options.out, backups_kept=kept, now=now)
    if done.path != edit.path and mapping_path(edit.path).is_file():
        write_mapping(done.path, read_mapping(edit.path))
    return done.path, done.backup


def _say_nothing(_: str) -> None:
    pass
