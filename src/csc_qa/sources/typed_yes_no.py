"""Read yes or no as forms offer it."""

from __future__ import annotations

from functools import lru_cache

from csc_qa.core.spelling import fold
from csc_qa.core.typed_text import NeitherYesNorNoError, read_yes_no
from csc_qa.sources.unreadable_answer import UnreadableAnswerError

_NEITHER = "CSCQA-FRM-025"
# "Yes, partly", "No (in part)" and the "Yes/No" that nobody crossed out say neither.
_HALF = {"partly", "partially", "partial"}
_BOTH = ({"yes", "no"}, {"y", "n"}, {"yes", "or", "no"})
_MARKS_OF_NOTHING = "-–—.?/ "


@lru_cache(maxsize=1024)
def read_yes_or_no(text: str) -> bool | None:
    """Return what a text says; None where it says that it is not known or does not apply.

    Example:
        >>> read_yes_or_no("No - child abroad"), read_yes_or_no("N/A - a baby")
        (False, None)

    Raises:
        UnreadableAnswerError: it says neither, or half of it.
    """
    words = fold(text).split()
    if set(words[1:2]) & _HALF or words[1:3] == ["in", "part"] or set(words) in _BOTH:
        raise UnreadableAnswerError(_NEITHER)
    try:
        said = read_yes_no(text)
    except NeitherYesNorNoError as error:
        raise UnreadableAnswerError(_NEITHER) from error
    if said is None and not words and text.strip(_MARKS_OF_NOTHING):
        raise UnreadableAnswerError(_NEITHER)
    return said
