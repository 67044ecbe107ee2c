"""TextIndex: which texts hold a phrase, found by their words before any text is searched."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from csc_qa.core.phrase import Phrase, PhraseWord

_LAST = "\uffff"


class TextIndex:
    """The words of many folded texts.

    Args:
        texts: from `fold_text`.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        holders: defaultdict[str, set[int]] = defaultdict(set)
        for number, text in enumerate(texts):
            for word in set(text.split()):
                holders[word].add(number)
        self._holders = dict(holders)
        self._words = sorted(holders)
        self._found: dict[PhraseWord, set[int]] = {}

    def find(self, phrases: Iterable[Phrase]) -> set[int]:
        """Return the numbers of the texts that hold any of the phrases."""
        return {number for phrase in phrases for number in self._with_phrase(phrase)}

    def _with_phrase(self, phrase: Phrase) -> set[int]:
        found = set(range(len(self.texts)))
        for words in phrase.words:
            found &= set().union(*map(self._with_word, words))
            if not found:
                return found
        if len(phrase.words) == 1:
            return found
        pattern = re.compile(phrase.pattern)
        return {number for number in found if pattern.search(self.texts[number])}

    def _with_word(self, word: PhraseWord) -> set[int]:
        if word not in self._found:
            first, last = (bisect_left(self._words, word.prefix + end) for end in ("", _LAST))
            self._found[word] = {
                number
                for each in self._words[first:last]
                if re.fullmatch(word.pattern, each)
                for number in self._holders[each]
            }
        return self._found[word]
