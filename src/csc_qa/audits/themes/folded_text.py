"""Texts as they are searched: folded, with a mark where a sentence ends."""

from __future__ import annotations

import re

from csc_qa.core.spelling import fold

SENTENCE_END = " | "
_END = re.compile(r"[.!?;:]+(?=\s|$)|[\r\n|•\t]+")


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text as they were written; lines and items of a list are some too.

    Example:
        >>> sentences_of("Plan is clear. Visits: late; see 2.1")
        ['Plan is clear', 'Visits', 'late', 'see 2.1']
    """
    return [piece for each in _END.split(text) if (piece := each.strip())]


def fold_text(text: str) -> str:
    """Return a text without case, accents, punctuation and hyphens, its sentences kept apart.

    Example:
        >>> fold_text("Child’s voice is strong. Re-audit needed")
        'childs voice is strong | re audit needed'
    """
    return SENTENCE_END.join(folded for each in sentences_of(text) if (folded := fold(each)))
