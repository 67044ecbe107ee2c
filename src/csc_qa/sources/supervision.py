"""Read the table of case supervision: a sheet of the workbook of lists, or a file of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from csc_qa.core.annex_a import SUPERVISION
from csc_qa.core.errors import ComputingError, FormError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.sources.annex_a.checks import check_list
from csc_qa.sources.annex_a.columns import read_columns
from csc_qa.sources.annex_a.find_lists import FoundList
from csc_qa.sources.annex_a.headers import best_header_row, match_headers
from csc_qa.sources.csv_grid import read_csv
from csc_qa.sources.grid import Grid
from csc_qa.sources.notes import Notes
from csc_qa.sources.workbook_grids import read_workbook

_TEXTS = {".csv", ".txt"}
# The group of the case and the day of the last supervision make a table one of supervision.
_FEWEST_HEADERS = 3


@dataclass(frozen=True)
class SupervisionTable:
    """The table as it was read.

    Attributes:
        table: the fields of `core.annex_a.SUPERVISION` and `row`, typed as Annex A's lists are.
        sheet: where it stands; empty for a csv file.
        headers: field to header, for the columns that are there.
    """

    table: pd.DataFrame = field(repr=False)
    sheet: str
    headers: dict[str, str]
    findings: list[Finding] = field(repr=False)


def read_supervision(path: Path) -> SupervisionTable:
    """Read the table from a file of its own: csv, or the first sheet of a workbook that has its headers.

    Raises:
        ComputingError: the file is not there or cannot be read, or has no such table.
    """
    if not path.is_file():
        raise ComputingError(_fault(path, "it is not there"))
    notes = Notes(path.name)
    try:
        if path.suffix.casefold() in _TEXTS:
            grids = [read_csv(path, notes, lambda rows: best_header_row(rows, SUPERVISION)[1])]
        else:
            grids = read_workbook(path, notes)
    except FormError as error:
        summaries = (FINDING_CODES[each.code].summary for each in error.findings)
        raise ComputingError(*(_fault(path, summary) for summary in summaries)) from error
    except OSError as error:
        raise ComputingError(_fault(path, error.strerror or "")) from error
    found = find_supervision(grids)
    if found is None:
        raise ComputingError(_fault(path, "no sheet has its headers"))
    return found


def find_supervision(grids: Iterable[Grid]) -> SupervisionTable | None:
    """Return the table from the first sheet that has its headers; None where none has."""
    found = next((each for each in map(_find, grids) if each is not None), None)
    return None if found is None else _read(found)


def _find(grid: Grid) -> FoundList | None:
    row, headers, _ = best_header_row(grid.rows, SUPERVISION)
    return FoundList(SUPERVISION.number, grid, row) if headers >= _FEWEST_HEADERS else None


def _read(found: FoundList) -> SupervisionTable:
    sheet = found.grid.sheet or ""
    headers = match_headers(found.grid.rows[found.header_row], found.header_row, SUPERVISION, sheet)
    table, odd_cells = read_columns(found, headers, SUPERVISION)
    findings = [*headers.findings, *odd_cells, *check_list(table, SUPERVISION, sheet, headers.texts)]
    return SupervisionTable(table, sheet, headers.texts, findings)


def _fault(path: Path, detail: str) -> Finding:
    return make_finding("CSCQA-CMP-017", f'the table of supervision "{path.name}" cannot be read ({detail})')
