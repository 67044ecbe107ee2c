"""RowInsertion: rows put in under a row of a sheet, and what that does to places and ranges.

The rule. With `pushes`, what stands below moves down, as in Excel. A range that reaches over the last audit
grows, and so does one that ends at it; a single cell never grows. Without, nothing moves: the blank rows
below are used, and ranges that end among them grow to the last new row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LAST_ROW = 1_048_576
_AREA = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?")


@dataclass(frozen=True)
class RowInsertion:
    """So many rows after a row of a sheet.

    Attributes:
        count: how many; 0 where one row takes the place of the blank one under a header.
        pushes: whether what stands below moves.
        order: the sheets of the workbook in their order, where that is known.
    """

    sheet: str
    after: int
    count: int
    pushes: bool
    order: tuple[str, ...] = ()

    @property
    def last(self) -> int:
        """The last new row."""
        return self.after + self.count

    def is_on(self, sheet: str | None) -> bool:
        """Say whether a sheet is the one that gets the rows."""
        return sheet is not None and sheet.casefold() == self.sheet.casefold()

    def is_within(self, sheets: str | None) -> bool:
        """Say whether the sheet is, or may be, one of several that a reference names, such as Q1:Q4."""
        if sheets is None or ":" not in sheets or "[" in sheets:
            return False
        order = [name.casefold() for name in self.order]
        ends = [name.casefold() for name in sheets.split(":")]
        if not set(ends) <= set(order):
            return True
        first, last = sorted(map(order.index, ends))
        return self.sheet.casefold() in order[first : last + 1]

    def row(self, row: int) -> int:
        """Return where a row stands afterwards; blank ones that would fall off the sheet stop at its end."""
        return min(row + self.count, LAST_ROW) if self.pushes and row > self.after else row

    def span(self, first: int, last: int, *, grows: bool = True) -> tuple[int, int]:
        """Return where the rows of a range stand afterwards."""
        new_first, new_last = self.row(first), self.row(last)
        if grows and first <= self.after <= last:
            new_last = max(new_last, self.last)
        return new_first, new_last

    def falls_short(self, first: int, last: int) -> bool:
        """Say whether a range that reaches to the last audit ends above the last new row unless it grows."""
        return first <= self.after <= last and self.span(first, last, grows=False)[1] < self.last

    def area(self, area: str, *, grows: bool = True) -> str:
        """Return a cell or range, such as a `ref` attribute, afterwards.

        Example:
            >>> RowInsertion("Q1", after=8, count=2, pushes=True).area("A3:H8")
            'A3:H10'
        """
        found = _AREA.fullmatch(area)
        if not found:
            return area
        first, last = int(found[4]), int(found[8] or found[4])
        new_first, new_last = self.span(first, last, grows=grows)
        if (new_first, new_last) == (first, last):
            return area
        start = f"{found[1]}{found[2]}{found[3]}{new_first}"
        if found[6] is None and new_first == new_last:
            return start
        return f"{start}:{found[5] or found[1]}{found[6] or found[2]}{found[7] or found[3]}{new_last}"

    def cell(self, cell: str) -> str:
        """Return where a cell stands afterwards."""
        return self.area(cell, grows=False)

    def areas(self, areas: str) -> str:
        """Return ranges with spaces between, such as a `sqref` attribute, afterwards."""
        return " ".join(self.area(area) for area in areas.split())


def last_row_of(area: str) -> int:
    """Return the last row of a cell or range; 0 for one of whole columns."""
    found = _AREA.fullmatch(area)
    return int(found[8] or found[4]) if found else 0


def first_row_of(area: str) -> int:
    """Return the first row of a cell or range; 0 for one of whole columns."""
    found = _AREA.fullmatch(area)
    return int(found[4]) if found else 0


def columns_of(area: str) -> range:
    """Return the positions (from 0) of the columns of a range."""
    found = _AREA.fullmatch(area)
    return range(position(found[2]), position(found[6] or found[2]) + 1) if found else range(0)


def position(letters: str) -> int:
    """Return the position of a column from 0.

    Example:
        >>> position("AB")
        27
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def letters(column: int) -> str:
    """Return the letters of a column from its position.

    Example:
        >>> letters(27)
        'AB'
    """
    text, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text
