from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from csc_qa.reports.commentary.merge import merge_texts

BASE = (
    "12 audits were graded in June.",
    "Moderation lowered 3 grades.",
    "Planning is the weakest area.",
)
NEW = (
    "19 audits were graded in July.",
    "Moderation lowered 5 grades.",
    "Planning is the weakest area.",
)
texts = st.lists(st.text("abc 123.", min_size=1, max_size=12).filter(str.strip), max_size=5)


def test_what_nobody_touched_follows_the_new_figures() -> None:
    merged = merge_texts(BASE, BASE, NEW)
    assert (merged.paragraphs, merged.is_edited, merged.outdated) == (NEW, False, ())


def test_spaces_are_no_change() -> None:
    now = ("12  audits were graded in June. ", *BASE[1:])
    assert not merge_texts(BASE, now, NEW).is_edited


def test_a_changed_sentence_stays_and_the_others_follow() -> None:
    mine = "Moderation lowered 3 grades, all in one team."
    merged = merge_texts(BASE, (BASE[0], mine, BASE[2]), NEW)
    assert merged.paragraphs == (NEW[0], mine, NEW[2])
    assert merged.outdated == (mine,)


def test_a_changed_sentence_whose_draft_is_the_same_is_not_outdated() -> None:
    mine = "Planning is still the weakest area by far."
    merged = merge_texts(BASE, (*BASE[:2], mine), NEW)
    assert merged.paragraphs == (*NEW[:2], mine)
    assert merged.outdated == ()


def test_an_added_sentence_stays_where_it_was() -> None:
    mine = "We thank the managers for their work."
    assert merge_texts(BASE, (BASE[0], mine, *BASE[1:]), NEW).paragraphs == (NEW[0], mine, *NEW[1:])


def test_a_sentence_taken_out_stays_out() -> None:
    merged = merge_texts(BASE, (BASE[0], BASE[2]), NEW)
    assert (merged.paragraphs, merged.is_edited) == ((NEW[0], NEW[2]), True)


def test_a_sentence_new_in_the_draft_comes_in_after_the_one_it_follows() -> None:
    mine = "Planning is weak; a workshop is booked."
    new = (NEW[0], "Two teams had no audit.", *NEW[1:])
    merged = merge_texts(BASE, (*BASE[:2], mine), new)
    assert merged.paragraphs == (NEW[0], "Two teams had no audit.", NEW[1], mine)


def test_a_sentence_that_no_longer_holds_goes_unless_a_person_changed_it() -> None:
    mine = "Moderation lowered three grades; two were mine."
    assert merge_texts(BASE, (BASE[0], mine, BASE[2]), NEW[:1]).paragraphs == (NEW[0], mine)


def test_a_text_written_anew_stays_whole() -> None:
    own = ("Nothing of the draft.", "All of it is ours: xyz.")
    assert merge_texts(BASE, own, BASE).paragraphs == own


def test_what_stands_under_a_prompt_stays() -> None:
    assert merge_texts((), ("We will meet on Monday.",), ()).paragraphs == ("We will meet on Monday.",)


def test_two_alike_sentences_keep_their_order() -> None:
    base = ("Team 1: 4 audits.", "Team 2: 6 audits.")
    new = ("Team 1: 5 audits.", "Team 2: 9 audits.")
    assert merge_texts(base, (base[0], "Team 2: 6 audits, as planned."), new).paragraphs == (
        new[0],
        "Team 2: 6 audits, as planned.",
    )


def test_a_sentence_in_quite_other_words_is_told_when_its_figures_change() -> None:
    base = ("6 audits were graded Inadequate: Jigsaw 2, Permanency 4.", "All were on time.")
    own = "I spoke to each lead about the six."
    new = ("10 audits were graded Inadequate: Jigsaw 6, Permanency 4.", "All were on time.")
    merged = merge_texts(base, (own, base[1]), new)
    assert merged.paragraphs == (own, base[1])
    assert merged.outdated == (own,)
    assert merge_texts(base, (own, base[1]), base).outdated == ()


def test_a_sentence_that_was_taken_out_is_told_when_its_figures_change() -> None:
    base, new = ("12 audits.", "3 were late."), ("12 audits.", "9 were late.")
    merged = merge_texts(base, base[:1], new)
    assert merged.paragraphs == base[:1]
    assert merged.left_out == ("9 were late.",)
    assert merge_texts(base, base[:1], base).left_out == ()


@given(base=texts, now=texts)
def test_with_the_same_draft_the_persons_text_comes_out(base: list[str], now: list[str]) -> None:
    merged = merge_texts(base, now, base)
    assert [" ".join(each.split()) for each in merged.paragraphs] == [" ".join(each.split()) for each in now]


@given(base=texts, now=texts, new=texts)
def test_no_word_of_a_person_is_lost(base: list[str], now: list[str], new: list[str]) -> None:
    ours = {" ".join(each.split()) for each in base}
    shown = [" ".join(each.split()) for each in merge_texts(base, now, new).paragraphs]
    assert all(text in shown for each in now if (text := " ".join(each.split())) not in ours)
