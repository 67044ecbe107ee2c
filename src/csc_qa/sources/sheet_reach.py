"""How far the cells of a sheet reach, and which show an Excel error, read from its XML as it unpacks."""

from __future__ import annotations

import re

# The start of a cell that holds something; attributes may stand in any order, and tags may have a prefix.
_CELL = re.compile(rb"""<(?:\w+:)?c\s(?=[^<>]*\br=["']([A-Z]+)(\d+)["'])[^<>]*[^/<>]>""")
_ERROR = re.compile(rb"""\bt=["']e["']""")
# Longer than the start of any cell, so that none is missed between two pieces.
_OVERLAP = 512
_MOST_ROWS = 1_048_576
# The reader keeps a place for every cell of the rectangle, blank ones too.
_MOST_CELLS = 50_000_000


class SheetReach:
    """Takes the XML of a sheet piece by piece.

    Attributes:
        rows, columns: how many up to the last cell that holds something.
        errors: places (row, column, both from 0) of cells that show an error.
    """

    def __init__(self) -> None:
        self.rows = 0
        self.columns = 0
        self.errors: set[tuple[int, int]] = set()
        self._tail = b""

    def read(self, piece: bytes) -> None:
        """Take the next piece."""
        window = self._tail + piece
        for cell in _CELL.finditer(window):
            row, column = int(cell[2]), column_number(cell[1])
            self.rows = max(self.rows, row)
            self.columns = max(self.columns, column + 1)
            if _ERROR.search(cell[0]):
                self.errors.add((row - 1, column))
        self._tail = window[-_OVERLAP:]

    @property
    def is_too_far(self) -> bool:
        """Say whether it has more rows or cells than can be read."""
        return self.rows > _MOST_ROWS or self.rows * self.columns > _MOST_CELLS


def column_number(letters: bytes) -> int:
    """Return the number of a column from 0.

    Example:
        >>> column_number(b"A"), column_number(b"XFD")
        (0, 16383)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


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
