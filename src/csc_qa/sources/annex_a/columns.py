"""Read the columns of a list into a typed table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from csc_qa.core.annex_a import AnnexColumn, AnnexList, ColumnKind
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.sources.annex_a.cells import ReadCell, read_cell
from csc_qa.sources.annex_a.find_lists import FoundList
from csc_qa.sources.annex_a.headers import ListHeaders
from csc_qa.sources.grid import Cell, is_blank_row

DTYPES = {
    ColumnKind.IDENTIFIER: "str",
    ColumnKind.TEXT: "str",
    ColumnKind.DATE: "datetime64[s]",
    ColumnKind.NUMBER: "Float64",
    ColumnKind.YES_NO: "boolean",
    ColumnKind.CODE: "str",
    ColumnKind.POSTCODE: "str",
}
_ERROR_CELL = ReadCell(None, "CSCQA-ANX-021")
_BLANK = ReadCell(None, "CSCQA-ANX-033")
WHO_THE_CHILD_IS = ("date_of_birth", "gender", "ethnicity")
# These are the same fault in every cell that is written alike, so one finding stands for all of them.
_SAID_ONCE = frozenset(("CSCQA-ANX-023", "CSCQA-ANX-025", "CSCQA-ANX-033"))


def empty_table(which: AnnexList) -> pd.DataFrame:
    """Return the table of a list that is not there: all its columns, no rows."""
    columns = {column.field: pd.Series([], dtype=DTYPES[column.kind]) for column in which.columns}
    return pd.DataFrame(columns | {"row": pd.Series([], dtype="int64")})


def read_columns(
    found: FoundList, headers: ListHeaders, which: AnnexList
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the table of a list and a finding for every cell that is not as it should be."""
    findings: list[Finding] = []
    grid = found.grid
    filled = [
        number for number, row in enumerate(grid.rows) if number > headers.row and not is_blank_row(row)
    ]
    table: dict[str, Any] = {}
    for column in which.columns:
        position = headers.columns.get(column.field)
        if position is None:
            table[column.field] = pd.Series([None] * len(filled), dtype=DTYPES[column.kind])
            continue
        cells = [_cell(grid.rows[row], position) for row in filled]
        errors = {number for number, row in enumerate(filled) if (row, position) in grid.faults}
        read = _read(cells, errors, column)
        if column.field in WHO_THE_CHILD_IS:
            read = [_BLANK if each == ReadCell(None) else each for each in read]
        table[column.field] = pd.Series([each.value for each in read], dtype=DTYPES[column.kind])
        rows = [row + 1 for row in filled]
        findings += _findings(read, cells, rows, grid.sheet or "", headers.texts[column.field])
    table["row"] = pd.Series([row + 1 for row in filled], dtype="int64")
    return pd.DataFrame(table), findings


def _cell(row: Sequence[Cell], position: int) -> Cell:
    return row[position] if position < len(row) else None


def _read(cells: list[Cell], errors: set[int], column: AnnexColumn) -> list[ReadCell]:
    known: dict[object, ReadCell] = {}
    read: list[ReadCell] = []
    for number, cell in enumerate(cells):
        if number in errors:
            read.append(_ERROR_CELL)
            continue
        key = (type(cell), cell)
        if key not in known:
            known[key] = read_cell(cell, column)
        read.append(known[key])
    return read


def _findings(
    read: list[ReadCell], cells: list[Cell], rows: list[int], sheet: str, header: str
) -> list[Finding]:
    alike: dict[tuple[str, object], list[int]] = {}
    for each, cell, row in zip(read, cells, rows, strict=True):
        if each.code is not None:
            same = each.value if each.code == "CSCQA-ANX-023" else cell
            key = (each.code, (type(cell), same) if each.code == "CSCQA-ANX-025" else each.code)
            alike.setdefault(key if each.code in _SAID_ONCE else (each.code, row), []).append(row)
    return [
        make_finding(code, _message(code, len(where)), sheet=sheet, row=where[0], column=header)
        for (code, _), where in alike.items()
    ]


def _message(code: str, cells: int) -> str:
    summary = FINDING_CODES[code].summary
    return summary if cells == 1 else f"{summary} ({cells} cells, the first one here)"
