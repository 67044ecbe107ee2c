"""Which rows below the header are audits, and which are totals, separators and repeated headers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

import numpy as np
import numpy.typing as npt
import pandas as pd

from csc_qa.core.spelling import fold
from csc_qa.workbook.distinct import Cells
from csc_qa.workbook.header import tidy_header
from csc_qa.workbook.header_row import FoundHeader

_TOTAL = re.compile(r"(grand |sub ?)?totals?( \w+){0,3}")
# Labels of total rows stand at the left.
_COLUMNS_WITH_LABELS = 6
_FEWEST_CELLS = 2
# Rows with so few cells are looked at closely: their cells may hold nothing but space.
_FEW_CELLS = 5

Mask = npt.NDArray[np.bool_]


def as_columns(rows: Sequence[Sequence[object]]) -> list[Cells]:
    """Turn rows into columns, each an array of cells; short rows are filled with blanks."""
    columns = []
    for column in zip_longest(*rows, fillvalue=""):
        cells = np.empty(len(rows), dtype=object)
        cells[:] = column
        columns.append(cells)
    return columns


def find_audit_rows(columns: list[Cells], header: FoundHeader) -> tuple[Mask, int]:
    """Say for each row whether it holds an audit, and how many others that are not blank there are."""
    read = [columns[index] for index in header.columns.values()]
    filled = _count_filled(read)
    passed_over = _is_total(columns[:_COLUMNS_WITH_LABELS]) | _is_header(columns, header)
    is_audit = (filled >= _FEWEST_CELLS) & ~passed_over
    others = int(np.count_nonzero((filled > 0) & ~is_audit))
    return is_audit, others


def _count_filled(read: list[Cells]) -> npt.NDArray[np.intp]:
    filled: npt.NDArray[np.intp] = np.sum([cells != "" for cells in read], axis=0, dtype=np.intp)
    for row in np.flatnonzero((filled > 0) & (filled <= _FEW_CELLS)):
        filled[row] = sum(str(cells[row]).strip() != "" for cells in read)
    return filled


def _is_total(columns: list[Cells]) -> Mask:
    found = np.zeros(len(columns[0]), dtype=bool)
    for cells in columns:
        for cell in pd.unique(cells):
            if isinstance(cell, str) and len(cell) < 60 and "otal" in cell.casefold():
                found |= (cells == cell) & (_TOTAL.fullmatch(fold(cell)) is not None)
    return found


def _is_header(columns: list[Cells], header: FoundHeader) -> Mask:
    repeated = np.zeros(len(columns[0]), dtype=bool)
    suspect = np.zeros(len(columns[0]), dtype=bool)
    for match in header.matches[:_COLUMNS_WITH_LABELS]:
        suspect |= columns[match.column] == match.cell
    for row in np.flatnonzero(suspect):
        alike = sum(
            fold(tidy_header(columns[each.column][row])) == fold(each.header) for each in header.matches
        )
        repeated[row] = alike >= _FEWEST_CELLS
    return repeated
