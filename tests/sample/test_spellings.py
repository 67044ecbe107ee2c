from __future__ import annotations

import pytest

from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.sample.people import TEAMS
from csc_qa.sample.spellings import AREAS, GRADES, UNGRADED


@pytest.mark.parametrize(("key", "text"), [(key, text) for key, texts in GRADES.items() for text in texts])
def test_every_spelling_of_a_grade_is_read(key: str, text: str) -> None:
    assert OFSTED_SCALE.parse(text).key == key


@pytest.mark.parametrize("text", [text for texts in UNGRADED.values() for text in texts if text])
def test_every_word_for_ungraded_is_read(text: str) -> None:
    assert OFSTED_SCALE.is_ungraded(text)


def test_every_area_has_spellings() -> None:
    assert set(AREAS) == set(TEAMS)
