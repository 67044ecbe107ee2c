"""Which themes of the vocabulary a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from csc_qa.audits.themes.folded_text import SENTENCE_END, fold_text
from csc_qa.audits.themes.text_index import TextIndex
from csc_qa.core.phrase import Phrase, parse_phrase
from csc_qa.core.theme import Theme
from csc_qa.core.theme_figures import THEME_FIELDS


class _Search(NamedTuple):
    phrases: tuple[Phrase, ...]
    not_in: tuple[Phrase, ...]
    pattern: re.Pattern[str]
    passed_over: re.Pattern[str]


def find_themes(texts: Sequence[str], themes: Iterable[Theme]) -> list[list[Theme]]:
    """Return for each text the themes that it names, in the order of the vocabulary.

    Example:
        >>> network = Theme(key="n", name="Family network", phrases=("family network", "grandparent"))
        >>> find_themes(["Grandparents’ views", "Late"], [network]) == [[network], []]
        True
    """
    index = TextIndex([fold_text(text) for text in texts])
    found: list[list[Theme]] = [[] for _ in texts]
    for theme in themes:
        for number in _texts_with(index, theme):
            found[number].append(theme)
    return found


def mentions_of(audits: pd.DataFrame, themes: Iterable[Theme]) -> pd.DataFrame:
    """Return a row for each audit, field and theme where the field's text names the theme, once each.

    Args:
        audits: audits table; each distinct text is searched once.
    Returns:
        Columns `audit` (label of the row of `audits`), `field` and `theme` (its key).
    """
    columns = [audits[field].dropna() for field in THEME_FIELDS if field in audits]
    texts = pd.unique(pd.concat(columns).astype(object)).tolist() if columns else []
    found = dict(zip(texts, find_themes(texts, list(themes)), strict=True))
    rows = [
        (label, str(column.name), theme.key)
        for column in columns
        for label, text in column.items()
        for theme in found[text]
    ]
    return pd.DataFrame(rows, columns=["audit", "field", "theme"])


def without_themes(folded: str, themes: Iterable[Theme]) -> str:
    """Return a folded text without the phrases of the vocabulary, the rest kept apart where they stood."""
    for theme in themes:
        folded = _search_for(theme).pattern.sub(SENTENCE_END, folded)
    return folded


def _texts_with(index: TextIndex, theme: Theme) -> set[int]:
    search = _search_for(theme)
    found = index.find(search.phrases)
    doubtful = found & index.find(search.not_in)
    return found - {number for number in doubtful if not _is_named(index.texts[number], search)}


def _is_named(text: str, search: _Search) -> bool:
    """Say whether a phrase is in what is left of the text without those that are passed over."""
    return search.pattern.search(search.passed_over.sub(SENTENCE_END, text)) is not None


@lru_cache(maxsize=1024)
def _search_for(theme: Theme) -> _Search:
    phrases, not_in = (tuple(map(parse_phrase, each)) for each in (theme.phrases, theme.not_in))
    whole, passed_over = ("|".join(each.pattern for each in group) for group in (phrases, not_in))
    return _Search(phrases, not_in, re.compile(whole), re.compile(passed_over or r"(?!)"))
