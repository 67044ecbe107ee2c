from __future__ import annotations

from itertools import combinations

import pytest

from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.core.report import Series
from csc_qa.reports.grade_colours import (
    GRADE_COLOURS,
    NEUTRAL_COLOURS,
    contrast,
    grade_colour,
    luminance,
    series_colours,
    text_colour,
)


def lightness(colour: str) -> float:
    return float(116 * luminance(colour) ** (1 / 3) - 16)


def test_contrast_as_wcag_gives_it() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("fill", [*GRADE_COLOURS.values(), *NEUTRAL_COLOURS])
def test_text_can_be_read_on_every_colour(fill: str) -> None:
    assert contrast(text_colour(fill), fill) >= 4.5


def test_grades_differ_in_lightness() -> None:
    pairs = combinations(GRADE_COLOURS.values(), 2)
    assert min(abs(lightness(one) - lightness(other)) for one, other in pairs) >= 9


def test_every_grade_has_its_colour_by_key_and_by_name() -> None:
    for grade in OFSTED_SCALE.grades:
        assert grade_colour(grade.key) == grade_colour(grade.name) is not None


def test_series_without_a_known_grade_differ_from_one_another() -> None:
    names = [("good", "good"), ("a", None), ("b", "very good"), ("c", None)]
    colours = series_colours(tuple(Series(name=name, values=(), grade=grade) for name, grade in names))
    assert colours == (GRADE_COLOURS["good"], *NEUTRAL_COLOURS[:3])
