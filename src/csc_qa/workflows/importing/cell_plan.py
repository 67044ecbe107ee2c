"""Plan the cells of audits that are in the register already: filled in, or corrected by a later form."""

from __future__ import annotations

from dataclasses import dataclass, field

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spelling import fold
from csc_qa.intake.change_log import Change
from csc_qa.intake.form_record import FormRecord, name_key
from csc_qa.intake.register_audit import RegisterAudit
from csc_qa.workbook.editing import CellChange
from csc_qa.workflows.importing.register_state import RegisterState

_NAMES = {"auditor", "practitioner", "action_owner"}


@dataclass(frozen=True)
class CellEntry:
    """A cell that was changed or kept, for the change log."""

    change: Change
    audit: RegisterAudit
    record: FormRecord
    name: str
    old_value: str = field(repr=False)
    new_value: str = field(repr=False)


class CellPlan:
    """What is done to the cells of audits that are there; of two changes of a cell the later one counts.

    Attributes:
        findings: cells that were kept, and audits typed by hand that differ from their forms.
    """

    def __init__(self, state: RegisterState) -> None:
        self._state = state
        self._entries: dict[tuple[int, str, Change], CellEntry] = {}
        self.findings: list[Finding] = []

    @property
    def entries(self) -> list[CellEntry]:
        """What was changed and kept, less what was changed back."""
        return [
            entry
            for entry in self._entries.values()
            if entry.change is Change.KEPT or entry.new_value != self._text(entry.audit, entry.name)
        ]

    @property
    def changes(self) -> list[CellChange]:
        """The cells to write."""
        return [self._write(entry) for entry in self.entries if entry.change is Change.CHANGED]

    def fill(self, audit: RegisterAudit, record: FormRecord) -> None:
        """Fill in an audit that was allocated: blank cells only; what the unit typed stays."""
        told = {**record.texts}
        if not audit.reference:
            told["audit_id"] = record.reference
        for name in self._columns(audit):
            text = told.get(name, "")
            if self._is_too_early(audit, name, text):
                self._keep(audit, record, name, text, "CSCQA-IMP-016")
            elif text and self._is_blank(audit, name):
                self._note(Change.CHANGED, audit, record, name, text)
            elif text and not self._says(audit, name, text):
                self._keep(audit, record, name, text, "CSCQA-IMP-003")

    def correct(self, audit: RegisterAudit, before: FormRecord, record: FormRecord) -> None:
        """Write what a later form changes; a cell that somebody has changed since stays."""
        for name in self._columns(audit):
            old, new = before.texts.get(name, ""), record.texts.get(name, "")
            if _squeeze(old) == _squeeze(new) or _squeeze(self._planned(audit, name)) == _squeeze(new):
                continue
            if name == "grade" and self._is_moderated(audit):
                self._keep(audit, record, name, new, "CSCQA-IMP-007")
            elif self._is_too_early(audit, name, new):
                self._keep(audit, record, name, new, "CSCQA-IMP-016")
            elif self._says(audit, name, old) or self._was_left_blank(audit, name, old):
                self._note(Change.CHANGED, audit, record, name, new)
            elif not self._says(audit, name, new):
                self._keep(audit, record, name, new, "CSCQA-IMP-003")

    def compare(self, audit: RegisterAudit, record: FormRecord) -> None:
        """Name the columns in which an audit that was typed by hand differs from its form."""
        different = [
            self._state.header(audit.sheet, name)
            for name in self._columns(audit)
            if name in record.texts and not self._says(audit, name, record.texts[name])
        ]
        if different:
            message = f"typed by hand, and the form says something else in: {', '.join(different)}"
            self.findings.append(make_finding("CSCQA-IMP-002", message, sheet=audit.sheet, row=audit.row))

    def _columns(self, audit: RegisterAudit) -> dict[str, int]:
        return self._state.sheets[audit.sheet].header.columns

    def _text(self, audit: RegisterAudit, name: str) -> str:
        return self._state.text_at(audit.position, name)

    def _planned(self, audit: RegisterAudit, name: str) -> str:
        changed = self._entries.get((audit.position, name, Change.CHANGED))
        return self._text(audit, name) if changed is None else changed.new_value

    def _says(self, audit: RegisterAudit, name: str, text: str) -> bool:
        """Say whether a cell says a text, as it is read or as it was typed, after what is planned."""
        changed = self._entries.get((audit.position, name, Change.CHANGED))
        if changed is not None:
            return _is_alike(name, changed.new_value, text)
        typed = _typed(self._state.cell_at(audit.position, name))
        return _is_alike(name, self._text(audit, name), text) or (bool(text) and _is_alike(name, typed, text))

    def _is_blank(self, audit: RegisterAudit, name: str) -> bool:
        return not _typed(self._state.cell_at(audit.position, name)).strip()

    def _is_too_early(self, audit: RegisterAudit, name: str, text: str) -> bool:
        """Say whether a form has an audit completed before the register has it allocated."""
        allocated = self._text(audit, "allocated_on") if name == "completed_on" and text else ""
        return bool(allocated) and text < allocated

    def _was_left_blank(self, audit: RegisterAudit, name: str, text: str) -> bool:
        return self._is_too_early(audit, name, text) and self._is_blank(audit, name)

    def _is_moderated(self, audit: RegisterAudit) -> bool:
        return bool(self._text(audit, "moderated_grade") or self._text(audit, "moderated_on"))

    def _keep(self, audit: RegisterAudit, record: FormRecord, name: str, text: str, code: str) -> None:
        header = self._state.header(audit.sheet, name)
        self.findings.append(make_finding(code, sheet=audit.sheet, row=audit.row, column=header))
        self._note(Change.KEPT, audit, record, name, text)

    def _note(self, change: Change, audit: RegisterAudit, record: FormRecord, name: str, text: str) -> None:
        old = _typed(self._state.cell_at(audit.position, name))
        self._entries[audit.position, name, change] = CellEntry(change, audit, record, name, old, text)

    def _write(self, entry: CellEntry) -> CellChange:
        audit, name = entry.audit, entry.name
        value = self._state.style.cell(audit.sheet, name, entry.new_value)
        return CellChange(audit.sheet, audit.row, self._columns(audit)[name], value)


def _is_alike(name: str, one: str, other: str) -> bool:
    """Say whether two texts say the same, whatever space, case and punctuation they are typed with."""
    if name in _NAMES:
        return name_key(one) == name_key(other)
    return (fold(one) or one.strip()) == (fold(other) or other.strip())


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _typed(cell: object) -> str:
    """Return a cell as text: whole numbers without a point, days without a time."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).removesuffix(" 00:00:00")
