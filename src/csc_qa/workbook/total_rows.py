"""Total rows of a register sheet, and the numbers in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from csc_qa.core.spelling import fold
from csc_qa.workbook.distinct import Cells

Mask = npt.NDArray[np.bool_]

_TOTAL = re.compile(r"(grand |sub ?)?totals?( \w+){0,3}")
# Labels of total rows stand at the left.
_COLUMNS_WITH_LABELS = 6
_NUMBER = re.compile(r"(?<!\S)\d+(?!\S)")


class TotalRow(NamedTuple):
    """A row that adds up audits.

    Attributes:
        row: of the sheet, from 1.
        above: number of audits that stand above it.
        in_block: of those, number below the total row before it.
        numbers: column (from 0) to the number in it.
    """

    row: int
    above: int
    in_block: int
    numbers: Mapping[int, float]


def find_total_rows(grid: Cells, is_audit: Mask, first_row: int) -> tuple[TotalRow, ...]:
    """Return the total rows among the rows below a header.

    Args:
        first_row: of the grid on the sheet, from 1.
    """
    has_label = (grid[:, :_COLUMNS_WITH_LABELS] != "").any(axis=1)
    places = [int(at) for at in np.flatnonzero(has_label & ~is_audit) if is_total(grid[at])]
    counted = np.cumsum(is_audit)
    found, before = [], 0
    for at in places:
        above = int(counted[at])
        numbers = {
            column: number for column, cell in enumerate(grid[at]) if (number := _number(cell)) is not None
        }
        found.append(TotalRow(first_row + at, above, above - before, numbers))
        before = above
    return tuple(found)


def is_total(row: Cells) -> bool:
    """Say whether one of the first cells says that the row is a total."""
    return any(
        isinstance(cell, str) and "otal" in cell.casefold() and _TOTAL.fullmatch(fold(cell)) is not None
        for cell in row[:_COLUMNS_WITH_LABELS]
    )


def _number(cell: object) -> float | None:
    """Return the number of a cell, or of its text, such as "Total audits: 131"."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return float(cell)
    numbers = _NUMBER.findall(cell) if isinstance(cell, str) else []
    return float(numbers[0]) if len(numbers) == 1 else None
