"""KnownForms: every form that was imported, and those of this import as they are judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from csc_qa.intake.form_record import FormRecord


class KnownForms:
    """Forms in the order in which they came; of one audit the last is the newest.

    Attributes:
        records: all of them.
    """

    def __init__(self, records: Iterable[FormRecord] = ()) -> None:
        self.records: list[FormRecord] = []
        self._by_id: dict[tuple[str, str], list[FormRecord]] = defaultdict(list)
        self._by_child: dict[str, list[FormRecord]] = defaultdict(list)
        self._by_reference: dict[str, list[FormRecord]] = defaultdict(list)
        for record in records:
            self.add(record)

    def add(self, record: FormRecord) -> None:
        """Add a form that is newer than those of its audit, or is the first."""
        self.records.append(record)
        self._by_id[record.tool, record.form_id].append(record)
        self._by_child[record.child].append(record)
        self._by_reference[record.reference.casefold()].append(record)

    def same_form(self, record: FormRecord) -> list[FormRecord]:
        """Return what is known of the very same form, oldest first.

        Forms gives Ids anew when a form is copied, so the time at which it was begun has to agree too. A
        form without Id, in one export or the other, is the same where it says the same.
        """
        found = [each for each in self._by_id.get((record.tool, record.form_id), ()) if each.form_id]
        same = [each for each in found if _may_be_one(each, record)]
        if same:
            return same
        alike = [each for each in self._by_child.get(record.child, ()) if each.tool == record.tool]
        alike = [each for each in alike if each.started == record.started]
        return [
            each for each in alike if not (each.form_id and record.form_id) and each.says_the_same(record)
        ]

    def same_audit(self, record: FormRecord) -> FormRecord | None:
        """Return the newest form of an audit by the same auditor, with the same tool, child and month."""
        newest = [self.newest_of_audit(each) for each in self._of_child_and_month(record)]
        found = [each for each in newest if _is_of_one_audit(each, record)]
        return _newest(found) if found else None

    def has_reference(self, reference: str) -> bool:
        """Say whether a form of an audit with the reference is known."""
        return reference.casefold() in self._by_reference

    def newest_of_audit(self, record: FormRecord) -> FormRecord:
        """Return the newest form of the audit that a known form is of."""
        return _newest(self.forms_of(record.reference) or [record])

    def forms_of(self, reference: str) -> list[FormRecord]:
        """Return the forms of an audit in the order in which they came."""
        return self._by_reference.get(reference.casefold(), []) if reference else []

    @property
    def references(self) -> list[str]:
        """The references of all audits, in the order in which they came."""
        return [found[0].reference for found in self._by_reference.values() if found[0].reference]

    def of_child_and_month(self, record: FormRecord) -> list[FormRecord]:
        """Return the forms of other audits of the same child and month."""
        return [each for each in self._of_child_and_month(record) if each.reference != record.reference]

    def _of_child_and_month(self, record: FormRecord) -> list[FormRecord]:
        if not record.child:
            return []
        return [each for each in self._by_child.get(record.child, ()) if each.months & record.months]


def _newest(forms: Sequence[FormRecord]) -> FormRecord:
    """Return the form that was sent last; of those sent at one time the one that came last."""
    return max(reversed(forms), key=lambda each: each.sent)


def _is_of_one_audit(one: FormRecord, other: FormRecord) -> bool:
    same_child = one.child == other.child and bool(one.months & other.months)
    same_auditor = one.auditor == other.auditor and bool(one.auditor)
    return same_child and same_auditor and one.tool == other.tool


def _may_be_one(known: FormRecord, record: FormRecord) -> bool:
    if known.started and record.started:
        return known.started == record.started
    return known.child == record.child
