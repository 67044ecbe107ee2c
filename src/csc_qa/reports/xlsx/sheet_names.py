"""Sheet names that Excel accepts."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LIMIT = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


def sheet_names(titles: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return one name for each title: at most 31 characters, unique without regard to case.

    Example:
        >>> sheet_names(["Grades: by area", "Grades: by area"], taken=["About"])
        ['Grades by area', 'Grades by area (2)']
    """
    used = {"history", *(name.lower() for name in taken)}
    names = []
    for title in titles:
        name = _free(_clean(title), used)
        used.add(name.lower())
        names.append(name)
    return names


def _clean(title: str) -> str:
    words = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("'")
    return _cut(words, _LIMIT) or "Section"


def _cut(words: str, limit: int) -> str:
    if len(words) <= limit:
        return words
    start, _, _ = words[: limit + 1].rpartition(" ")
    return (start or words[:limit]).strip("' ")


def _free(name: str, used: set[str]) -> str:
    candidate, number = name, 1
    while candidate.lower() in used:
        number += 1
        ending = f" ({number})"
        candidate = _cut(name, _LIMIT - len(ending)) + ending
    return candidate
