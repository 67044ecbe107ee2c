"""Sheets that hold rows and are not read as a register, so that none vanishes without a word."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.grade import GradeScale
from csc_qa.workbook.header import tidy_header
from csc_qa.workbook.header_row import ROWS_TO_LOOK_AT, FoundHeader, is_export, missing_in
from csc_qa.workbook.likely_header import likely_header
from csc_qa.workbook.sheet_cells import Rows, SheetCells
from csc_qa.workbook.unread_grades import headers_of_unread_grades

FEWEST_ROWS = 5
FEWEST_CELLS = 3
# Of our headers in one row that make a sheet nearly a register.
_NEAR = 2
# A sheet with so many grades among its headers counts audits; it does not list them.
_GRADES_OF_A_SUMMARY = 2


@dataclass(frozen=True)
class OtherSheet:
    """A visible sheet that is neither ours, nor a register, nor an export of Microsoft Forms.

    Attributes:
        header: the row that looks most like one, where any does.
        confirmed: field to header, as a person confirmed them for this sheet.
        not_read: folded headers that a person marked as not to be read.
        findings: that it was not read, where it holds rows.
    """

    name: str
    header: FoundHeader | None
    confirmed: Mapping[str, str] = field(default_factory=dict)
    not_read: Set[str] = frozenset()
    findings: tuple[Finding, ...] = ()


def other_sheet(
    sheet: SheetCells,
    known: Mapping[str, str],
    not_read: Set[str],
    scale: GradeScale,
    confirmed: Mapping[str, str],
) -> OtherSheet | None:
    """Return what is to be said of a sheet that is no register; None where it is hidden or an export.

    Args:
        known: folded header to field name.
        not_read: folded headers that a person marked as not to be read.
        confirmed: field to header, as a person confirmed them for this sheet.
    """
    rows = sheet.rows
    if not sheet.is_visible or any(is_export(map(tidy_header, row)) for row in rows[:ROWS_TO_LOOK_AT]):
        return None
    header = likely_header(rows, known, not_read)
    findings = (_finding(sheet, header, scale, not_read),) if _holds_rows(rows) else ()
    return OtherSheet(sheet.name, header, confirmed, not_read, findings)


def _holds_rows(rows: Rows) -> bool:
    found = 0
    for row in rows:
        found += sum(cell != "" for cell in row) >= FEWEST_CELLS
        if found == FEWEST_ROWS:
            return True
    return False


def _finding(sheet: SheetCells, header: FoundHeader | None, scale: GradeScale, not_read: Set[str]) -> Finding:
    if header is None or not _is_near(header, sheet.rows, scale):
        return make_finding("CSCQA-REG-024", sheet=sheet.name)
    said = ", ".join(f'"{match.header}"' for match in header.matches if match.is_confident)
    missing = ", and ".join(missing_in(header)) or "a header that is written as it is known"
    grades = headers_of_unread_grades(header, sheet.rows, scale, not_read)
    holding = f'; "{grades[0]}" holds grades' if grades else ""
    message = f"the sheet was not read: it has the headers {said}, but lacks {missing}{holding}"
    return make_finding("CSCQA-REG-025", message, sheet=sheet.name, row=header.row + 1)


def _is_near(header: FoundHeader, rows: Rows, scale: GradeScale) -> bool:
    """Say whether a sheet nearly is a register, and neither a summary of audits nor a list of choices."""
    if len(header.columns) < _NEAR:
        return False
    is_summary = sum(scale.find(text) is not None for text in header.headers.values()) >= _GRADES_OF_A_SUMMARY
    return not is_summary and any(_repeats(rows, header.row + 1, column) for column in header.headers)


def _repeats(rows: Rows, below: int, column: int) -> bool:
    """Say whether a column has a cell twice; a list of choices has each once in every column."""
    cells = [row[column] for row in rows[below:] if row[column] != ""]
    return len(set(cells)) < len(cells)
