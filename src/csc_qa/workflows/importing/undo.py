"""Plan to take the last import or allocation back: rows out, cells as they were, forms forgotten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from datetime import date, datetime

from csc_qa.core.edits import CellChange, CellValue, Edit, RemovedRows
from csc_qa.core.errors import EditError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.intake.change_log import Change, LogEntry, not_taken_back, read_log
from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.known_forms import KnownForms
from csc_qa.intake.register_audit import RegisterAudit
from csc_qa.intake.rows_of_forms import RowsOfForms
from csc_qa.workbook.fields import FieldKind
from csc_qa.workflows.allocation_sheet import withdrawn_sheet
from csc_qa.workflows.importing.own_sheets import forms_sheet, log_sheet
from csc_qa.workflows.importing.register_state import RegisterState
from csc_qa.workflows.waiting_rows import is_of_allocation, record_of_entry, row_of_allocated

_DAYS = {FieldKind.DATE, FieldKind.MONTH}


@dataclass
class UndoPlan:
    """What taking the last import back will do.

    Attributes:
        when: of the import.
        removed: number of audits taken out.
        restored: number of cells set back.
        edits: what to write.
        findings: rows and cells that somebody has changed since; they stay.
    """

    when: str
    removed: int = 0
    restored: int = 0
    edits: list[Edit] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def plan_undo(
    state: RegisterState, *, now: datetime, command: str, keep: Set[tuple[str, int]] = frozenset()
) -> UndoPlan:
    """Return what taking back the last import that was not taken back yet will do.

    Args:
        keep: sheet and row of audits that stay, because somebody has worked on them.

    Raises:
        EditError: there is none.
    """
    imports = not_taken_back(read_log(state.log_rows))
    if not imports:
        raise EditError(make_finding("CSCQA-IMP-009"))
    when = max(entry.when for entry in imports)
    return _Undoing(state, UndoPlan(when), keep).plan(
        [entry for entry in imports if entry.when == when], now, command
    )


class _Undoing:
    def __init__(self, state: RegisterState, plan: UndoPlan, keep: Set[tuple[str, int]]) -> None:
        self._state, self._plan, self._worked_on = state, plan, keep
        self._kept: set[str] = set()
        records = state.records
        self._before = [record for record in records if record.imported != plan.when]
        self._rows = RowsOfForms(KnownForms(records), state.audits)
        self._batch = [record for record in records if record.imported == plan.when]
        self._taken = {record.reference: record for record in self._batch}

    def plan(self, entries: Iterable[LogEntry], now: datetime, command: str) -> UndoPlan:
        removed: dict[str, list[int]] = defaultdict(list)
        month = ""
        for entry in entries:
            if entry.change is Change.ADDED:
                self._take_out(entry, removed)
            elif entry.change is Change.CHANGED:
                self._set_back(entry)
            month = month or self._month_of(entry)
        for sheet, rows in removed.items():
            columns = self._state.sheets[sheet].header.columns.values()
            self._plan.edits.append(RemovedRows(sheet, tuple(sorted(rows)), tuple(sorted(columns))))
        note = LogEntry(
            when=f"{now:%Y-%m-%d %H:%M:%S}",
            command=command,
            source="",
            change=Change.UNDONE,
            old_value=self._plan.when,
        )
        if self._batch:
            self._plan.edits.append(forms_sheet(self._records(), self._state.labels))
        if month:
            self._plan.edits += withdrawn_sheet(self._state.own_sheets, month, now.date())
        self._plan.edits.append(log_sheet(self._state.log_rows, [note]))
        return self._plan

    def _month_of(self, entry: LogEntry) -> str:
        """Return the month of the allocation that an entry is of, `2023-01`; empty where it is of none."""
        is_allocated = is_of_allocation(entry)
        return record_of_entry(entry, self._state).texts.get("audit_month", "")[:7] if is_allocated else ""

    def _take_out(self, entry: LogEntry, removed: dict[str, list[int]]) -> None:
        record = self._taken.get(entry.reference)
        audit = self._rows.of(entry.reference)
        if is_of_allocation(entry):
            record = record_of_entry(entry, self._state)
            audit = row_of_allocated(record, self._state.audits)
        if record is None or audit is None:
            return  # somebody has deleted it already
        columns = self._state.sheets[audit.sheet].header.columns
        told = {**record.texts, "audit_id": record.reference}
        is_ours = all(self._is_text(audit, name, told.get(name, "")) for name in columns)
        if is_ours and (audit.sheet, audit.row) not in self._worked_on:
            removed[audit.sheet].append(audit.row)
            self._plan.removed += 1
        else:
            self._leave(audit, None, entry.reference)

    def _set_back(self, entry: LogEntry) -> None:
        audit = self._rows.of(entry.reference)
        if audit is None:
            return  # somebody has deleted it
        columns = {
            self._state.header(audit.sheet, name): name
            for name in self._state.sheets[audit.sheet].header.columns
        }
        name = columns.get(entry.column)
        if name is None or not self._is_text(audit, name, entry.new_value):
            self._leave(audit, entry.column, entry.reference)
            return
        column = self._state.sheets[audit.sheet].header.columns[name]
        value = self._value(audit.sheet, name, entry.old_value)
        self._plan.edits.append(CellChange(audit.sheet, audit.row, column, value))
        self._plan.restored += 1

    def _is_text(self, audit: RegisterAudit, name: str, text: str) -> bool:
        return " ".join(self._state.text_at(audit.position, name).split()) == " ".join(text.split())

    def _leave(self, audit: RegisterAudit, column: str | None, reference: str) -> None:
        self._kept.add(reference)
        self._plan.findings.append(
            make_finding("CSCQA-IMP-010", sheet=audit.sheet, row=audit.row, column=column)
        )

    def _value(self, sheet: str, name: str, text: str) -> CellValue:
        """Return a cell as it was: a date or a number where one was, else the text."""
        if name == "child_id":
            return self._state.style.cell(sheet, name, text)
        if self._state.vocabulary.fields[name].kind in _DAYS:
            try:
                return date.fromisoformat(text[:10])
            except ValueError:
                return text or None
        return text or None

    def _records(self) -> list[FormRecord]:
        """Return the forms that stay; the newest of each audit no longer says that it was replaced."""
        kept = [*self._before, *(record for record in self._batch if record.reference in self._kept)]
        newest = {record.reference: record for record in sorted(kept, key=lambda each: each.sent)}
        return [
            record.model_copy(update={"note": ""})
            if newest[record.reference] is record and record.note.startswith("replaced")
            else record
            for record in kept
        ]
