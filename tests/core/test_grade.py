from __future__ import annotations

import pytest

from csc_qa.core.errors import GradeError
from csc_qa.core.grade import OFSTED_SCALE, GradeScale

THREE = GradeScale.of(
    "three", {"strong": "Strong", "good": "Good", "weak": "Weak"}, spellings={"weak": ("W",)}
)


def test_better_grades_are_greater() -> None:
    outstanding, good, improvement, inadequate = OFSTED_SCALE.grades
    assert outstanding > good > improvement > inadequate
    assert max(OFSTED_SCALE.grades) is outstanding
    assert good >= OFSTED_SCALE.parse("good")


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("R.I.", "requires_improvement"),
        ("  requires\u00a0 IMPROVEMENT ", "requires_improvement"),
        ("Requires improvement to be good", "requires_improvement"),
        ("req. improvement", "requires_improvement"),
        ("1", "outstanding"),
        ("O/S", "outstanding"),
        ("g", "good"),
        ("4", "inadequate"),
        ("requires_improvement", "requires_improvement"),
    ],
)
def test_spelling_is_understood(spelling: str, key: str) -> None:
    assert OFSTED_SCALE.parse(spelling).key == key


@pytest.mark.parametrize("text", ["", "Brilliant", "RI/Good", "5", "TBC"])
def test_what_is_no_grade_is_an_error_that_names_the_grades(text: str) -> None:
    with pytest.raises(GradeError, match="Outstanding, Good, Requires Improvement, Inadequate"):
        OFSTED_SCALE.parse(text)


@pytest.mark.parametrize("text", ["N/A", "Themed review", "not graded"])
def test_ungraded_is_no_grade(text: str) -> None:
    assert OFSTED_SCALE.is_ungraded(text)
    assert OFSTED_SCALE.find(text) is None


def test_another_scale_has_its_own_order_and_spellings() -> None:
    assert THREE.parse("w") < THREE.parse("good")
    assert THREE.parse("good") != OFSTED_SCALE.parse("good")


def test_grades_of_two_scales_have_no_order() -> None:
    with pytest.raises(GradeError, match="no common order"):
        _ = THREE.parse("good") < OFSTED_SCALE.parse("good")


def test_scale_whose_spellings_name_no_grade_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown grades: gold"):
        GradeScale(id="x", grades=THREE.grades, spellings=(("G", "gold"),))


def test_scale_out_of_order_is_refused() -> None:
    with pytest.raises(ValueError, match="best first"):
        GradeScale(id="x", grades=tuple(reversed(THREE.grades)))
