"""Find the indicator that a table means by a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz, process

from csc_qa.core.indicator import Indicator
from csc_qa.core.spelling import Spellings, fold

_ALIKE = 90.0
# The next indicator must be less alike by this.
_CLEAR = 4.0
# Two names that differ by one of these are two indicators, however alike they are.
_TELLING_WORDS = (
    "number rate rates percentage percent proportion average cla cpp cin uasc ifa cwd s20 care leavers"
    " children protection need looked after contacts referrals re assessments assessment reviews visits visit"
    " supervision early help adoption placements placement health permanence plan plans pathway"
    " accommodation touch not no into out within over under more less fewer in"
)
_TELLING = frozenset(_TELLING_WORDS.split())
_LITTLE_WORDS = "a an and as at by for from had has have is of on or the their they to was were whom who"
_LITTLE = frozenset(_LITTLE_WORDS.split())
_NUMBER = re.compile(r"\d+")


class NamedIndicator(NamedTuple):
    """An indicator, and whether the name is exactly one of its own."""

    indicator: Indicator
    is_exact: bool


class IndicatorNames:
    """All names of all indicators.

    Example:
        >>> from csc_qa.core.indicator import IndicatorKind, Polarity
        >>> cla = Indicator(id="cla", name="Number of CLA", kind=IndicatorKind.COUNT,
        ...     polarity=Polarity.LOWER, family="CLA", population="children", numerator="children")
        >>> names = IndicatorNames([cla])
        >>> names.find("number of CLA ").indicator.id, names.find("Number of CIN")
        ('cla', None)
    """

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self._indicators = list(indicators)
        self._names = Spellings(
            (name, each) for each in self._indicators for name in (each.name, each.id, *each.aliases)
        )
        self._found: dict[str, NamedIndicator | None] = {}
        self._sections = Spellings(
            (section, section) for each in self._indicators for section in each.sections
        )

    def find(self, text: str) -> NamedIndicator | None:
        """Return the indicator of this name, of one that is surely meant, or None."""
        folded = fold(text)
        if folded not in self._found:
            exact = self._names.find(folded) if folded else None
            self._found[folded] = NamedIndicator(exact, True) if exact else self._find_alike(folded)
        return self._found[folded]

    def section(self, text: str) -> str:
        """Return a section in the spelling of the indicators, else as it stands."""
        return self._sections.find(text) or text

    def _find_alike(self, folded: str) -> NamedIndicator | None:
        if len(folded.split()) < 3:  # a short name with another word is another name
            return None
        ranked = process.extract(
            folded, list(self._names.folded()), scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=8
        )
        scores: dict[str, float] = {}
        for name, score, _ in ranked:
            if not _is_another(folded, name):
                indicator = self._names.folded()[name]
                scores[indicator.id] = max(score, scores.get(indicator.id, 0.0))
        best = sorted(scores, key=lambda each: -scores[each])
        if not best or (len(best) > 1 and scores[best[0]] - scores[best[1]] < _CLEAR):
            return None
        return NamedIndicator(next(each for each in self._indicators if each.id == best[0]), False)


def _is_another(name: str, known: str) -> bool:
    """Say whether two names that are alike mean two things: other numbers, or a telling word more."""
    ours, theirs = set(name.split()), set(known.split())
    if sorted(_NUMBER.findall(name)) != sorted(_NUMBER.findall(known)):
        return True
    more, less = ours - theirs - _LITTLE, theirs - ours - _LITTLE
    return bool((more | less) & _TELLING and not _is_misspelt(more, less))


def _is_misspelt(more: set[str], less: set[str]) -> bool:
    """Say whether each word has one in the other name that differs by a letter or an ending only."""
    return len(more) == len(less) and all(
        any(fuzz.ratio(word, other) >= 80 and len(word) > 4 for other in less) and word not in _TELLING
        for word in more
    )
