"""What is new and frequent in the free text beyond the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from csc_qa.audits.themes.clusters import cluster_terms, weigh_terms
from csc_qa.audits.themes.guarded_words import words_of_people, words_written_small
from csc_qa.audits.themes.spoken import audit_ids, texts_of
from csc_qa.audits.themes.stop_words import STOP_WORDS
from csc_qa.audits.themes.terms import guard, terms_of
from csc_qa.audits.themes.trends import LEAST_NAMED, trends_of
from csc_qa.core.theme import Theme
from csc_qa.core.theme_figures import EmergingTerms, ThemeTrend

# In fewer audits, or audits of fewer children, a term is left out: it may tell whom it is about.
LEAST_CASES = 3
# Terms that are grouped, groups that are told, terms of a group that are named.
_MOST_TERMS = 80
_MOST_GROUPS = 10
_MOST_NAMED = 4
_NESTED = 1.25


class _Terms(NamedTuple):
    """Terms and where they stand: a column for each term, a row for each audit, now and before."""

    names: list[str]
    weights: Any
    now: Any
    before: Any


def emerging_terms(
    audits: pd.DataFrame, earlier: pd.DataFrame, themes: Sequence[Theme], register: pd.DataFrame
) -> tuple[EmergingTerms, ...]:
    """Return terms that stand together in audits of the period, more often than before or new.

    Terms are one to three words, weighed by TF-IDF, and grouped by the audits in which they stand
    (agglomerative, average cosine distance); of all numbers of groups the one with the best mean silhouette
    is taken. Nothing is random. Words of names and identifiers in the register, words with digits, words
    that nobody wrote without a capital, and terms in the audits of fewer than three children are left out.

    Args:
        audits, earlier: those of the period, and of all periods before, that say something.
        register: the whole audits table, for the names that stand in it.

    Raises:
        ImportError: scikit-learn is not installed.
    """
    texts = texts_of(pd.concat([audits, earlier])) if len(earlier) else texts_of(audits)
    may_show = guard(words_of_people(register), words_written_small(texts))
    found = terms_of(texts, themes, may_show)
    terms = _choose(_count(found[: len(audits)], found[len(audits) :], audits))
    groups = cluster_terms(terms.weights) if terms.names else []
    told = [_group(terms, group, audits, len(earlier)) for group in groups]
    trends = trends_of([(each.audits, each.earlier) for each in told], len(audits), len(earlier))
    judged = [each.model_copy(update={"trend": t}) for each, t in zip(told, trends, strict=True)]
    return tuple(_with_parts(sorted(filter(_is_new, judged), key=_rank))[:_MOST_GROUPS])


def _count(now: list[frozenset[str]], before: list[frozenset[str]], audits: pd.DataFrame) -> _Terms:
    """Count the terms of enough audits of enough children."""
    names, weights = weigh_terms(now, LEAST_CASES)
    places = [np.array([name in each for each in now]) for name in names]
    children = audits["child_id"].fillna(audits["audit_id"]).astype(object).to_numpy()
    kept = [at for at, place in enumerate(places) if len(set(children[place])) >= LEAST_CASES]
    named = [names[at] for at in kept]
    return _Terms(
        named,
        weights[:, kept],
        np.array([places[at] for at in kept]).reshape(len(kept), len(now)).T,
        np.array([[name in each for name in named] for each in before]).reshape(len(before), len(kept)),
    )


def _choose(terms: _Terms) -> _Terms:
    """Keep the weightiest terms, those never seen before first, without parts of longer ones."""
    often, before = terms.now.sum(axis=0), terms.before.sum(axis=0)
    is_new = (before == 0) & (often >= LEAST_NAMED)
    weights = terms.weights.sum(axis=0)
    order = sorted(range(len(terms.names)), key=lambda at: (not is_new[at], -weights[at], terms.names[at]))
    longer = sorted(order, key=lambda at: -len(terms.names[at].split()))
    kept: list[int] = []
    for at in longer:
        inside = (each for each in kept if f" {terms.names[at]} " in f" {terms.names[each]} ")
        if not any(often[at] <= _NESTED * often[each] for each in inside):
            kept.append(at)
    chosen = [at for at in order if at in set(kept)][:_MOST_TERMS]
    names = [terms.names[at] for at in chosen]
    return _Terms(names, terms.weights[:, chosen], terms.now[:, chosen], terms.before[:, chosen])


def _group(terms: _Terms, group: Sequence[int], audits: pd.DataFrame, earlier: int) -> EmergingTerms:
    heavy = sorted(group, key=lambda at: (-terms.weights[:, at].sum(), terms.names[at]))
    now = terms.now[:, group].any(axis=1)
    before = int(terms.before[:, group].any(axis=1).sum()) if earlier else 0
    return EmergingTerms(
        terms=_named([terms.names[at] for at in heavy]),
        audits=int(now.sum()),
        earlier=before,
        trend=ThemeTrend.NOTHING_BEFORE,
        audit_ids=audit_ids(audits[now]),
    )


def _with_parts(groups: Sequence[EmergingTerms]) -> list[EmergingTerms]:
    """Put a group into a larger one that it shares a word with and in whose audits all of its own are."""
    kept: list[EmergingTerms] = []
    for group in groups:
        words = _words(group)
        holders = (at for at, each in enumerate(kept) if words & _words(each))
        part_of = next((at for at in holders if set(group.audit_ids) <= set(kept[at].audit_ids)), None)
        if part_of is None:
            kept.append(group)
        else:
            terms = _named([*kept[part_of].terms, *group.terms])
            kept[part_of] = kept[part_of].model_copy(update={"terms": terms})
    return kept


def _words(group: EmergingTerms) -> set[str]:
    return set(" ".join(group.terms).split()) - STOP_WORDS


def _named(terms: Sequence[str]) -> tuple[str, ...]:
    """Return the first terms, without those that stand in one named before."""
    names: list[str] = []
    for term in terms:
        if not any(f" {term} " in f" {name} " for name in names):
            names.append(term)
    return tuple(names[:_MOST_NAMED])


def _is_new(group: EmergingTerms) -> bool:
    has_grown = group.trend in (ThemeTrend.MORE_OFTEN, ThemeTrend.NOTHING_BEFORE)
    return has_grown or not group.earlier


def _rank(group: EmergingTerms) -> tuple[bool, int, tuple[str, ...]]:
    return group.trend is not ThemeTrend.MORE_OFTEN, -group.audits, group.terms
