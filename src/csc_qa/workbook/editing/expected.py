"""What a sheet must hold after an edit: the old cells, moved, and the new ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from csc_qa.workbook.editing.edits import CellValue
from csc_qa.workbook.editing.insertion import RowInsertion

Row = Sequence[object]


@dataclass
class ExpectedSheet:
    """What was done to a sheet; to most of them nothing.

    Attributes:
        insertion: rows that were put in, None where none were.
        new: for each new row, column to value.
        first_new: the row of the first; it may be one that was there, and blank.
        with_formula: columns whose new cells have formulas without a value yet.
        removed: rows that were taken out, as they stood before.
        changed: (row before the edit, column) to value.
        unvalued: (row after the edit, column) of formulas whose last value was left out.
        whole: all rows of a sheet of ours.
    """

    insertion: RowInsertion | None = None
    new: Sequence[Mapping[int, CellValue]] = ()
    first_new: int = 0
    with_formula: frozenset[int] = frozenset()
    removed: frozenset[int] = frozenset()
    changed: dict[tuple[int, int], CellValue] = field(default_factory=dict)
    unvalued: set[tuple[int, int]] = field(default_factory=set)
    whole: Sequence[Sequence[CellValue]] | None = None

    def first_difference(self, old: Sequence[Row], new: Sequence[Row]) -> int | None:
        """Return the first row that does not hold what it must, None where all do."""
        if self.whole is not None:
            return _first(len(self.whole), len(new), lambda row: _same(self.whole_row(row), _at(new, row)))
        insertion = self.insertion
        skipped = range(self.first_new, insertion.last + 1) if insertion else range(0)
        changed, unvalued = _by_row(self.changed), _by_row(dict.fromkeys(self.unvalued, None))
        last = max([len(old), *changed])
        gone = sorted(self.removed)
        for row in range(1, last + 1):
            moved = insertion.row(row) if insertion else row - bisect_left(gone, row)
            if moved in skipped or row in self.removed:
                continue
            before, after = _at(old, row), _at(new, moved)
            new_cells = {**changed.get(row, {}), **unvalued.get(moved, {})}
            if before != after and not _same(_with(before, new_cells), after):
                return moved
        for number, row in enumerate(skipped):
            if not self._is_new(self.new[number], _at(new, row)):
                return row
        end = max(insertion.row(last), insertion.last) if insertion else last - len(gone)
        return next((row for row in range(end + 1, len(new) + 1) if _trimmed(_at(new, row))), None)

    def whole_row(self, row: int) -> Row:
        """Return a row of the sheet of ours."""
        return _at(self.whole or (), row)

    def _is_new(self, values: Mapping[int, CellValue], row: Row) -> bool:
        width = max([len(row), *(column + 1 for column in values)])
        return all(
            _same_cell(values.get(column), row[column] if column < len(row) else "")
            or (column in self.with_formula and values.get(column) in {None, ""})
            for column in range(width)
        )


def _by_row(cells: Mapping[tuple[int, int], CellValue]) -> dict[int, dict[int, CellValue]]:
    rows: dict[int, dict[int, CellValue]] = {}
    for (row, column), value in cells.items():
        rows.setdefault(row, {})[column] = value
    return rows


def _with(row: Row, new: Mapping[int, CellValue]) -> Row:
    """Return a row with other values in some columns."""
    width = max([len(row), *(column + 1 for column in new)])
    cells = [*row, *[""] * (width - len(row))]
    for column, value in new.items():
        cells[column] = value
    return cells


def _first(expected: int, found: int, is_same: object) -> int | None:
    assert callable(is_same)
    return next((row for row in range(1, max(expected, found) + 1) if not is_same(row)), None)


def _at(rows: Sequence[Row], row: int) -> Row:
    return rows[row - 1] if row <= len(rows) else ()


def _trimmed(row: Row) -> list[object]:
    cells = list(row)
    while cells and cells[-1] in ("", None):
        cells.pop()
    return cells


def _same(expected: Row, found: Row) -> bool:
    left, right = _trimmed(expected), _trimmed(found)
    return len(left) == len(right) and all(map(_same_cell, left, right))


def _same_cell(expected: object, found: object) -> bool:
    if expected in (None, "") or found in (None, ""):
        return expected in (None, "") and found in (None, "")
    if isinstance(expected, str):
        return isinstance(found, str) and _lines(expected) == _lines(found)
    if isinstance(expected, date):
        return isinstance(found, date) and abs((_moment(expected) - _moment(found)).total_seconds()) < 1
    return _number(expected) == _number(found)


def _lines(text: str) -> str:
    return text.replace("_x000D_", "\r").replace("_x005F_", "_").replace("\r\n", "\n").replace("\r", "\n")


def _moment(day: date) -> datetime:
    return day.replace(tzinfo=None) if isinstance(day, datetime) else datetime(day.year, day.month, day.day)


def _number(value: object) -> object:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
