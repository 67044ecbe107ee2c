"""Changes of the register as blocks of cells, each value as it has to be typed for Excel to keep it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from csc_qa.core.edits import AppendedRows, CellValue
from csc_qa.excel.write_book import as_typed

# The number format of cells that take everything for text: an apostrophe would be text there as well.
TEXT_FORMAT = "@"
# Excel takes whole numbers through COM up to here; all its numbers are of floating point anyway.
_LARGEST_INTEGER = 2**31 - 1


@dataclass(frozen=True)
class Block:
    """Cells of appended rows that are written at once.

    Attributes:
        row: of the first cells, from 0 at the first new row.
        column: of the first cells, from 0.
        values: rows of cells; None where a row has no value.
    """

    row: int
    column: int
    values: list[list[CellValue]]


def blocks_of(edit: AppendedRows, formula_columns: Collection[int] = ()) -> list[Block]:
    """Return the cells of the new rows: all rows of columns that stand beside one another.

    Args:
        formula_columns: columns that carry on a formula; of them only cells with a value are given, so
            that the others keep theirs.
    """
    columns = sorted({column for row in edit.rows for column in row})
    blocks = [
        Block(0, first, [[row.get(column) for column in range(first, last + 1)] for row in edit.rows])
        for first, last in runs([column for column in columns if column not in formula_columns])
    ]
    for column in (column for column in columns if column in formula_columns):
        filled = [at for at, row in enumerate(edit.rows) if row.get(column) is not None]
        for first, last in runs(filled):
            blocks.append(Block(first, column, [[row.get(column)] for row in edit.rows[first : last + 1]]))
    return blocks


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return first and last of the numbers that follow one another.

    Example:
        >>> runs([0, 1, 4])
        [(0, 1), (4, 4)]
    """
    groups = [
        [number for _, number in group]
        for _, group in groupby(enumerate(numbers), lambda each: each[1] - each[0])
    ]
    return [(group[0], group[-1]) for group in groups]


def typed(value: CellValue, number_format: str | None = None) -> Any:
    """Return a value for `Range.value`.

    Args:
        number_format: of the cell, where it is known.

    Example:
        >>> typed("00123"), typed("00123", "@")
        ("'00123", '00123')
    """
    if isinstance(value, str):
        return value if number_format == TEXT_FORMAT else as_typed(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    if isinstance(value, int) and abs(value) > _LARGEST_INTEGER:
        return float(value)
    return value
