"""Each verdict, and that forms judged at once or in turn come to the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.intake.forms import audit, later, record

from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.judging import Judgement, Verdict, judge_forms
from csc_qa.intake.known_forms import KnownForms
from csc_qa.intake.register_audit import RegisterAudit, RegisterAudits

NOBODY = audit(9, "QA-9", child="c9", month="2022-01")


def judge(
    *forms: FormRecord, before: Iterable[FormRecord] = (), rows: Sequence[RegisterAudit] = (NOBODY,)
) -> list[Judgement]:
    return judge_forms(forms, KnownForms(before), RegisterAudits(rows))


def imported(form: FormRecord, reference: str = "CRS_1-1") -> FormRecord:
    return form.model_copy(update={"reference": reference, "imported": "2022-12-01 10:00:00"})


def verdicts(judged: list[Judgement]) -> list[Verdict]:
    return [each.verdict for each in judged]


def test_new() -> None:
    (judged,) = judge(record(17))
    assert (judged.verdict, judged.record.reference) == (Verdict.NEW, "CRS_1-17")


def test_reference_that_is_taken_is_numbered() -> None:
    rows = [audit(0, "crs_1-17", child="c9"), audit(1, "CRS_1-17-2", child="c9")]
    assert judge(record(17), rows=rows)[0].record.reference == "CRS_1-17-3"
    nameless = record(17).model_copy(update={"form_id": ""})
    assert judge(nameless)[0].record.reference == "CRS_1-202211170900"


def test_known_and_gone() -> None:
    rows = [audit(reference="CRS_1-1")]
    assert verdicts(judge(record(), before=[imported(record())], rows=rows)) == [Verdict.KNOWN]
    assert verdicts(judge(record(), before=[imported(record())])) == [Verdict.GONE]
    corrected = later(record(), 1, grade="Inadequate")
    assert verdicts(judge(corrected, before=[imported(record())])) == [Verdict.GONE]


def test_register_that_tells_nothing_apart() -> None:
    rows = [audit(reference="", child="", auditor="")]
    corrected = later(record(), 1, grade="Inadequate")
    assert verdicts(judge(record(), before=[imported(record())], rows=rows)) == [Verdict.KNOWN]
    assert verdicts(judge(corrected, before=[imported(record())], rows=rows)) == [Verdict.NOT_TOLD]


def test_correction_of_an_audit_whose_reference_was_changed() -> None:
    rows = [audit(reference="Unit-7")]
    (judged,) = judge(later(record(), 1, grade="Inadequate"), before=[imported(record())], rows=rows)
    assert (judged.verdict, judged.audit) == (Verdict.CORRECTS, rows[0])


def test_older() -> None:
    newer = imported(later(record(), 5, grade="Inadequate"))
    older = later(record(2), 1, grade="Outstanding").model_copy(update={"sent": "2022-11-01 10:00"})
    assert verdicts(judge(older, before=[newer], rows=[audit(reference="CRS_1-1")])) == [Verdict.OLDER]


def test_row_of_an_imported_form_is_no_row_typed_by_hand() -> None:
    """Where the register does not say the tool, another tool's form is an audit of its own."""
    rows = [audit(reference="CRS_1-1", tool="")]
    other = record(2).model_copy(update={"tool": "crs_2"})
    (judged,) = judge(other, before=[imported(record())], rows=rows)
    assert judged.verdict is Verdict.NEW
    assert judged.twins == (rows[0],)


def test_by_hand_and_waiting() -> None:
    assert verdicts(judge(record(), rows=[audit()])) == [Verdict.BY_HAND]
    assert verdicts(judge(record(), rows=[audit(auditor="", is_waiting=True)])) == [Verdict.FILLS]
    assert verdicts(judge(record(), rows=[audit(auditor="")])) == [Verdict.NEW]
    both = judge(record(), record(2, auditor="Bo Lind"), rows=[audit(auditor="", is_waiting=True)])
    assert verdicts(both) == [Verdict.FILLS, Verdict.NEW]


def test_row_that_waits_goes_before_one_that_is_done() -> None:
    rows = [audit(0, "QA-1"), audit(1, "QA-2", is_waiting=True)]
    (judged,) = judge(record(), rows=rows)
    assert judged.record.reference == "QA-2"


def test_reference_that_stands_twice_is_given_to_one_form_only() -> None:
    rows = [audit(0, "QA-1", child="c1"), audit(1, "QA-1", child="c2")]
    first, second = judge(record(1), record(2, child="C2"), rows=rows)
    assert first.record.reference == "QA-1"
    assert second.record.reference == "CRS_1-2"
    assert second.audit == rows[1]


GRADES = st.sampled_from(["Good", "Inadequate", "Outstanding"])


@st.composite
def sent(draw: st.DrawFn) -> list[FormRecord]:
    """Return forms of few children and auditors, some of them changed later."""
    forms: list[FormRecord] = []
    for number in range(1, draw(st.integers(1, 9)) + 1):
        if draw(st.booleans()) and forms:
            earlier = draw(st.sampled_from(forms))
            forms.append(later(earlier, number, grade=draw(GRADES), strengths=str(number)))
            continue
        child, auditor = (
            draw(st.sampled_from(["C1", "C2", ""])),
            draw(st.sampled_from(["Ada Okafor", "Bo Lind"])),
        )
        forms.append(record(number, child=child, auditor=auditor, grade=draw(GRADES), strengths=str(number)))
    return forms


def audits_of(records: Sequence[FormRecord]) -> list[str]:
    """Return what the newest form of each audit says."""
    known = KnownForms(records)
    return sorted(
        str(sorted(known.newest_of_audit(known.forms_of(each)[0]).texts.items())) for each in known.references
    )


@settings(deadline=None)
@given(sent(), st.randoms(use_true_random=False))
def test_any_order_in_any_number_of_imports_comes_to_the_same(forms: list[FormRecord], pick: Random) -> None:
    at_once, in_turn = KnownForms(), KnownForms()
    judge_forms(forms, at_once, RegisterAudits([]))
    shuffled = list(forms)
    pick.shuffle(shuffled)
    for form in shuffled:
        judge_forms([form], in_turn, RegisterAudits([]))
    assert audits_of(in_turn.records) == audits_of(at_once.records)
    count = len(in_turn.records)
    again = judge_forms(forms, in_turn, RegisterAudits([]))
    assert len(in_turn.records) == count
    assert set(verdicts(again)) <= {Verdict.KNOWN}
