"""What may be done to a workbook: rows appended, cells changed, sheets of ours written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

CellValue = str | int | float | bool | date | datetime | None


@dataclass(frozen=True)
class AppendedRows:
    """Rows that go directly under the last audit of a sheet.

    Attributes:
        after_row: row of the last audit, from 1. Its formats, height, formulas, validations, conditional
            formats and table are carried on to the new rows.
        rows: for each new row, column (from 0) to value.
    """

    sheet: str
    after_row: int
    rows: Sequence[Mapping[int, CellValue]]


@dataclass(frozen=True)
class CellChange:
    """A new value for one cell, which keeps its format. Rows count from 1 as they stand before the edit."""

    sheet: str
    row: int
    column: int
    value: CellValue


@dataclass(frozen=True)
class RemovedRows:
    """Rows that an import added, taken out again; what stands below them moves up.

    Attributes:
        rows: from 1, as they stand before the edit.
        filled: columns (from 0) that the import filled in. A row in which another column holds anything
            but a formula is not removed: somebody has worked on it.
    """

    sheet: str
    rows: Sequence[int]
    filled: Sequence[int]


@dataclass(frozen=True)
class OwnSheet:
    """A sheet of ours, added or replaced whole: title, mark of csc_qa, then rows; the header is bold.

    Attributes:
        name: begins with "QA ".
        rows: all rows from row 1; the second begins with the mark (`core.own_sheet.MADE_BY`).
        header_row: position of the header in rows, from 0.
    """

    name: str
    rows: Sequence[Sequence[CellValue]]
    header_row: int = 2


Edit = AppendedRows | CellChange | RemovedRows | OwnSheet
