"""RowsOfForms: which audit of the register each imported form is of."""

from __future__ import annotations

from collections.abc import Iterable

from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.known_forms import KnownForms
from csc_qa.intake.register_audit import RegisterAudit, RegisterAudits


class RowsOfForms:
    """Reference of an audit to its row; no row is the audit of two references."""

    def __init__(self, known: KnownForms, audits: RegisterAudits) -> None:
        self._audits = audits
        self._rows: dict[str, RegisterAudit] = {}
        self._taken: set[int] = set()
        lost = []
        for reference in known.references:
            audit = audits.with_reference(reference)
            if audit is None or not self.take(reference, audit):
                lost.append(reference)
        for reference in lost:
            for form in reversed(known.forms_of(reference)):
                if self._take_first(reference, audits.imported_audits(form)):
                    break

    def of(self, reference: str) -> RegisterAudit | None:
        """Return the row of an audit; None where it has none, or nobody can tell which it is."""
        return self._rows.get(reference.casefold())

    def waiting_or_typed(self, record: FormRecord) -> RegisterAudit | None:
        """Return the audit that a new form is of, and that no other form has come for."""
        alike = self._audits.same_audits(record)
        return next((audit for audit in alike if audit.position not in self._taken), None)

    def take(self, reference: str, audit: RegisterAudit) -> bool:
        """Note that a row is the audit of a reference; False where it is another's."""
        if audit.position in self._taken:
            return False
        self._taken.add(audit.position)
        self._rows[reference.casefold()] = audit
        return True

    def _take_first(self, reference: str, alike: Iterable[RegisterAudit]) -> bool:
        return any(self.take(reference, audit) for audit in alike)
