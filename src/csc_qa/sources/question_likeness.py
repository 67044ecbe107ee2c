"""How like a header is to a question, so that a reworded question is known and another one is not."""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import Prefix

ALIKE = 75.0
# Excel cuts the header of a table at 255 characters, which leaves more than this of it when folded.
_CUT = 200
# Questions without a word that carries meaning, such as "Who will do it?", must be more alike.
_ALIKE_WHEN_EMPTY = 86.0
# In a short question one word in place of another asks for something else: date completed, date allocated.
_SHORT = 4
_STEM, _SHARE_OF_WORD = 4, 0.75
_LITTLE_WORDS = (
    "a an and any are at be been by did do does for from had has have how in is it its now of on or so that"
    " the their there they this to was were what when where which who will with you your"
)
_CARRY_NO_MEANING = frozenset(_LITTLE_WORDS.split())
# With one of these more or less a question asks for something else: the previous grade, who did not do it.
_TURNING_WORDS = (
    "no not never without except before after else other another previous former earlier last next original"
    " moderated moderator first second third old manager managers"
)
_TURN_MEANING = frozenset(_TURNING_WORDS.split())


def likeness(header: str, question: str) -> float:
    """Return how like two folded texts are, 75 to 100; 0 where they are probably two questions.

    Example:
        >>> likeness("what works well in this case", "what is working well in this case") > ALIKE
        True
        >>> likeness("date on which the audit was allocated", "date on which the audit was completed")
        0.0
    """
    if header == question or (len(header) >= _CUT and question.startswith(header)):
        return 100.0
    score = float(fuzz.token_sort_ratio(header, question, score_cutoff=ALIKE))
    return score if score and _is_same_question(header, question, score) else 0.0


def _is_same_question(header: str, question: str, score: float) -> bool:
    asked, wanted = _words(header), _words(question)
    if (asked ^ wanted) & _TURN_MEANING:
        return False
    if not asked or not wanted:
        return score >= _ALIKE_WHEN_EMPTY
    is_replaced = bool(_without_kin(asked, wanted)) and bool(_without_kin(wanted, asked))
    return not is_replaced or min(len(asked), len(wanted)) > _SHORT


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split()) - _CARRY_NO_MEANING


def _without_kin(words: frozenset[str], others: frozenset[str]) -> set[str]:
    """Return the words that no other word shares its stem with."""
    return {word for word in words if not any(_is_kin(word, other) for other in others)}


def _is_kin(word: str, other: str) -> bool:
    """Say whether two words have a stem in common: completed and completion, not auditor and auditee."""
    shorter = min(len(word), len(other))
    shared = Prefix.similarity(word, other)
    return word == other or (shared >= _STEM and shared > _SHARE_OF_WORD * shorter)
