"""Call a worksheet function with what Excel hands over, cell by cell or as whole ranges."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from csc_qa.core.errors import CellError, CscQaError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.front_end import Argument, Takes, WorksheetFunction
from csc_qa.excel.cells import Cell, Rows, answer_cell, is_blank, read_cell
from csc_qa.hooks.catalogue import Catalogue

_log = logging.getLogger(__name__)

# A range longer than this is cut after its last filled row: a whole column spills as far as it is used.
LONG_RANGE = 50_000
# More filled rows than this take longer than a person waits.
MOST_CELLS = 500_000
_LONGEST_MESSAGE = 200


def call_function(function: WorksheetFunction, given: Sequence[Rows | None], catalogue: Catalogue) -> Rows:
    """Return the cells to spill.

    Args:
        given: for each argument the rows of its range, None where it is left out. A required one that
            is left out is taken for a blank cell: Excel itself asks for it before it calls.
        catalogue: for functions that ask for it.

    Returns:
        At least one row. Faults are text in the cells: code, message, next step.
    """
    try:
        left_out = [None] * (len(function.arguments) - len(given))
        ranges = _cut([*given, *left_out])
        return _Call(function, ranges, catalogue).answer()
    except CscQaError as error:
        return [[error_text(error.findings[0])]]


def error_text(finding: Finding) -> str:
    """Return a finding as a cell shows it.

    Example:
        >>> error_text(make_finding("CSCQA-XLF-002"))
        'CSCQA-XLF-002: not a number. Type a number.'
    """
    stop = "" if finding.message.endswith((".", "?")) else "."
    text = f"{finding.code}: {finding.message}{stop}"
    whole = f"{text} {finding.hint}"
    return whole if len(whole) <= _LONGEST_MESSAGE else text[:_LONGEST_MESSAGE]


class _Call:
    def __init__(
        self, function: WorksheetFunction, ranges: Sequence[Rows | None], catalogue: Catalogue
    ) -> None:
        self._function = function
        filled = [
            rows if rows is not None or argument.is_optional else [[None]]
            for argument, rows in zip(function.arguments, ranges, strict=True)
        ]
        pairs = list(zip(function.arguments, filled, strict=True))
        self._each = [(argument, rows) for argument, rows in pairs if argument.takes is Takes.EACH_CELL]
        self._values: dict[tuple[int, type, Cell], Cell] = {}
        self._fixed: dict[str, Any] = {}
        for argument, rows in pairs:
            if argument.takes is Takes.WHOLE_RANGE and rows is not None:
                self._fixed[argument.name] = _read_range(argument, rows)
        if function.wants_catalogue:
            self._fixed["catalogue"] = catalogue

    def answer(self) -> Rows:
        """Return the cells to spill; what is the same in several places is asked once."""
        if not any(rows is not None for _, rows in self._each):
            return _pasted([[self._ask({})]])
        height, width = _common_shape([rows for _, rows in self._each if rows is not None])
        columns = [_flat(rows, height, width) for _, rows in self._each]
        # Equal is not the same: 1, 1.0 and TRUE are answered each for itself.
        keys = list(zip(*columns, *(map(type, cells) for cells in columns), strict=True))
        known = {key: self._one(key[: len(columns)]) for key in dict.fromkeys(keys)}
        if all(len(block) == 1 and len(block[0]) == 1 for block in known.values()):
            single = {key: block[0][0] for key, block in known.items()}
            cells = list(map(single.__getitem__, keys))
            return [cells[at : at + width] for at in range(0, len(cells), width)]
        blocks = [known[key] for key in keys]
        return _pasted([blocks[at : at + width] for at in range(0, len(blocks), width)])

    def _one(self, cells: tuple[Cell, ...]) -> Rows:
        arguments: dict[str, Any] = {}
        try:
            for at, (argument, _) in enumerate(self._each):
                value = self._read(at, cells[at])
                if value is None and not argument.is_optional:
                    return [[None]]
                if value is not None:
                    arguments[argument.name] = value
            return self._ask(arguments)
        except CscQaError as error:
            return [[error_text(error.findings[0])]]

    def _read(self, at: int, cell: Cell) -> Cell:
        """Return what a cell of an argument holds; the same cell is read once."""
        key = (at, type(cell), cell)
        if key not in self._values:
            self._values[key] = read_cell(cell, self._each[at][0].kind)
        return self._values[key]

    def _ask(self, arguments: dict[str, Any]) -> Rows:
        name = self._function.name
        try:
            return _as_rows(self._function.function(**arguments, **self._fixed))
        except CscQaError:
            raise
        except (Exception, SystemExit) as fault:  # a plugin's function may fail in any way
            # What it raises may quote the cells, so only the kind of fault is told.
            _log.warning("the worksheet function %s failed: %s", name, type(fault).__name__)
            message = f"QA_{name.upper()} failed ({type(fault).__name__})"
            raise CellError(make_finding("CSCQA-XLF-007", message)) from fault


def _cut(ranges: Sequence[Rows | None]) -> list[Rows | None]:
    last = max((_last_filled(rows) for rows in ranges if rows and len(rows) > LONG_RANGE), default=0)
    cut = [rows[:last] if rows and len(rows) > LONG_RANGE else rows for rows in ranges]
    if any(rows and len(rows) * len(rows[0]) > MOST_CELLS for rows in cut):
        raise CellError.because("CSCQA-XLF-005", f"the range has more than {MOST_CELLS:,} cells")
    return cut


def _last_filled(rows: Rows) -> int:
    return next((at for at in range(len(rows), 0, -1) if not all(map(is_blank, rows[at - 1]))), 1)


def _read_range(argument: Argument, rows: Rows) -> Rows:
    """Return the range with each cell read; what is the same in several cells is read once."""
    known: dict[tuple[type, Cell], Cell] = {}
    read: Rows = []
    for at, row in enumerate(rows, start=1):
        keys = list(zip(map(type, row), row, strict=True))
        try:
            for key in keys:
                if key not in known:
                    known[key] = read_cell(key[1], argument.kind)
        except CellError as error:
            finding = error.findings[0]
            message = f"row {at} of {argument.name}: {finding.message}"
            raise CellError(finding.model_copy(update={"message": message})) from error
        read.append([known[key] for key in keys])
    return read


def _common_shape(ranges: Sequence[Rows]) -> tuple[int, int]:
    heights, widths = {len(rows) for rows in ranges} - {1}, {len(rows[0]) for rows in ranges} - {1}
    if len(heights) > 1 or len(widths) > 1:
        shapes = ", ".join(f"{len(rows)} by {len(rows[0])}" for rows in ranges)
        raise CellError.because("CSCQA-XLF-004", f"the ranges have different sizes: {shapes}")
    return (heights or {1}).pop(), (widths or {1}).pop()


def _flat(rows: Rows | None, height: int, width: int) -> list[Cell]:
    """Return the cells row by row; a single row, column or cell stands for all."""
    if rows is None:
        return [None] * (height * width)
    wide = rows if len(rows[0]) == width else [[row[0]] * width for row in rows]
    return [cell for row in (wide if len(wide) == height else wide * height) for cell in row]


def _as_rows(answer: Any) -> Rows:
    if isinstance(answer, list):
        rows = [row if isinstance(row, list | tuple) else [row] for row in answer]
        return [[answer_cell(cell) for cell in row] for row in rows] or [[None]]
    if isinstance(answer, tuple):
        return [[answer_cell(cell) for cell in answer]]
    return [[answer_cell(answer)]]


def _pasted(blocks: list[list[Rows]]) -> Rows:
    """Put the answers of the cells beside and under one another, each column as wide as its widest."""
    columns = list(zip(*blocks, strict=True))
    widths = [max(len(line) for block in column for line in block) for column in columns]
    pasted: Rows = []
    for row in blocks:
        for at in range(max(map(len, row))):
            pasted.append(
                [cell for block, width in zip(row, widths, strict=True) for cell in _line(block, at, width)]
            )
    return pasted


def _line(block: Rows, at: int, width: int) -> list[Cell]:
    line = block[at] if at < len(block) else []
    return [*line, *[None] * (width - len(line))]
