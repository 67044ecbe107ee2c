"""RegisterAudit: an audit of the register, as far as forms are compared with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from csc_qa.intake.form_record import FormRecord


@dataclass(frozen=True, slots=True)
class RegisterAudit:
    """An audit of the register.

    Attributes:
        position: in the table of audits.
        reference: that the register gives it; empty where it gives none.
        child, auditor: as `FormRecord` has them.
        tool: id of the tool; empty where the register does not say.
        months: as `2022-11`.
        is_waiting: it has neither a day of completion nor a grade.
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
        sheets: dict[str, tuple[bool, bool]] = {}
        for audit in audits:
            if audit.child:
                self._by_child[audit.child].append(audit)
            if audit.reference:
                self._by_reference.setdefault(audit.reference.casefold(), audit)
            has_reference, has_child = sheets.get(audit.sheet, (False, False))
            sheets[audit.sheet] = (has_reference or bool(audit.reference), has_child or bool(audit.child))
        self._all_have_references = all(has_reference for has_reference, _ in sheets.values())
        self._all_have_children = all(has_child for _, has_child in sheets.values())

    def can_find(self, record: FormRecord) -> bool:
        """Say whether every sheet tells its audits apart, by a reference or by the form's child."""
        return self._all_have_references or (bool(record.child) and self._all_have_children)

    def has_reference(self, reference: str) -> bool:
        """Say whether an audit of the register bears the reference."""
        return reference.casefold() in self._by_reference

    def with_reference(self, reference: str) -> RegisterAudit | None:
        """Return the audit that bears a reference."""
        return self._by_reference.get(reference.casefold())

    def of_child_and_month(self, record: FormRecord) -> list[RegisterAudit]:
        """Return the audits of the form's child in the form's month."""
        return [audit for audit in self._of_child(record) if audit.months & record.months]

    def same_audits(self, record: FormRecord) -> list[RegisterAudit]:
        """Return the audits that a new form may be of, best first: those that wait for it, then others.

        Child, month and auditor are the same, and the tool is no other; one that waits may have no auditor.
        """
        alike = [audit for audit in self._of_child(record) if _is_same(audit, record)]
        return sorted(alike, key=lambda audit: (not audit.is_waiting, audit.position))

    def imported_audits(self, record: FormRecord) -> list[RegisterAudit]:
        """Return the audits that a form imported before may be of, best first.

        What a register has no column for is no difference.
        """
        alike = [audit for audit in self._of_child(record) if _may_be_imported(audit, record)]
        return sorted(alike, key=lambda audit: (not audit.auditor, not audit.tool, audit.position))

    def _of_child(self, record: FormRecord) -> list[RegisterAudit]:
        return self._by_child.get(record.child, []) if record.child else []


def _is_same(audit: RegisterAudit, record: FormRecord) -> bool:
    if audit.tool not in ("", record.tool):
        return False
    if audit.is_waiting:
        in_month = bool(audit.months & record.months_of_allocation)
        return in_month and audit.auditor in ("", record.auditor)
    return bool(audit.months & record.months and record.auditor) and audit.auditor == record.auditor


def _may_be_imported(audit: RegisterAudit, record: FormRecord) -> bool:
    same_month = not audit.months or bool(audit.months & record.months)
    return same_month and audit.auditor in ("", record.auditor) and audit.tool in ("", record.tool)
