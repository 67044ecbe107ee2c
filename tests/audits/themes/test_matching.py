from __future__ import annotations

import re

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.audits.themes.folded_text import fold_text
from csc_qa.audits.themes.matching import find_themes, mentions_of, without_themes
from csc_qa.audits.themes.text_index import TextIndex
from csc_qa.core.phrase import parse_phrase
from csc_qa.core.theme import Theme

STAFF = Theme(key="staff", name="Supervision", phrases=("supervision",), not_in=("supervision order",))
PLAN = Theme(key="plan", name="Plan", phrases=("plan ... date", "plan b"))


def keys(text: str) -> list[str]:
    return [theme.key for theme in find_themes([text], [STAFF, PLAN])[0]]


def test_what_is_passed_over_does_not_hide_what_stands_beside_it() -> None:
    assert keys("A supervision order was made.") == []
    assert keys("Supervision orders were made.") == []
    assert keys("A supervision order was made; supervision of the worker is monthly.") == ["staff"]


def test_phrases_do_not_go_over_the_end_of_a_sentence() -> None:
    assert keys("Plan has no dates") == ["plan"]
    assert keys("Plan is fine. Dates of birth are wrong") == []
    assert keys("Good supervision. Order was kept.") == ["staff"]
    assert keys("- plan\n- dates") == []


def test_each_audit_counts_once_for_each_field_and_theme() -> None:
    audits = pd.DataFrame(
        {
            "strengths": ["Supervision, and supervision again.", None, "Nothing"],
            "areas_for_improvement": ["No supervision", "Plan without dates. Plan b.", None],
        },
        index=[4, 7, 9],
    )
    assert mentions_of(audits, [STAFF, PLAN]).to_numpy().tolist() == [
        [4, "strengths", "staff"],
        [4, "areas_for_improvement", "staff"],
        [7, "areas_for_improvement", "plan"],
    ]


def test_no_texts_and_no_themes_give_no_mentions() -> None:
    empty = pd.DataFrame({"strengths": pd.Series([None, None], dtype="str")})
    assert mentions_of(empty, [STAFF]).empty
    assert mentions_of(pd.DataFrame({"grade": ["good"]}), [STAFF]).empty
    assert find_themes(["supervision"], []) == [[]]


def test_rest_of_a_text_is_kept_apart_where_a_phrase_stood() -> None:
    assert without_themes(fold_text("Late supervision again"), [STAFF]) == "late  |  again"


words = st.sampled_from(["plan", "plans", "planned", "no", "date", "dates", "b", "|", "in", "the"])


@given(st.lists(st.lists(words, max_size=9).map(" ".join), max_size=6))
def test_index_finds_what_searching_every_text_finds(texts: list[str]) -> None:
    for text in ("plan", "plan*", "plan ... date", "plan/planned b", "the plan in"):
        phrase = parse_phrase(text)
        searched = {number for number, each in enumerate(texts) if re.search(phrase.pattern, each)}
        assert TextIndex(texts).find([phrase]) == searched
