"""Read the rows of a roster that is a file of its own: csv, or the first sheet of a workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from csc_qa.core.errors import AllocationError, FormError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.sources.csv_grid import read_csv
from csc_qa.sources.grid import Row
from csc_qa.sources.notes import Notes
from csc_qa.sources.workbook_grids import read_workbook

_TEXTS = {".csv", ".txt"}


def read_roster_rows(path: Path, sheet: str, count_headers: Callable[[list[Row]], int]) -> list[Row]:
    """Return the rows.

    Args:
        sheet: the sheet to read where the workbook has one of that name; else the first.
        count_headers: says how many headers of a roster the best of some rows has.

    Raises:
        AllocationError: the file is not there, or cannot be read.
    """
    if not path.is_file():
        raise AllocationError.because("CSCQA-ALC-001", f'there is no roster file "{path.name}"')
    notes = Notes(path.name)
    try:
        if path.suffix.casefold() in _TEXTS:
            return read_csv(path, notes, count_headers).rows
        grids = read_workbook(path, notes)
    except FormError as error:
        raise AllocationError(*(_translate(each, path) for each in error.findings)) from error
    except OSError as error:
        raise AllocationError(_fault(path, error.strerror or "")) from error
    if not grids:
        raise AllocationError(_fault(path, "it has no sheet"))
    return next((grid for grid in grids if grid.sheet == sheet), grids[0]).rows


def _translate(finding: Finding, path: Path) -> Finding:
    return _fault(path, FINDING_CODES[finding.code].summary)


def _fault(path: Path, detail: str) -> Finding:
    return make_finding("CSCQA-ALC-029", f'the roster "{path.name}" cannot be read ({detail})')
