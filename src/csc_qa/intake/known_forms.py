"""KnownForms: every form that was imported, and those of this import as they are judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

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

        Forms gives Ids anew when a form is copied, so the time at which it was begun has to agree too.
        """
        if not record.form_id:
            alike = [each for each in self._by_child.get(record.child, ()) if each.tool == record.tool]
            return [each for each in alike if each.says_the_same(record) and each.started == record.started]
        alike = self._by_id.get((record.tool, record.form_id), [])
        return [each for each in alike if _may_be_one(each, record)]

    def same_audit(self, record: FormRecord) -> FormRecord | None:
        """Return the newest form of the same auditor and tool for the same child and month."""
        found = [
            each
            for each in self._of_child_and_month(record)
            if each.tool == record.tool and each.auditor == record.auditor
        ]
        return max(found, key=lambda each: each.sent) if found else None

    def has_reference(self, reference: str) -> bool:
        """Say whether a form of an audit with the reference is known."""
        return reference.casefold() in self._by_reference

    def newest_of_audit(self, record: FormRecord) -> FormRecord:
        """Return the newest form of the audit that a known form is of."""
        found = self._by_reference[record.reference.casefold()] if record.reference else [record]
        return max(found, key=lambda each: each.sent)

    def of_child_and_month(self, record: FormRecord) -> list[FormRecord]:
        """Return the forms of other audits of the same child and month."""
        return [each for each in self._of_child_and_month(record) if each.reference != record.reference]

    def _of_child_and_month(self, record: FormRecord) -> list[FormRecord]:
        if not record.child:
            return []
        return [each for each in self._by_child.get(record.child, ()) if each.months & record.months]


def _may_be_one(known: FormRecord, record: FormRecord) -> bool:
    if known.started and record.started:
        return known.started == record.started
    return known.child == record.child
