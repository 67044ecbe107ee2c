"""How like a header is to a question, so that a reworded question is known and another one is not."""

from __future__ import annotations

from rapidfuzz import fuzz

ALIKE = 75.0
# Questions without a word that carries meaning, such as "Who will do it?", must be more alike.
_ALIKE_WHEN_EMPTY = 86.0
# In a short question one word in place of another asks for something else: date completed, date allocated.
_SHORT = 4
_STEM = 4
_LITTLE_WORDS = (
    "a an and any are at be been by did do does for from had has have how in is it its now of on or so that"
    " the their there they this to was were what when where which who will with you your"
)
_CARRY_NO_MEANING = frozenset(_LITTLE_WORDS.split())


def likeness(header: str, question: str) -> float:
    """Return how like two folded texts are, 75 to 100; 0 where they are probably two questions.

    Example:
        >>> likeness("what works well in this case", "what is working well in this case") > ALIKE
        True
        >>> likeness("date on which the audit was allocated", "date on which the audit was completed")
        0.0
    """
    if header == question:
        return 100.0
    score = float(fuzz.token_sort_ratio(header, question, score_cutoff=ALIKE))
    return score if score and _is_same_question(header, question, score) else 0.0


def _is_same_question(header: str, question: str, score: float) -> bool:
    asked, wanted = _words(header), _words(question)
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
    return word == other or (len(word) >= _STEM and word[:_STEM] == other[:_STEM])
