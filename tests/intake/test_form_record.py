"""What two forms have to agree in to be the same."""

from __future__ import annotations

import pytest
from tests.intake.forms import record

from csc_qa.intake.form_record import child_key, name_key


@pytest.mark.parametrize("text", ["Plan is clear.", " plan  is\nclear ", "PLAN IS CLEAR", "Plan is clear"])
def test_space_case_and_punctuation_are_no_difference(text: str) -> None:
    assert record(strengths="Plan is clear.").says_the_same(record(strengths=text))


@pytest.mark.parametrize("text", ["Plan is not clear.", "", "★★", "План"])
def test_other_words_are_a_difference(text: str) -> None:
    assert not record(strengths="Plan is clear.").says_the_same(record(strengths=text))


def test_question_worded_like_a_field_is_told_from_it() -> None:
    one = record(theme="Neglect").model_copy(update={"answers": {"Theme": "Other"}})
    assert not one.says_the_same(one.model_copy(update={"texts": {**one.texts, "theme": "Health"}}))


def test_two_questions_that_fold_to_one_are_both_compared() -> None:
    one = record().model_copy(update={"answers": {"Why?": "A", "Why": "B"}})
    assert one.says_the_same(one.model_copy(update={"answers": {"Why": "B", "Why?": "A"}}))
    assert not one.says_the_same(one.model_copy(update={"answers": {"Why": "B", "Why?": "C"}}))


def test_keys() -> None:
    assert name_key("Okafor, Ada") == name_key(" ada  OKAFOR")
    assert name_key("Ada Okafor") != name_key("Ada Okoro")
    assert {child_key(text) for text in ("N/A", "n.a.", "Unknown", "TBC", "", "-")} == {""}
    assert child_key("C 8123") == child_key("c-8123")


def test_months() -> None:
    both = record(audit_month="2022-10-01")
    assert both.months == {"2022-10", "2022-11"} == both.months_of_allocation
    assert record(completed_on="2023-01-05").months_of_allocation == {"2022-12", "2023-01"}
    assert record(completed_on="").month is None
    assert record(completed_on="").months_of_allocation == frozenset()


def test_answers_stay_out_of_repr() -> None:
    shown = repr(record(child="8123456").model_copy(update={"answers": {"Why?": "Because"}}))
    assert "8123456" not in shown
    assert "Okafor" not in shown
    assert "Because" not in shown
