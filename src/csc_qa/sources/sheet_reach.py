"""How far the cells of a sheet reach, and which have no value, read from its XML as it unpacks."""

from __future__ import annotations

import re

from csc_qa.sources.grid import SHOWS_ERROR, Place

NO_VALUE = "CSCQA-FRM-043"
# The start of a cell that holds something; attributes may stand in any order, and tags may have a prefix.
_NAME = rb"""<(?:\w+:)?c\s(?=[^<>]*\br=["']([A-Z]+)(\d+)["'])"""
_CELL = re.compile(_NAME + rb"[^<>]*[^/<>]>")
_ERROR = re.compile(_NAME + rb"""(?=[^<>]*\bt=["']e["'])[^<>]*[^/<>]>""")
# A formula, and nothing or an empty value after it; a formula that gives an empty text has a type.
_BARE_FORMULA = re.compile(
    _NAME + rb"""(?![^<>]*\bt=["']str["'])[^<>]*[^/<>]>\s*"""
    rb"<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
# What stands in the XML only where the above may be found, which saves most searches.
_FAULTS = ((_ERROR, (b'"e"', b"'e'"), SHOWS_ERROR), (_BARE_FORMULA, (b"<f", b":f"), NO_VALUE))
# Longer than any cell up to the end of its formula, so that none is missed between two pieces.
_OVERLAP = 20_000
_MOST_ROWS = 1_048_576
# The reader keeps a place for every cell of the rectangle, blank ones too: some 40 bytes each.
_MOST_CELLS = 10_000_000


class SheetReach:
    """Takes the XML of a sheet piece by piece.

    Attributes:
        rows: how many up to the last cell that holds something.
        faults: place of each cell that shows an error, or has a formula and no value, to the code of the
            finding.
    """

    def __init__(self) -> None:
        self.rows = 0
        self.faults: dict[Place, str] = {}
        self._columns: set[bytes] = set()
        self._left = b""

    def read(self, piece: bytes) -> None:
        """Take the next piece."""
        window = self._left + piece
        cells: list[tuple[bytes, bytes]] = _CELL.findall(window)
        if cells:
            columns, rows = zip(*cells, strict=True)
            self._columns.update(columns)
            self.rows = max(self.rows, *map(int, rows))
        for pattern, marks, code in _FAULTS:
            if any(mark in window for mark in marks):
                self.faults |= {place_of(*cell.groups()): code for cell in pattern.finditer(window)}
        self._left = window[-_OVERLAP:]

    @property
    def columns(self) -> int:
        """How many there are up to the last cell that holds something."""
        return max((place_of(letters, b"1")[1] + 1 for letters in self._columns), default=0)

    @property
    def is_too_far(self) -> bool:
        """Say whether it has more rows or cells than can be read."""
        return self.rows > _MOST_ROWS or self.rows * self.columns > _MOST_CELLS


def place_of(letters: bytes, row: bytes) -> Place:
    """Return the place of a cell, by the name that it has in Excel.

    Example:
        >>> place_of(b"A", b"1"), place_of(b"XFD", b"12")
        ((0, 0), (11, 16383))
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return int(row) - 1, number - 1


def column_letters(number: int) -> str:
    """Return the letters of a column, counted from 0.

    Example:
        >>> column_letters(0), column_letters(27)
        ('A', 'AB')
    """
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
