"""Plan the cells of audits that are in the register already: filled in, or corrected by a later form."""

from __future__ import annotations

from dataclasses import dataclass, field

from csc_qa.core.finding import Finding, make_finding
from csc_qa.intake.change_log import Change
from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.register_audit import RegisterAudit
from csc_qa.workbook.editing import CellChange
from csc_qa.workflows.importing.register_state import RegisterState


@dataclass(frozen=True)
class CellEntry:
    """A cell that was changed or kept, for the change log."""

    change: Change
    audit: RegisterAudit
    column: str
    old_value: str = field(repr=False)
    new_value: str = field(repr=False)


@dataclass
class CellPlan:
    """What is done to the cells of audits that are there."""

    changes: list[CellChange] = field(default_factory=list)
    entries: list[CellEntry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def fill(self, state: RegisterState, audit: RegisterAudit, record: FormRecord) -> None:
        """Fill in an audit that was allocated: blank cells only; what the unit typed stays."""
        told = {**record.texts}
        if not audit.reference:
            told["audit_id"] = record.reference
        for name in state.sheets[audit.sheet].header.columns:
            text = told.get(name, "")
            if not text:
                continue
            if _is_blank(state.cell_at(audit.position, name)):
                self._change(state, audit, name, text)
            elif _squeeze(state.text_at(audit.position, name)) != _squeeze(text):
                self._keep(state, audit, name, text, "CSCQA-IMP-003")

    def correct(
        self, state: RegisterState, audit: RegisterAudit, before: FormRecord, record: FormRecord
    ) -> None:
        """Write what a later form changes; a cell that somebody has changed since stays."""
        for name in state.sheets[audit.sheet].header.columns:
            old, new = _squeeze(before.texts.get(name, "")), _squeeze(record.texts.get(name, ""))
            there = _squeeze(state.text_at(audit.position, name)) if old != new else new
            if there == new:
                continue
            if name == "grade" and _is_moderated(state, audit):
                self._keep(state, audit, name, record.texts.get(name, ""), "CSCQA-IMP-007")
            elif there == old:
                self._change(state, audit, name, record.texts.get(name, ""))
            else:
                self._keep(state, audit, name, record.texts.get(name, ""), "CSCQA-IMP-003")

    def compare(self, state: RegisterState, audit: RegisterAudit, record: FormRecord) -> None:
        """Name the columns in which an audit that was typed by hand differs from its form."""
        columns = state.sheets[audit.sheet].header.columns
        different = [
            state.header(audit.sheet, name)
            for name in columns
            if name in record.texts
            and _squeeze(state.text_at(audit.position, name)) != _squeeze(record.texts[name])
        ]
        if different:
            message = f"typed by hand, and the form says something else in: {', '.join(different)}"
            self.findings.append(make_finding("CSCQA-IMP-002", message, sheet=audit.sheet, row=audit.row))

    def _change(self, state: RegisterState, audit: RegisterAudit, name: str, text: str) -> None:
        column = state.sheets[audit.sheet].header.columns[name]
        value = state.style.cell(audit.sheet, name, text)
        self.changes.append(CellChange(audit.sheet, audit.row, column, value))
        self._log(Change.CHANGED, state, audit, name, text)

    def _keep(self, state: RegisterState, audit: RegisterAudit, name: str, text: str, code: str) -> None:
        header = state.header(audit.sheet, name)
        self.findings.append(make_finding(code, sheet=audit.sheet, row=audit.row, column=header))
        self._log(Change.KEPT, state, audit, name, text)

    def _log(self, change: Change, state: RegisterState, audit: RegisterAudit, name: str, text: str) -> None:
        old = _log_text(state.cell_at(audit.position, name))
        self.entries.append(CellEntry(change, audit, state.header(audit.sheet, name), old, text))


def _is_moderated(state: RegisterState, audit: RegisterAudit) -> bool:
    return bool(
        state.text_at(audit.position, "moderated_grade") or state.text_at(audit.position, "moderated_on")
    )


def _is_blank(cell: object) -> bool:
    return cell is None or not str(cell).strip()


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _log_text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)
