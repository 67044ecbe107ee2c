"""Judge forms against a register: which are new, which it has already, and which correct it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.known_forms import KnownForms
from csc_qa.intake.register_audit import RegisterAudit, RegisterAudits
from csc_qa.intake.rows_of_forms import RowsOfForms


class Verdict(StrEnum):
    """What an import does with a form."""

    NEW = "added"
    FILLS = "filled in where it was allocated"
    CORRECTS = "corrects the earlier form"
    KNOWN = "already there"
    BY_HAND = "already there, typed by hand"
    OLDER = "older than the form that is there"
    GONE = "imported before, and its audit was deleted since"
    NOT_TOLD = "corrects an audit that the register does not tell from others"
    NO_SHEET = "not added: no sheet takes audits of its service area"


@dataclass(frozen=True)
class Judgement:
    """What is to be done with one form.

    Attributes:
        record: the form, with the reference and sheet of its audit where it has one already.
        earlier: the form that it corrects.
        audit: the row of the register that it is of; None where it has none yet.
        twins: other audits of the same child and month in the register.
        twin_forms: the same among forms of this import.
    """

    verdict: Verdict
    record: FormRecord
    earlier: FormRecord | None = None
    audit: RegisterAudit | None = None
    twins: tuple[RegisterAudit, ...] = ()
    twin_forms: tuple[FormRecord, ...] = ()


def judge_forms(records: Iterable[FormRecord], known: KnownForms, audits: RegisterAudits) -> list[Judgement]:
    """Judge every form, those that were first sent before the others.

    - A form that was imported before adds nothing. The same form with other answers corrects its audit,
      and so does a later form of the same auditor and tool for the same child and month.
    - An audit that stands in the register already, typed by hand, is left as it is; one that waits for
      its form is filled in.
    - Forms of different auditors or tools for one child and month are audits of their own.

    Forms judged at once, or in several imports in the order in which they were sent, come to the same. Of
    two that fit one row that waits, the first to come has it: what a later import brings takes no row from
    it, because the unit may have worked on it since.

    Args:
        known: forms imported before; the new ones are added to it, each with its reference.
    """
    judge = _Judge(known, audits)
    return [judge.judge(record) for record in sorted(records, key=_order)]


def _order(record: FormRecord) -> tuple[str, str, str, int]:
    """Sort a form by when an export could first have it.

    Not by when it was last changed: it keeps its place when it is edited later. And not by when it was begun:
    exports made before it was sent do not have it, and have others that were begun later.
    """
    return (record.completed or record.started or record.sent, record.sent, record.source, record.row)


class _Judge:
    """Judges one form after another; each counts as known for those that follow."""

    def __init__(self, known: KnownForms, audits: RegisterAudits) -> None:
        self._known, self._audits = known, audits
        self._rows = RowsOfForms(known, audits)
        self._new: set[str] = set()

    def judge(self, record: FormRecord) -> Judgement:
        same = self._known.same_form(record)
        if same:
            newest = self._known.newest_of_audit(same[-1])
            if newest.says_the_same(record) or any(_is_no_later(record, each) for each in same):
                return self._known_already(record, newest)
            return self._correction(record, newest)
        earlier = self._known.same_audit(record)
        if earlier is not None:
            return self._correction(record, earlier)
        audit = self._rows.waiting_or_typed(record)
        return self._new_audit(record) if audit is None else self._of_row(record, audit)

    def _known_already(self, record: FormRecord, newest: FormRecord) -> Judgement:
        audit = self._rows.of(newest.reference)
        is_gone = bool(newest.imported) and audit is None and self._audits.can_find(newest)
        verdict = Verdict.GONE if is_gone else Verdict.KNOWN
        return Judgement(verdict, _placed(record, newest), newest, audit)

    def _correction(self, record: FormRecord, earlier: FormRecord) -> Judgement:
        placed = _placed(record, earlier)
        if record.sent < earlier.sent:
            older = placed.model_copy(update={"note": str(Verdict.OLDER)})
            self._known.add(older)
            return Judgement(Verdict.OLDER, older, earlier)
        self._known.add(placed)
        audit = self._rows.of(earlier.reference)
        if audit is None and earlier.reference not in self._new:
            is_gone = self._audits.can_find(earlier)
            return Judgement(Verdict.GONE if is_gone else Verdict.NOT_TOLD, placed, earlier)
        return Judgement(Verdict.CORRECTS, placed, earlier, audit)

    def _of_row(self, record: FormRecord, audit: RegisterAudit) -> Judgement:
        """Judge a form whose audit stands in the register, though no form of it was imported."""
        is_free = bool(audit.reference) and not self._known.has_reference(audit.reference)
        reference = audit.reference if is_free else self._new_reference(record)
        placed = record.model_copy(update={"reference": reference, "sheet": audit.sheet})
        twins = tuple(each for each in self._audits.of_child_and_month(record) if each != audit)
        self._rows.take(reference, audit)
        self._known.add(placed)
        verdict = Verdict.FILLS if audit.is_waiting else Verdict.BY_HAND
        return Judgement(verdict, placed, audit=audit, twins=twins)

    def _new_audit(self, record: FormRecord) -> Judgement:
        placed = record.model_copy(update={"reference": self._new_reference(record)})
        twins = tuple(self._audits.of_child_and_month(record))
        twin_forms = tuple(each for each in self._known.of_child_and_month(placed) if not each.imported)
        self._known.add(placed)
        self._new.add(placed.reference)
        return Judgement(Verdict.NEW, placed, twins=twins, twin_forms=twin_forms)

    def _new_reference(self, record: FormRecord) -> str:
        """Return a reference that no audit bears: the tool and the Id of the form, `CRS_1-17`."""
        number = record.form_id or record.started.translate(_ONLY_DIGITS) or str(record.row)
        wanted = reference = f"{record.tool.upper()}-{number}"
        count = 1
        while self._audits.has_reference(reference) or self._known.has_reference(reference):
            count += 1
            reference = f"{wanted}-{count}"
        return reference


def _is_no_later(record: FormRecord, known: FormRecord) -> bool:
    """Say whether a form is one that is known, and not one that was changed back later."""
    return known.sent >= record.sent and known.says_the_same(record)


def _placed(record: FormRecord, other: FormRecord) -> FormRecord:
    return record.model_copy(update={"reference": other.reference, "sheet": other.sheet})


_ONLY_DIGITS = str.maketrans("", "", " -:")
