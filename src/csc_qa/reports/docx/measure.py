"""How wide text is in Arial, so that columns are wide enough before Word has seen them."""

from __future__ import annotations

from csc_qa.reports.docx.elements import POINTS
from csc_qa.reports.letter_widths import width_in_ems

# On the generous side: no two programs set text alike.
_MARGIN, _BOLD = 1.05, 1.09
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
    return round(width_in_ems(text) * size * POINTS * _MARGIN * (_BOLD if is_bold else 1.0))


def word_width(text: str, size: float, *, is_bold: bool = False) -> int:
    """Return the width of the widest word."""
    words = (word[:_LONGEST_WORD] for word in text.replace("/", "/ ").split())
    return max((text_width(word, size, is_bold=is_bold) for word in words), default=0)
