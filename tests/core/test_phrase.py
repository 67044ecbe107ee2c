from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from csc_qa.core.phrase import parse_phrase
from csc_qa.core.spelling import fold
from csc_qa.core.theme import Theme


def is_in(phrase: str, text: str) -> bool:
    return re.search(parse_phrase(phrase).pattern, fold(text)) is not None


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("Child's voice", "The child’s voice is heard"),
        ("child voice", "CHILD'S VOICE"),
        ("visit", "Visits, visited"),
        ("agency", "other agencies"),
        ("re-audit", "a re‑audit was due"),
        ("chronolog*", "Chronologies"),
        ("step/steps up/down", "It steps down"),
        ("voice ... child/young", "voice of this very young child"),
        ("voice … child", "voice of the child"),
        ("s47", "a S47 enquiry"),
        ("café", "CAFÉS"),
    ],
)
def test_phrase_is_found_in_every_form(phrase: str, text: str) -> None:
    assert is_in(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("visit", "health visitor"),
        ("pep", "people"),
        ("da", "das Auto"),
        ("core group", "core of the group"),
        ("voice ... child", "voice of the new and very young child"),
        ("s47", "s477"),
    ],
)
def test_phrase_is_not_found_in_other_words(phrase: str, text: str) -> None:
    assert not is_in(phrase, text)


@pytest.mark.parametrize(
    "phrase", ["", "... child", "voice ...", "a//b", "*", "vis*it", "–", "voice ... ... "]
)
def test_phrase_without_words_at_its_ends_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"is no phrase|is no word"):
        parse_phrase(phrase)


@pytest.mark.parametrize(
    "wrong", [{"phrases": ()}, {"phrases": ("ok", "...")}, {"not_in": ("*",)}, {"name": ""}, {"key": ""}]
)
def test_theme_that_cannot_be_looked_for_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Theme.model_validate({"key": "k", "name": "K", "phrases": ("word",), **wrong})
