"""Plan an edit: work out every part that changes, in memory, and all that speaks against it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from csc_qa.core.edits import RemovedRows
from csc_qa.core.errors import EditError
from csc_qa.core.finding import Finding, has_errors
from csc_qa.workbook.editing.appending import append_rows
from csc_qa.workbook.editing.calc_chain import calculate_on_load
from csc_qa.workbook.editing.cell_changes import change_cells
from csc_qa.workbook.editing.cell_xml import check_value
from csc_qa.workbook.editing.edits import AppendedRows, CellChange, CellValue, Edit, OwnSheet
from csc_qa.workbook.editing.expected import ExpectedSheet
from csc_qa.workbook.editing.features import features_of
from csc_qa.workbook.editing.insertion import position
from csc_qa.workbook.editing.own_sheet_part import check_own_sheet, own_sheet_named, write_own_sheet
from csc_qa.workbook.editing.package import Package
from csc_qa.workbook.editing.refusals import (
    DAMAGED,
    check_sheet,
    check_structure,
    check_workbook,
    damaged,
    in_place_findings,
    open_package,
    recommended_read_only,
)
from csc_qa.workbook.editing.removing import choose_rows, remove_rows
from csc_qa.workbook.opening import open_workbook
from csc_qa.workbook.package_scan import PackageScan


@dataclass
class EditPlan:
    """What an edit will do. Nothing has been written.

    Attributes:
        findings: what was found; with errors among them the edit is refused.
        in_place_findings: what speaks only against writing to the file itself: it is open or read-only.
        features: what the workbook has besides cells, and in how many parts.
        changed: part to its new XML; these parts change, all others stay as they are, byte for byte.
        first_rows: sheet to the row in which its first new row will stand.
        pushed: sheets on which what stands below the last audit is pushed down.
        thinned_parts: parts of sheets of which rows were taken out, with the merges within them.
        replaced_parts: parts of sheets of ours, which are written anew.
        removed: parts that went with what such a sheet had besides cells.
        losses: part to how many of its elements go with them, by their local names.
    """

    path: Path
    edits: Sequence[Edit]
    findings: list[Finding] = field(default_factory=list)
    in_place_findings: list[Finding] = field(default_factory=list)
    features: dict[str, int] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)
    expected: dict[str, ExpectedSheet] = field(default_factory=dict)
    first_rows: dict[str, int] = field(default_factory=dict)
    pushed: list[str] = field(default_factory=list)
    thinned_parts: set[str] = field(default_factory=set)
    replaced_parts: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    losses: dict[str, Counter[str]] = field(default_factory=dict)
    fingerprint: str = ""

    def refusals(self, *, in_place: bool = True) -> list[Finding]:
        """Return the findings for which it is refused; for a copy those of the file itself do not count."""
        found = [*self.findings, *(self.in_place_findings if in_place else ())]
        return found if has_errors(found) else []


def plan_edit(path: Path, edits: Sequence[Edit]) -> EditPlan:
    """Plan edits of a workbook; nothing is written.

    Changes of cells name rows as they stand before; then rows are taken out or appended; then sheets of
    ours written.

    Args:
        path: an .xlsx or .xlsm workbook.
        edits: at most one `AppendedRows` or `RemovedRows` for a sheet.
    Raises:
        ValueError: a value cannot stand in a cell, or two edits cannot go together.
    """
    _check_edits(edits)
    plan = EditPlan(path, edits, in_place_findings=in_place_findings(path))
    # Before it is opened: what somebody else writes in between is then seen, and not lost.
    with suppress(OSError):
        plan.fingerprint = fingerprint_of(path)
    try:
        package = open_package(path)
    except EditError as error:
        plan.findings += error.findings
        return plan
    try:
        plan.features = features_of(package.names)
        plan.in_place_findings += recommended_read_only(package)
        plan.changed = _change(package, plan)
    except EditError as error:
        plan.findings += error.findings
    except DAMAGED:
        plan.findings += damaged(path).findings
    finally:
        package.close()
    return plan


def fingerprint_of(path: Path) -> str:
    """Return a digest of a file, by which a change shows."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check_edits(edits: Sequence[Edit]) -> None:
    moved: set[str] = set()
    for edit in edits:
        values: list[CellValue] = []
        if isinstance(edit, AppendedRows | RemovedRows):
            if edit.sheet.casefold() in moved or min([*_rows_named(edit)], default=1) < 1:
                raise ValueError("rows of a sheet are appended or taken out once, and count from 1")
            moved.add(edit.sheet.casefold())
        if isinstance(edit, AppendedRows):
            values = [value for row in edit.rows for value in row.values()]
        elif isinstance(edit, OwnSheet):
            check_own_sheet(edit)
            values = [value for row in edit.rows for value in row]
        elif isinstance(edit, CellChange):
            values = [edit.value]
        for value in values:
            check_value(value)


def _rows_named(edit: AppendedRows | RemovedRows) -> Sequence[int]:
    return edit.rows if isinstance(edit, RemovedRows) else [edit.after_row]


def _change(package: Package, plan: EditPlan) -> dict[str, str]:
    check_workbook(package)
    too_large = PackageScan(plan.path).too_large()
    for name in sorted(
        too_large & {edit.name if isinstance(edit, OwnSheet) else edit.sheet for edit in plan.edits}
    ):
        raise EditError.because("CSCQA-WBK-007", "the sheet reaches further than a register can", sheet=name)
    changes: dict[str, list[CellChange]] = {}
    removals = {
        edit.sheet: choose_rows(package, edit) for edit in plan.edits if isinstance(edit, RemovedRows)
    }
    for sheet, removal in removals.items():
        plan.findings += removal.findings
        changes[sheet] = list(removal.cleared)
    for edit in plan.edits:
        if isinstance(edit, CellChange):
            changes.setdefault(edit.sheet, []).append(edit)
    for sheet, changed in changes.items():
        if not changed:
            continue
        _change_cells(package, sheet, changed, plan)
    for sheet, removal in removals.items():
        _remove(package, sheet, removal.rows, plan)
    for edit in plan.edits:
        if isinstance(edit, AppendedRows) and edit.rows:
            package = _append(package, edit, plan)
    _write_own_sheets(package, plan)
    plan.removed, plan.losses = package.removed, package.losses
    for name, cells in package.unvalued.items():
        if cells:
            plan.expected.setdefault(name, ExpectedSheet()).unvalued |= cells
    if package.changed:
        calculate_on_load(package)
    return package.changed


def _change_cells(package: Package, sheet: str, changes: list[CellChange], plan: EditPlan) -> None:
    check_sheet(package, sheet)
    change_cells(package, sheet, changes)
    expected = plan.expected.setdefault(package.sheet(sheet).name, ExpectedSheet())
    expected.changed |= {(cell.row, cell.column): cell.value for cell in changes}


def _remove(package: Package, name: str, rows: Sequence[int], plan: EditPlan) -> None:
    check_sheet(package, name)
    sheet = package.sheet(name)
    plan.findings += remove_rows(package, sheet, rows)
    plan.expected.setdefault(sheet.name, ExpectedSheet()).removed = frozenset(rows)
    plan.thinned_parts |= {sheet.part} if rows else set()


def _append(package: Package, edit: AppendedRows, plan: EditPlan) -> Package:
    check_sheet(package, edit.sheet)
    changed, done = append_rows(package, edit)
    plan.findings += done.findings
    plan.first_rows[edit.sheet] = edit.after_row + 1
    plan.pushed += [edit.sheet] if done.insertion.pushes else []
    expected = plan.expected.setdefault(done.insertion.sheet, ExpectedSheet())
    expected.insertion, expected.new, expected.first_new = done.insertion, edit.rows, edit.after_row + 1
    expected.with_formula = frozenset(position(cell.rstrip("0123456789")) for cell in done.with_formula)
    return changed


def _write_own_sheets(package: Package, plan: EditPlan) -> None:
    for edit in plan.edits:
        if not isinstance(edit, OwnSheet):
            continue
        old = own_sheet_named(package, edit.name)
        if old is None:
            check_structure(package)
        else:
            check_sheet(package, edit.name)
            plan.replaced_parts.add(old.part)
        write_own_sheet(package, edit, _rows_of(plan.path, old.name) if old else None)
        plan.expected[edit.name] = ExpectedSheet(whole=edit.rows)


def _rows_of(path: Path, sheet: str) -> list[list[object]]:
    with open_workbook(path) as workbook:
        return [list(row) for row in workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)]
