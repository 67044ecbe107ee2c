"""RegisterAudit: an audit of the register, as far as forms are compared with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from csc_qa.intake.form_record import FormRecord


@dataclass(frozen=True)
class RegisterAudit:
    """An audit of the register.

    Attributes:
        position: in the table of audits.
        reference: that the register gives it; empty where it gives none.
        child, auditor: as `FormRecord` has them.
        tool: id of the tool; empty where the register does not say.
        months: as `2022-11`.
        is_waiting: it was allocated and is not completed.
    """

    position: int
    sheet: str
    row: int
    reference: str
    child: str = field(repr=False)
    auditor: str = field(repr=False)
    tool: str
    months: frozenset[str]
    is_waiting: bool


class RegisterAudits:
    """The audits of a register, to be found by reference or by child."""

    def __init__(self, audits: Iterable[RegisterAudit]) -> None:
        self._by_child: dict[str, list[RegisterAudit]] = defaultdict(list)
        self._by_reference: dict[str, RegisterAudit] = {}
        for audit in audits:
            self._by_child[audit.child].append(audit)
            if audit.reference:
                self._by_reference.setdefault(audit.reference.casefold(), audit)

    @property
    def can_be_found(self) -> bool:
        """Whether the register says which audit is which: by a reference, or by the child."""
        return bool(self._by_reference) or any(self._by_child)

    def has_reference(self, reference: str) -> bool:
        """Say whether an audit of the register bears the reference."""
        return reference.casefold() in self._by_reference

    def of_child_and_month(self, record: FormRecord) -> list[RegisterAudit]:
        """Return the audits of the form's child in the form's month."""
        if not record.child:
            return []
        return [audit for audit in self._by_child.get(record.child, ()) if audit.months & record.months]

    def same_audit(self, record: FormRecord) -> RegisterAudit | None:
        """Return the audit that the form is of: the same child, month and auditor, and no other tool."""
        alike = [audit for audit in self.of_child_and_month(record) if _is_same(audit, record)]
        return min(alike, key=lambda audit: (not audit.is_waiting, audit.position), default=None)

    def of_record(self, record: FormRecord) -> RegisterAudit | None:
        """Return the audit of a form that was imported before; None where it is there no longer."""
        found = self._by_reference.get(record.reference.casefold()) if record.reference else None
        return found or self.same_audit(record)


def _is_same(audit: RegisterAudit, record: FormRecord) -> bool:
    same_auditor = audit.auditor == record.auditor or (audit.is_waiting and not audit.auditor)
    return same_auditor and audit.tool in ("", record.tool)
