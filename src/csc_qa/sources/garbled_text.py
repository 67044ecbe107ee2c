"""Text that was saved in UTF-8 and opened as Windows-1252, so that an apostrophe reads as three letters."""

from __future__ import annotations

import re

# What the two or three bytes of an accented letter, a curly quotation mark or a dash look like.
_GARBLED = re.compile("[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u2122]")


def is_garbled(text: str) -> bool:
    """Say whether a text has such letters.

    Example:
        >>> is_garbled("child\u00e2\u20ac\u2122s"), is_garbled("child\u2019s caf\u00e9")
        (True, False)
    """
    return not text.isascii() and _GARBLED.search(text) is not None


def ungarbled(text: str) -> str:
    """Return the text as it was before, so far as it can be told.

    Example:
        >>> ungarbled("child\u00e2\u20ac\u2122s") == "child\u2019s"
        True
    """
    return _GARBLED.sub(_restore, text) if is_garbled(text) else text


def _restore(found: re.Match[str]) -> str:
    try:
        return found[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return found[0]
