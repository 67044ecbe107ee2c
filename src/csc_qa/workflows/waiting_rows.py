"""Rows of the register that wait for a form: one for each audit that was allocated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from csc_qa.core.edits import AppendedRows, CellValue, OwnSheet
from csc_qa.core.finding import Finding, make_finding
from csc_qa.intake.change_log import Change, LogEntry, not_taken_back, read_log
from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.register_audit import RegisterAudit, RegisterAudits
from csc_qa.workflows.importing.own_sheets import log_sheet
from csc_qa.workflows.importing.register_state import RegisterState

COMMAND, BUTTON = "csc-qa allocate", "Allocate"
_WORDS = ("child_id", "auditor")


@dataclass
class WaitingRows:
    """The rows that an allocation adds to a register.

    Attributes:
        placed: each new audit, with the sheet and the row in which it will stand.
        already_there: number of audits that have a row by an earlier run of the same allocation.
        findings: sheets that lack a column, audits without a sheet.
    """

    state: RegisterState
    placed: list[tuple[FormRecord, str, int]] = field(default_factory=list)
    already_there: int = 0
    findings: list[Finding] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """Return the number of new rows of each sheet."""
        sheets = [sheet for _, sheet, _ in self.placed]
        return {sheet: sheets.count(sheet) for sheet in dict.fromkeys(sheets)}

    def edits(self, *, now: datetime, command: str) -> list[AppendedRows | OwnSheet]:
        """Return what to write: the rows, and the change log with an entry for each; nothing for none."""
        if not self.placed:
            return []
        rows: dict[str, list[dict[int, CellValue]]] = {}
        for record, sheet, _ in self.placed:
            rows.setdefault(sheet, []).append(self.state.row_of(record, sheet))
        entries = [self._entry(*each, f"{now:%Y-%m-%d %H:%M:%S}", command) for each in self.placed]
        sheets = self.state.sheets
        appended = [AppendedRows(sheet, sheets[sheet].last_row, new) for sheet, new in rows.items()]
        return [*appended, log_sheet(self.state.log_rows, entries)]

    def _entry(self, record: FormRecord, sheet: str, row: int, when: str, command: str) -> LogEntry:
        labels = self.state.labels
        return LogEntry(
            when=when,
            command=command,
            source="",
            change=Change.ADDED,
            sheet=sheet,
            row=row,
            reference=record.reference,
            tool=record.tool,
            new_value="\n".join(f"{labels[name]}: {text}" for name, text in record.texts.items()),
        )


def plan_waiting_rows(records: Iterable[FormRecord], state: RegisterState, month: date) -> WaitingRows:
    """Return the rows that the audits of a month's allocation need and do not have yet.

    Args:
        records: what is known of each audit; they get their references here.
        month: its first day.
    """
    rows = WaitingRows(state)
    there = {_who(record) for record, _ in allocated_rows(state, month)}
    references = _free_references(state, month)
    for record in records:
        if _who(record) in there:
            rows.already_there += 1
            continue
        chosen = state.chooser.choose(month, record.texts.get("service_area"), has_grade=True)
        if chosen is None:
            rows.findings.append(make_finding("CSCQA-ALC-033"))
            continue
        name = chosen.sheet.name
        if not chosen.is_of_period and name not in rows.counts():
            rows.findings.append(make_finding("CSCQA-ALC-034", sheet=name))
        named = record.model_copy(update={"reference": next(references), "sheet": name})
        rows.placed.append((named, name, chosen.sheet.last_row + rows.counts().get(name, 0) + 1))
    rows.findings += _missing_columns(state, rows.counts())
    return rows


def allocated_rows(state: RegisterState, month: date) -> list[tuple[FormRecord, RegisterAudit]]:
    """Return the rows that allocations of a month put into the register, and that are there still."""
    found = []
    for entry in standing_entries(read_log(state.log_rows)):
        record = record_of_entry(entry, state)
        audit = row_of_allocated(record, state.audits)
        if record.texts.get("audit_month") == f"{month:%Y-%m-%d}" and audit is not None:
            found.append((record, audit))
    return found


def standing_entries(entries: Sequence[LogEntry]) -> list[LogEntry]:
    """Return the audits of allocations that were not taken back."""
    return [entry for entry in not_taken_back(entries) if is_of_allocation(entry)]


def is_of_allocation(entry: LogEntry) -> bool:
    """Say whether an entry of the change log is a row that an allocation added."""
    return entry.change is Change.ADDED and entry.command in (COMMAND, BUTTON)


def record_of_entry(entry: LogEntry, state: RegisterState) -> FormRecord:
    """Return what an entry says was written into the row."""
    names = {label: name for name, label in state.labels.items()}
    told = (line.partition(": ") for line in entry.new_value.splitlines())
    texts = {names[label]: text for label, _, text in told if label in names}
    return FormRecord(tool=entry.tool, reference=entry.reference, sheet=entry.sheet, texts=texts)


def row_of_allocated(record: FormRecord, audits: RegisterAudits) -> RegisterAudit | None:
    """Return the row of an allocated audit: by its reference, else by child, auditor and month."""
    return audits.with_reference(record.reference) or next(
        (audit for audit in audits.same_audits(record) if not audit.reference), None
    )


def _who(record: FormRecord) -> tuple[str, str]:
    return record.child, record.auditor


def _free_references(state: RegisterState, month: date) -> Iterator[str]:
    """Return references that no audit bears, `ALC-2301-07`."""
    known = {record.reference.casefold() for record in state.records}
    number = 0
    while True:
        number += 1
        reference = f"ALC-{month:%y%m}-{number:02}"
        if not state.audits.has_reference(reference) and reference.casefold() not in known:
            yield reference


def _missing_columns(state: RegisterState, sheets: Iterable[str]) -> list[Finding]:
    """Name the columns without which a form does not find its row."""
    missing = {
        sheet: [state.labels[name] for name in _WORDS if name not in state.sheets[sheet].header.columns]
        for sheet in sheets
    }
    return [
        make_finding("CSCQA-ALC-035", f"no column for: {', '.join(labels)}", sheet=sheet)
        for sheet, labels in missing.items()
        if labels
    ]
