"""Read an Ofsted Annex A workbook: each list a typed pandas table, all that is odd a finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from csc_qa.core.annex_a import ANNEX_A_LISTS
from csc_qa.core.errors import AnnexAError
from csc_qa.core.finding import Finding
from csc_qa.sources.annex_a.checks import check_between_lists, check_list
from csc_qa.sources.annex_a.columns import empty_table, read_columns
from csc_qa.sources.annex_a.find_lists import FoundList, find_lists
from csc_qa.sources.annex_a.headers import match_headers
from csc_qa.sources.annex_a.open_lists import fault, open_lists
from csc_qa.sources.grid import Grid, Row, find_errors


@dataclass(frozen=True)
class AnnexA:
    """The lists of one workbook.

    Attributes:
        name: of the workbook.
        tables: number of the list to its table. All eleven are there, each with all its columns, named as
            `core.annex_a` declares, and `row`, the row of the sheet, from 1. Identifiers, text and codes
            are `str`, dates `datetime64[s]`, numbers `Float64`, yes or no `boolean`; what could not be
            read is missing.
        sheets: number of the list to its sheet; lists that are not there are left out.
        headers: number of the list to field to header, for the columns that are there.
        findings: everything that is odd. None quotes a cell.
        others: the sheets that are no list of Annex A, in which other tables may stand.
    """

    name: str
    tables: dict[int, pd.DataFrame] = field(repr=False)
    sheets: dict[int, str]
    headers: dict[int, dict[str, str]]
    findings: list[Finding] = field(repr=False)
    others: tuple[Grid, ...] = field(default=(), repr=False)


def read_annex_a(path: Path) -> AnnexA:
    """Read the lists.

    Sheets and headers may be spelt otherwise than Annex A prints them, stand in any order, and have
    titles above them. Whatever was not as printed is a finding.

    Raises:
        AnnexAError: the workbook cannot be read, or no sheet of it is a list.
    """
    grids, findings = open_lists(path)
    found, odd_sheets = find_lists(grids)
    if not found:
        raise AnnexAError(
            fault("CSCQA-ANX-006" if any(grid.rows for grid in grids) else "CSCQA-ANX-004", path)
        )
    return _read(path.name, grids, found, [*findings, *odd_sheets])


def read_annex_a_sheets(name: str, sheets: Mapping[str, Sequence[Row]]) -> AnnexA | None:
    """Read the lists among sheets whose cells are at hand, such as those that are open in Excel.

    Args:
        name: of the workbook.
        sheets: name of each to its rows from row 1 on. Sheets that are no list are passed over.
    Returns:
        None where no sheet is a list.
    """
    grids = [Grid(list(rows), sheet, faults=find_errors(rows)) for sheet, rows in sheets.items()]
    found, odd_sheets = find_lists(grids)
    of_lists = [finding for finding in odd_sheets if finding.code != "CSCQA-ANX-013"]
    return _read(name, grids, found, of_lists) if found else None


def _read(name: str, grids: list[Grid], found: list[FoundList], findings: list[Finding]) -> AnnexA:
    tables = {number: empty_table(which) for number, which in ANNEX_A_LISTS.items()}
    headers: dict[int, dict[str, str]] = {}
    for one in sorted(found, key=lambda each: each.number):
        which, sheet = ANNEX_A_LISTS[one.number], one.grid.sheet or ""
        matched = match_headers(one.grid.rows[one.header_row], one.header_row, which, sheet)
        table, odd_cells = read_columns(one, matched, which)
        tables[one.number], headers[one.number] = table, matched.texts
        findings += [*matched.findings, *odd_cells, *check_list(table, which, sheet, matched.texts)]
    sheets = {one.number: one.grid.sheet or "" for one in found}
    findings += check_between_lists({number: tables[number] for number in sorted(sheets)}, sheets)
    others = tuple(grid for grid in grids if all(grid is not one.grid for one in found))
    return AnnexA(name, tables, sheets, headers, findings, others)
