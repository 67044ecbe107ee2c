"""Terms of a text: one to three words in a row that may tell a reader something, and name nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

from csc_qa.audits.themes.folded_text import SENTENCE_END, fold_text
from csc_qa.audits.themes.matching import find_themes, without_themes
from csc_qa.audits.themes.stop_words import STOP_WORDS, WEAK_ALONE
from csc_qa.core.theme import Theme

LONGEST = 3
_SHORTEST_WORD = 4


def terms_of(
    texts: Sequence[str], themes: Sequence[Theme], may_show: Callable[[str], bool]
) -> list[frozenset[str]]:
    """Return the terms of each text beyond the vocabulary.

    Args:
        may_show: says of a word whether it may stand in a term; no term goes over one that may not, nor
            over the end of a sentence, a word with a digit or a phrase of the vocabulary.

    Example:
        >>> [sorted(each) for each in terms_of(["Exit from the county lines."], [], str.isalpha)]
        [['county', 'county lines', 'exit', 'lines']]
    """
    found = find_themes(texts, themes)
    rest = [without_themes(fold_text(text), named) for text, named in zip(texts, found, strict=True)]
    return [frozenset(_terms(text, may_show)) for text in rest]


def guard(people: Set[str], small: Set[str]) -> Callable[[str], bool]:
    """Return what says whether a word may be shown: letters only, nobody's name, and written small.

    Args:
        people: words of names in the register; their plurals and possessives are kept back too.
        small: words that somebody wrote without a capital.
    """

    def may_show(word: str) -> bool:
        is_name = word in people or (word.endswith("s") and word[:-1] in people)
        return word.isalpha() and not is_name and (word in STOP_WORDS or word in small)

    return may_show


def _terms(text: str, may_show: Callable[[str], bool]) -> Iterator[str]:
    for run in _runs(text, may_show):
        for start, word in enumerate(run):
            if word in STOP_WORDS or len(word) < _SHORTEST_WORD:
                continue
            for length in range(1, min(LONGEST, len(run) - start) + 1):
                words = run[start : start + length]
                ends_well = words[-1] not in STOP_WORDS and len(words[-1]) >= _SHORTEST_WORD
                if ends_well and not WEAK_ALONE.issuperset(words):
                    yield " ".join(words)


def _runs(text: str, may_show: Callable[[str], bool]) -> Iterator[list[str]]:
    for sentence in text.split(SENTENCE_END):
        run: list[str] = []
        for word in sentence.split():
            if may_show(word):
                run.append(word)
                continue
            yield run
            run = []
        yield run
