"""How wide letters are.

Source: Adobe's published metrics of Helvetica, which Arial and Liberation Sans share; in thousandths of the
font's size.
"""

from __future__ import annotations

from functools import lru_cache

_LETTERS_OF_WIDTH = {
    222: "'`ijl",
    260: "|",
    278: " !,./:;I[\\]ft",
    333: "()-r",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1015: "@",
}
_WIDTHS = {letter: width / 1000 for width, letters in _LETTERS_OF_WIDTH.items() for letter in letters}
_OTHER_LATIN, _WIDE = 0.6, 1.0
_LAST_NARROW = "\u1fff"


@lru_cache(maxsize=1 << 14)
def width_in_ems(text: str) -> float:
    """Return the width of a text in one line, in a font of size 1."""
    return sum(map(_letter_width, text))


def _letter_width(letter: str) -> float:
    return _WIDTHS.get(letter) or (_OTHER_LATIN if letter <= _LAST_NARROW else _WIDE)
