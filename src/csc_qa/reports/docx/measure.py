"""How wide text is in Arial, so that columns are wide enough before Word has seen them."""

from __future__ import annotations

from csc_qa.reports.docx.elements import POINTS

# Widths of letters in ems, by kind; from the metrics of Arial, rounded up.
_NARROW, _WIDE = frozenset("ijltfrI.,:;'|!()[]- "), frozenset("mwMW@%—")
_NARROW_EM, _LOWER_EM, _UPPER_EM, _WIDE_EM = 0.34, 0.56, 0.74, 0.95
_BOLD = 1.12
# Longer words are broken rather than given the room.
_LONGEST_WORD = 22


def text_width(text: str, size: float, *, is_bold: bool = False) -> int:
    """Return the width of a line in twentieths of a point.

    Args:
        size: of the font, in points.

    Example:
        >>> text_width("Total", 10) < text_width("Total", 10, is_bold=True)
        True
    """
    ems = sum(_letter_width(letter) for letter in text)
    return round(ems * size * POINTS * (_BOLD if is_bold else 1.0))


def word_width(text: str, size: float, *, is_bold: bool = False) -> int:
    """Return the width of the widest word."""
    words = (word[:_LONGEST_WORD] for word in text.replace("/", "/ ").split())
    return max((text_width(word, size, is_bold=is_bold) for word in words), default=0)


def _letter_width(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_EM
    if letter in _WIDE:
        return _WIDE_EM
    return _UPPER_EM if letter.isupper() else _LOWER_EM
