"""Open an export, and find the sheet and the row that have its headers."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path

from csc_qa.sources.csv_grid import read_csv
from csc_qa.sources.grid import Grid, Row, is_blank_row
from csc_qa.sources.header_row import HeaderRow, find_header_row
from csc_qa.sources.notes import Notes, quote
from csc_qa.sources.workbook_grids import read_workbook

_WORKBOOKS = {".xlsx", ".xlsm"}
_TEXTS = {".csv", ".txt"}
# A second sheet with fewer headers than this is notes or a summary, not answers.
_FEWEST_OF_ANOTHER = 5


def read_grid(path: Path, known: Set[str], notes: Notes) -> tuple[Grid, int]:
    """Return the sheet with the answers and the position of its headers.

    Args:
        known: folded wordings of the questions of all tools.

    Raises:
        FormError: the file cannot be read, is empty, or has no headers of an export.
    """
    _check_file(path, notes)
    try:
        grids = _read(path, known, notes)
    except OSError as error:
        raise notes.refusal("CSCQA-FRM-005", error.strerror or "") from error
    return choose_grid(grids, known, notes)


def choose_grid(grids: list[Grid], known: Set[str], notes: Notes) -> tuple[Grid, int]:
    """Return the sheet that has the answers and the position of its headers.

    Raises:
        FormError: all are empty, or none has headers of an export.
    """
    filled = [grid for grid in grids if not all(map(is_blank_row, grid.rows))]
    if not filled:
        raise notes.refusal("CSCQA-FRM-004")
    found = [(grid, find_header_row(grid.rows, known)) for grid in filled]
    grid, header = max(found, key=lambda each: _fitness(*each))
    if not header.known:
        raise notes.refusal("CSCQA-FRM-006")
    notes.sheet = grid.sheet
    _note_other_sheets(grid, found, notes)
    return grid, header.position


def _fitness(grid: Grid, header: HeaderRow) -> tuple[bool, bool, int]:
    """Return what a sheet is chosen by: one that can be seen, that has answers, that has most headers."""
    has_answers = header.known >= _FEWEST_OF_ANOTHER and not all(
        map(is_blank_row, grid.rows[header.position + 1 :])
    )
    return has_answers and not grid.is_hidden, has_answers, header.known


def _read(path: Path, known: Set[str], notes: Notes) -> list[Grid]:
    if path.suffix.casefold() in _WORKBOOKS:
        return read_workbook(path, notes)

    def count_headers(rows: list[Row]) -> int:
        return find_header_row(rows, known).known

    return [read_csv(path, notes, count_headers)]


def _check_file(path: Path, notes: Notes) -> None:
    if not path.exists():
        raise notes.refusal("CSCQA-FRM-001")
    if path.is_dir():
        raise notes.refusal("CSCQA-FRM-002", "it is a folder")
    if path.suffix.casefold() not in _WORKBOOKS | _TEXTS:
        raise notes.refusal(
            "CSCQA-FRM-002", f"exports end in .xlsx or .csv, not {path.suffix or 'in nothing'}"
        )
    if not path.stat().st_size:
        raise notes.refusal("CSCQA-FRM-004", "it has no content at all (0 bytes)")


def _note_other_sheets(grid: Grid, found: list[tuple[Grid, HeaderRow]], notes: Notes) -> None:
    others = [
        other.sheet or ""
        for other, header in found
        if other is not grid and header.known >= _FEWEST_OF_ANOTHER and len(other.rows) > header.position + 1
    ]
    if others:
        notes.add("CSCQA-FRM-016", f"not read: {quote(others)}")
