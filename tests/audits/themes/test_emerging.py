from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from csc_qa.audits.themes.clusters import cluster_terms, weigh_terms
from csc_qa.audits.themes.emerging import emerging_terms
from csc_qa.core.theme import Theme
from csc_qa.core.theme_figures import EmergingTerms, ThemeTrend

pytest.importorskip("sklearn")
PLAIN = "Tidy notes throughout."
VAPING = "Much worry about vaping shops."


def register(*texts: str, children: list[str] | None = None) -> pd.DataFrame:
    numbers = range(len(texts))
    return pd.DataFrame(
        {
            "audit_id": [f"A{number}" for number in numbers],
            "child_id": children or [f"C{number}" for number in numbers],
            "auditor": "Ember Foxglove",
            "practitioner": "Wren Tarn",
            "areas_for_improvement": texts,
        }
    )


def found_in(now: pd.DataFrame, before: pd.DataFrame, *themes: Theme) -> tuple[EmergingTerms, ...]:
    table = pd.concat([now, before])
    return emerging_terms(now, before, list(themes), table)


def test_words_that_came_up_are_told_with_their_audits() -> None:
    now, before = register(*[PLAIN] * 14, *[VAPING] * 6), register(*[PLAIN] * 30)
    [group] = found_in(now, before)
    assert group.terms == ("vaping shops", "worry about vaping")
    assert (group.audits, group.earlier, group.trend) == (6, 0, ThemeTrend.MORE_OFTEN)
    assert group.audit_ids == ("A14", "A15", "A16", "A17", "A18", "A19")


def test_what_stood_there_before_or_is_in_the_vocabulary_is_not_new() -> None:
    now, before = register(*[PLAIN] * 14, *[VAPING] * 6), register(*[PLAIN] * 21, *[VAPING] * 9)
    assert found_in(now, before) == ()
    theme = Theme(key="v", name="Vaping", phrases=("worry about vaping shops",))
    assert found_in(now, register(*[PLAIN] * 30), theme) == ()


def test_everything_frequent_is_told_where_nothing_was_before() -> None:
    groups = found_in(register(*[PLAIN] * 14, *[VAPING] * 6), register())
    assert {group.trend for group in groups} == {ThemeTrend.NOTHING_BEFORE}
    assert any("vaping" in " ".join(group.terms) for group in groups)


@pytest.mark.parametrize("cases", [["C1", "C2"] * 3, ["C1"] * 6])
def test_words_about_fewer_than_three_children_are_left_out(cases: list[str]) -> None:
    children = [*(f"D{number}" for number in range(14)), *cases]
    now = register(*[PLAIN] * 14, *[VAPING] * 6, children=children)
    assert found_in(now, register(*[PLAIN] * 30)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "foxglove was late, foxglove's visit",
        "wren tarn, tarn",
        "Jaylo. I saw Jaylo with Mrs Marrow of Hollow Lane",
        "child 4711, flat 12b, born 2011",
        "JAYLO",
    ],
)
def test_nobody_is_named(text: str) -> None:
    now, before = register(*[PLAIN] * 10, *[text] * 9), register(*[PLAIN] * 30)
    shown = {word for group in found_in(now, before) for term in group.terms for word in term.split()}
    assert not shown & {"foxglove", "foxgloves", "wren", "tarn", "jaylo", "marrow", "mrs", "hollow", "lane"}
    assert not any(character.isdigit() for word in shown for character in word)


def test_same_audits_give_the_same_groups_in_any_order() -> None:
    now, before = register(*[PLAIN] * 9, *[VAPING] * 6, *["Snow closed roads"] * 5), register(*[PLAIN] * 30)
    shuffled = now.sample(frac=1, random_state=5)
    assert found_in(now, before) == found_in(shuffled, before)


def test_terms_of_too_few_texts_have_no_weight() -> None:
    names, weights = weigh_terms([{"a", "b"}, {"a"}, {"a", "c"}], 3)
    assert (names, weights.shape) == (["a"], (3, 1))
    assert weigh_terms([{"a"}], 3)[0] == []


def test_as_many_groups_as_fit_best() -> None:
    three = np.kron(np.eye(3), np.ones((4, 2)))
    assert cluster_terms(three) == [[0, 1], [2, 3], [4, 5]]
    assert cluster_terms(np.eye(3)) == [[0], [1], [2]]
