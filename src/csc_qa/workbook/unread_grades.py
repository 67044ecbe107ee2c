"""Columns that are not read though most of their cells are grades."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.grade import GradeScale
from csc_qa.core.spelling import fold
from csc_qa.workbook.fields import AREA_GRADE_PREFIX
from csc_qa.workbook.header_row import FoundHeader
from csc_qa.workbook.sheet_cells import Rows


def headers_of_unread_grades(
    header: FoundHeader, rows: Rows, scale: GradeScale, not_read: Set[str]
) -> list[str]:
    """Return the headers of columns that are read as nothing and hold grades for the most part.

    One that is only like the name of an analysis area ("Outcome") may as well be that of the audit's grade.
    Digits do not count, though a scale may spell its grades so: they may as well be a number of actions.

    Args:
        rows: of the whole sheet.
        not_read: folded headers that a person marked as not to be read.
    """
    taken = {
        match.column
        for match in header.matches
        if match.is_confident and (match.likeness == 100 or not match.field.startswith(AREA_GRADE_PREFIX))
    }
    return [
        text
        for column, text in header.headers.items()
        if column not in taken
        and fold(text) not in not_read
        and _are_grades([row[column] for row in rows[header.row + 1 :]], scale)
    ]


def unread_grades(
    sheet: str, header: FoundHeader, rows: Rows, scale: GradeScale, not_read: Set[str]
) -> list[Finding]:
    """Return an error where a register has no known column for the grade, but one that holds grades."""
    if "grade" in header.columns:
        return []
    found = headers_of_unread_grades(header, rows, scale, not_read)
    if not found:
        return []
    more = f"; so do {_quoted(found[1:])}" if len(found) > 1 else ""
    message = f"no column is read as the grade of the audit, and this one holds grades{more}"
    return [make_finding("CSCQA-REG-026", message, sheet=sheet, row=header.row + 1, column=found[0])]


def _are_grades(cells: list[object], scale: GradeScale) -> bool:
    filled = Counter(cell if isinstance(cell, str) else "0" for cell in cells if cell != "")
    grades = sum(number for text, number in filled.items() if not text.strip().isdigit() and scale.find(text))
    return grades > filled.total() / 2


def _quoted(headers: list[str]) -> str:
    return ", ".join(f'"{header}"' for header in headers)
