from __future__ import annotations

import pandas as pd

from csc_qa.audits.themes.guarded_words import words_of_people, words_written_small
from csc_qa.audits.themes.terms import guard, terms_of
from csc_qa.core.theme import Theme


def test_names_and_identifiers_of_every_column_are_guarded_but_not_roles() -> None:
    register = pd.DataFrame(
        {
            "auditor": ["Ember Foxglove", None],
            "practitioner": ["Team O’Reed", "Ash Smith-Wren"],
            "child_id": ["CH-77", None],
            "action_owner": ["Team manager", "Linnet (social worker)"],
        }
    )
    people = {"ember", "foxglove", "team", "oreed", "ash", "smith", "wren", "ch", "77", "linnet"}
    assert words_of_people(register) == people


def test_words_always_written_with_a_capital_are_not_written_small() -> None:
    found = words_written_small(["Jaylo was seen at Hollow Lane. The lane is dark", "A Lane"])
    assert found == {"was", "seen", "at", "is", "dark", "lane"}


def test_terms_hold_no_names_digits_nor_words_of_no_meaning() -> None:
    may_show = guard({"foxglove"}, {"county", "lines", "worry", "grows", "foxgloves", "is", "the"})
    texts = ["Foxglove's county lines worry grows; the 3rd worry", "County lines", "worry since Jaylo county"]
    first, second, third = terms_of(texts, [], may_show)
    assert first == {
        *("county", "lines", "worry", "grows", "county lines", "lines worry", "worry grows"),
        *("county lines worry", "lines worry grows"),
    }
    assert second == {"county", "lines", "county lines"}
    assert third == {"worry", "county"}


def test_phrases_of_the_vocabulary_are_no_terms() -> None:
    theme = Theme(key="t", name="T", phrases=("county lines",))
    assert terms_of(["Worry on county lines grows"], [theme], str.isalpha) == [frozenset({"worry", "grows"})]
