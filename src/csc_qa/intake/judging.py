"""Judge forms against a register: which are new, which it has already, and which correct it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.known_forms import KnownForms
from csc_qa.intake.register_audit import RegisterAudit, RegisterAudits


class Verdict(StrEnum):
    """What an import does with a form."""

    NEW = "added"
    FILLS = "filled in where it was allocated"
    CORRECTS = "corrects the earlier form"
    KNOWN = "already there"
    BY_HAND = "already there, typed by hand"
    OLDER = "older than the form that is there"
    GONE = "imported before, and its audit was deleted since"


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
    """Judge every form, those that were sent first before the others.

    - A form that was imported before adds nothing. The same form with other answers corrects its audit,
      and so does a later form of the same auditor and tool for the same child and month.
    - An audit that stands in the register already, typed by hand, is left as it is; one that waits for
      its form is filled in.
    - Forms of different auditors or tools for one child and month are audits of their own.

    Args:
        known: forms imported before; the new ones are added to it, each with its reference.
    """
    ordered = sorted(records, key=lambda each: (each.sent, each.source, each.row))
    return [_judge(record, known, audits) for record in ordered]


def _judge(record: FormRecord, known: KnownForms, audits: RegisterAudits) -> Judgement:
    same = known.same_form(record)
    if any(each.says_the_same(record) for each in same):
        return _known(record, known.newest_of_audit(same[-1]), audits)
    earlier = known.newest_of_audit(same[-1]) if same else known.same_audit(record)
    if earlier is not None:
        return _correction(record, earlier, known, audits)
    audit = audits.same_audit(record)
    if audit is not None:
        kept = _new_reference(record, known, audits) if not audit.reference else audit.reference
        placed = record.model_copy(update={"reference": kept, "sheet": audit.sheet})
        known.add(placed)
        return Judgement(Verdict.FILLS if audit.is_waiting else Verdict.BY_HAND, placed, audit=audit)
    return _new(record, known, audits)


def _known(record: FormRecord, newest: FormRecord, audits: RegisterAudits) -> Judgement:
    placed = _placed(record, newest)
    audit = audits.of_record(newest) if newest.imported else None
    is_gone = bool(newest.imported) and audit is None and audits.can_be_found
    return Judgement(Verdict.GONE if is_gone else Verdict.KNOWN, placed, newest, audit)


def _correction(
    record: FormRecord, earlier: FormRecord, known: KnownForms, audits: RegisterAudits
) -> Judgement:
    placed = _placed(record, earlier)
    if record.sent < earlier.sent:
        older = placed.model_copy(update={"note": str(Verdict.OLDER)})
        known.add(older)
        return Judgement(Verdict.OLDER, older, earlier)
    known.add(placed)
    audit = audits.of_record(earlier) if earlier.imported else None
    if earlier.imported and audit is None:
        return Judgement(Verdict.GONE, placed, earlier)
    return Judgement(Verdict.CORRECTS, placed, earlier, audit)


def _new(record: FormRecord, known: KnownForms, audits: RegisterAudits) -> Judgement:
    placed = record.model_copy(update={"reference": _new_reference(record, known, audits)})
    twins = tuple(audits.of_child_and_month(record))
    twin_forms = tuple(each for each in known.of_child_and_month(placed) if not each.imported)
    known.add(placed)
    return Judgement(Verdict.NEW, placed, twins=twins, twin_forms=twin_forms)


def _placed(record: FormRecord, other: FormRecord) -> FormRecord:
    return record.model_copy(update={"reference": other.reference, "sheet": other.sheet})


def _new_reference(record: FormRecord, known: KnownForms, audits: RegisterAudits) -> str:
    """Return a reference that no audit bears: the tool and the Id of the form, `CRS_1-17`."""
    number = record.form_id or record.started.translate(_ONLY_DIGITS) or str(record.row)
    wanted = reference = f"{record.tool.upper()}-{number}"
    count = 1
    while audits.has_reference(reference) or known.has_reference(reference):
        count += 1
        reference = f"{wanted}-{count}"
    return reference


_ONLY_DIGITS = str.maketrans("", "", " -:")
