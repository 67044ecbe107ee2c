"""Read text, identifiers and yes or no as people type them."""

from __future__ import annotations

import re

from csc_qa.core.spelling import fold

_YES_WORDS = {"yes", "y", "true", "1"}
_NO_WORDS = {"no", "n", "false", "0"}
# A remark may follow: "N/A - a baby". "N - a baby" says no.
_NOT_APPLICABLE = re.compile(r"\s*n\W?a\b", re.IGNORECASE)
_UNKNOWN = ("not known ", "unknown ", "not applicable ", "tbc ")
_TICKS = {"✓", "✔", "☑", "✅"}
_CROSSES = {"✗", "✘", "☒", "❌"}


class NeitherYesNorNoError(ValueError):
    """A cell says neither yes nor no."""


def read_text(cell: object) -> str | None:
    """Return the text of a cell on one line without surplus space; None where nothing is left.

    Example:
        >>> read_text(" Good\\u00a0 work "), read_text(9000123.0), read_text("\\u00a0")
        ('Good work', '9000123', None)
    """
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = cell if isinstance(cell, str) else str(cell)
    return " ".join(text.split()) or None


def read_yes_no(cell: object) -> bool | None:
    """Return what a cell says, None where it is blank or says that it is not known.

    Example:
        >>> read_yes_no("Y"), read_yes_no("No - child abroad"), read_yes_no("✓"), read_yes_no("n/a: a baby")
        (True, False, True, None)

    Raises:
        NeitherYesNorNoError: it begins with neither.
    """
    text = read_text(cell) or ""
    if text in _TICKS or text in _CROSSES:
        return text in _TICKS
    words = fold(text)
    if not words or f"{words} ".startswith(_UNKNOWN) or _NOT_APPLICABLE.match(text):
        return None
    first = words.split()[0]
    if first in _YES_WORDS:
        return True
    if first in _NO_WORDS:
        return False
    raise NeitherYesNorNoError


def is_plain_yes_no(text: str) -> bool:
    """Say whether a text is yes or no and nothing besides.

    Example:
        >>> is_plain_yes_no("Y"), is_plain_yes_no("No - child abroad")
        (True, False)
    """
    return text in _TICKS | _CROSSES or fold(text) in _YES_WORDS | _NO_WORDS
