from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from csc_qa.core.glossary_term import GlossaryTerm
from csc_qa.core.spelling import fold
from csc_qa.hooks.catalogue import Catalogue

SOURCE = Path(__file__).resolve().parents[3] / "shared" / "source" / "glossary.txt"
# As many words in a row are no chance.
RUN = 8


@pytest.fixture(scope="module")
def terms(catalogue: Catalogue) -> list[GlossaryTerm]:
    return list(catalogue.glossary.values())


def test_words_of_audit_and_of_the_field_are_explained(terms: list[GlossaryTerm]) -> None:
    spellings = {fold(spelling) for term in terms for spelling in term.spellings}
    wanted = (
        "audit, dip sample, moderation, kappa, oversight, re-audit, RI, KPI, RAG, SPC, CLA, CPP, CIN, ICPC"
    )
    assert {fold(each) for each in wanted.split(",")} <= spellings
    assert len(terms) >= 40


def test_every_meaning_is_a_sentence_of_reasonable_length(terms: list[GlossaryTerm]) -> None:
    odd = [
        term.term
        for term in terms
        if not re.fullmatch(r"[A-Z].*\.", term.meaning)
        or not 4 <= len(term.meaning.split()) <= 30
        or "  " in term.meaning
        or term.meaning != term.meaning.strip()
    ]
    assert odd == []


def test_no_meaning_says_only_the_term_again(terms: list[GlossaryTerm]) -> None:
    for term in terms:
        own = {word for spelling in term.spellings for word in fold(spelling).split()}
        assert len(set(fold(term.meaning).split()) - own) >= 4, term.term


def test_no_spelling_stands_for_two_terms(terms: list[GlossaryTerm]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for term in terms:
        for spelling in term.spellings:
            assert fold(spelling), term.term
            owners[fold(spelling)].add(term.term)
    assert {spelling: names for spelling, names in owners.items() if len(names) > 1} == {}


def test_no_alias_is_declared_twice(terms: list[GlossaryTerm]) -> None:
    twice = [
        term.term for term in terms if len({fold(each) for each in term.spellings}) < len(term.spellings)
    ]
    assert twice == []


def test_no_two_terms_have_one_meaning(terms: list[GlossaryTerm]) -> None:
    assert len({fold(term.meaning) for term in terms}) == len(terms)


def runs(text: str) -> set[tuple[str, ...]]:
    words = fold(text).split()
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def test_runs_of_words_are_found() -> None:
    nine = "One two three\nfour five, six seven eight nine."
    assert len(runs(nine)) == 2
    assert runs("one two three four five six seven eight") < runs(nine)


def test_meanings_are_in_words_of_our_own(terms: list[GlossaryTerm]) -> None:
    if not SOURCE.is_file():
        pytest.skip("the published glossary is not beside the project")
    published = runs(SOURCE.read_text(encoding="utf-8"))
    assert len(published) > 3_000
    copied = {term.term: runs(term.meaning) & published for term in terms if runs(term.meaning) & published}
    assert copied == {}
