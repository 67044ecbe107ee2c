"""Spellings as people type them, folded so that what a person reads as the same compares as the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")

_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_WORD = re.compile(r"[^0-9a-z]+")


def fold(text: str) -> str:
    """Return the text without case, accents, apostrophes, punctuation and surplus space.

    Example:
        >>> fold("  Children\\u00a0& Families  First ")
        'children and families first'
        >>> fold("Req. Improvement")
        'req improvement'
    """
    if text.isascii():
        plain = _APOSTROPHES.sub("", text.lower().replace("&", " and "))
    else:
        plain = unicodedata.normalize("NFKD", text).casefold().replace("&", " and ")
        plain = _APOSTROPHES.sub("", plain)
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", plain).strip()


class Spellings(Generic[T]):
    """A table from folded spelling to what it means.

    Example:
        >>> table = Spellings({"Req. Improvement": 3, "RI": 3})
        >>> table.find("req improvement"), table.find("unknown")
        (3, None)
    """

    def __init__(self, meanings: Mapping[str, T] | Iterable[tuple[str, T]] = ()) -> None:
        pairs = meanings.items() if isinstance(meanings, Mapping) else meanings
        self._by_fold: dict[str, T] = {}
        for spelling, meaning in pairs:
            self.add(spelling, meaning)

    def add(self, spelling: str, meaning: T) -> None:
        """Add a spelling; one that is there already keeps its first meaning."""
        folded = fold(spelling)
        if folded:
            self._by_fold.setdefault(folded, meaning)

    def find(self, text: str) -> T | None:
        """Return what the text means, or None where the spelling is not known."""
        return self._by_fold.get(fold(text))

    def folded(self) -> Mapping[str, T]:
        """Return the table by folded spelling, for likeness searches."""
        return self._by_fold
