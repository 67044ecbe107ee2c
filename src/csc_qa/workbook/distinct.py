"""Read a column by its distinct cells: each spelling is understood once, however often it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

Cells = npt.NDArray[np.object_]


@dataclass
class Fault:
    """What is wrong with one distinct cell: the finding's code, and its message if not the usual one."""

    code: str
    message: str | None = None


@dataclass
class DistinctColumn:
    """A column as distinct values and, for each row, which of them it holds.

    Attributes:
        codes: for each row the position of its value.
        cells: the distinct cells as they stand in the workbook.
        values: what each distinct cell means; None for blank.
        faults: position of a distinct cell to what is wrong with it.
    """

    codes: npt.NDArray[np.intp]
    cells: Cells
    values: Cells
    faults: dict[int, Fault] = field(default_factory=dict)

    def by_row(self) -> Cells:
        """Return the value of every row."""
        return self.values[self.codes]

    def give(self, rows: npt.NDArray[np.bool_], value: object) -> None:
        """Let the same cell mean something else in some rows, where nothing is wrong with it.

        Args:
            rows: mask of the rows, which hold one distinct cell.
            value: what the cell means there.
        """
        if not rows.any():
            return
        cell = self.cells[self.codes[rows][0]]
        self.codes[rows] = len(self.cells)
        self.cells = _with(self.cells, cell)
        self.values = _with(self.values, value)

    def rows_with(self, position: int) -> npt.NDArray[np.intp]:
        """Return the rows that hold a distinct cell."""
        return np.flatnonzero(self.codes == position)


def read_distinct(cells: Cells, read: Callable[[object], object | Fault]) -> DistinctColumn:
    """Apply `read` to every distinct cell; it returns the value, or a Fault (the value is then None).

    Args:
        cells: cells of one column; blank ones are "".
    """
    codes, distinct = pd.factorize(cells)
    values = np.empty(len(distinct), dtype=object)
    faults: dict[int, Fault] = {}
    for position, cell in enumerate(distinct):
        result = None if cell == "" or cell is None else read(cell)
        if isinstance(result, Fault):
            faults[position] = result
            result = None
        values[position] = result
    return DistinctColumn(codes, distinct, values, faults)


def _with(cells: Cells, cell: object) -> Cells:
    longer = np.empty(len(cells) + 1, dtype=object)
    longer[:-1] = cells
    longer[-1] = cell
    return longer
