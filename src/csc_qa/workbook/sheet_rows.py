"""Which rows below the header are audits, and which are totals, separators and repeated headers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from csc_qa.core.spelling import fold
from csc_qa.workbook.distinct import Cells
from csc_qa.workbook.header import tidy_header
from csc_qa.workbook.header_row import FoundHeader
from csc_qa.workbook.total_rows import Mask, is_total

_FEWEST_CELLS = 2
# A header repeated further down repeats its first columns.
_HEADERS_TO_COMPARE = 3


def as_grid(rows: Sequence[Sequence[object]]) -> Cells:
    """Return rows of one length as a two-dimensional array of cells."""
    width = len(rows[0]) if rows else 0
    cells = np.fromiter(chain.from_iterable(rows), dtype=object, count=len(rows) * width)
    return cells.reshape(len(rows), width)


def find_audit_rows(grid: Cells, header: FoundHeader) -> tuple[Mask, int]:
    """Say for each row whether it holds an audit, and how many others with something to read there are.

    A row with one cell is a separator; a sparse row whose label says so is a total; a row that says
    again what the header says is a repeated header.
    """
    read = list(header.columns.values())
    filled: npt.NDArray[np.intp] = (grid != "")[:, read].sum(axis=1)
    sparse = np.flatnonzero((filled > 0) & (filled <= max(5, len(read) // 2)))
    is_audit = filled >= _FEWEST_CELLS
    for row in sparse:
        said = sum(str(cell).strip() != "" for cell in grid[row, read])
        is_audit[row] = said >= _FEWEST_CELLS and not is_total(grid[row])
    is_audit[_repeated_headers(grid, header)] = False
    return is_audit, int(np.count_nonzero((filled > 0) & ~is_audit))


def _repeated_headers(grid: Cells, header: FoundHeader) -> list[int]:
    suspect = np.zeros(len(grid), dtype=bool)
    for match in header.matches[:_HEADERS_TO_COMPARE]:
        suspect |= grid[:, match.column] == match.cell
    return [int(row) for row in np.flatnonzero(suspect) if _says_the_header(grid[row], header)]


def _says_the_header(row: Cells, header: FoundHeader) -> bool:
    alike = sum(fold(tidy_header(row[each.column])) == fold(each.header) for each in header.matches)
    return alike >= _FEWEST_CELLS
