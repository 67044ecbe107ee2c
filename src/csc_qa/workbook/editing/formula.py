"""Shift the references in a formula, when rows are put in or when it is copied to another cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.insertion import LAST_ROW, RowInsertion, letters, position

_LAST_COLUMN = 16383
_CELL = r"(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})"
_ROWS = r"(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})"
_SHEET = r"(?:('(?:[^']|'')+'|(?:\[\d+\])?[\w.]+(?::[\w.]+)?|\[\d+\])!)?"
_TOKEN = re.compile(
    # Texts; references with their sheet; brackets of tables; words, functions and numbers.
    rf'("(?:[^"]|"")*")|{_SHEET}(?:{_CELL}(?::{_CELL})?|{_ROWS})(?![\w.(!\[])'
    r"|\[(?:[^\[\]]|\[[^\[\]]*\])*\]|'(?:[^']|'')+'!|[\w.\\?]+"
)


@dataclass(frozen=True)
class _End:
    """A corner of a reference: column letters (none for whole rows) and row, with their dollar signs."""

    fixed_column: str
    column: str
    fixed_row: str
    row: int

    def __str__(self) -> str:
        return f"{self.fixed_column}{self.column}{self.fixed_row}{self.row}"


@dataclass(frozen=True)
class Reference:
    """A reference in a formula; `last` is None for a single cell."""

    sheet: str | None
    first: _End
    last: _End | None

    @property
    def rows(self) -> tuple[int, int]:
        """First and last row."""
        return self.first.row, (self.last or self.first).row


def shift_formula(
    formula: str, insertion: RowInsertion, home: str | None, row: int = 0, *, grows: bool = True
) -> str:
    """Return a formula after rows were put in.

    Args:
        home: the sheet the formula stands in, which references without a sheet mean; None where all name one.
        row: the row it stands in, 0 where it stands in none of the sheet that gets the rows.
        grows: whether ranges that end at the last audit take in the new rows. In the last audit's own row
            a range with a relative end does not: it is a running total.
    Raises:
        EditError: it refers to moved cells of several sheets at once, which cannot be followed.
    """

    def shift(reference: Reference) -> Reference:
        if _is_across_sheets(reference.sheet):
            _refuse_across(reference, insertion)
        elif insertion.is_on(reference.sheet or home):
            return _shifted(reference, insertion, row, grows)
        return reference

    return _edit(formula, shift)


def translate_formula(formula: str, rows: int, columns: int = 0) -> str:
    """Return a formula as Excel copies it so many rows down and columns to the right.

    Example:
        >>> translate_formula("SUM(D$4:D8)+Lists!$A$1", 2)
        'SUM(D$4:D10)+Lists!$A$1'
    """

    def move(end: _End) -> _End:
        row = end.row if end.fixed_row else (end.row + rows - 1) % LAST_ROW + 1
        column = end.column
        if column and columns and not end.fixed_column:
            column = letters((position(column.upper()) + columns) % (_LAST_COLUMN + 1))
        return replace(end, row=row, column=column)

    def copy(reference: Reference) -> Reference:
        last = move(reference.last) if reference.last else None
        return replace(reference, first=move(reference.first), last=last)

    return _edit(formula, copy)


def ends_at_last(formula: str, insertion: RowInsertion) -> bool:
    """Say whether a range of a formula that names its sheets ends at the last audit."""
    found: list[Reference] = []

    def note(reference: Reference) -> Reference:
        found.append(reference)
        return reference

    _edit(formula, note)
    return any(
        insertion.is_on(each.sheet) and each.last is not None and each.rows[1] == insertion.after
        for each in found
    )


def _shifted(reference: Reference, insertion: RowInsertion, row: int, grows: bool) -> Reference:
    first, last = reference.first, reference.last
    if last is None:
        return replace(reference, first=replace(first, row=insertion.row(first.row)))
    is_running = row == insertion.after and not last.fixed_row and last.row == row
    # One row over several columns is a row of figures, not a list that grows.
    is_list = first.row < last.row or first.column == last.column
    grows = grows and is_list and not is_running
    top, bottom = insertion.span(first.row, last.row, grows=grows)
    return replace(reference, first=replace(first, row=top), last=replace(last, row=bottom))


def _is_across_sheets(sheet: str | None) -> bool:
    return sheet is not None and ":" in sheet and "[" not in sheet


def _refuse_across(reference: Reference, insertion: RowInsertion) -> None:
    if insertion.pushes and reference.rows[1] > insertion.after:
        raise EditError.because(
            "CSCQA-WRT-007",
            "a formula adds up cells of several sheets at once, which rows put into one of them would part",
            sheet=insertion.sheet,
        )


def _edit(formula: str, change: Callable[[Reference], Reference]) -> str:
    def token(found: re.Match[str]) -> str:
        reference = _read(found)
        if reference is None or (new := change(reference)) == reference:
            return found[0]
        sheet = f"{found[2]}!" if found[2] else ""
        return f"{sheet}{new.first}" + (f":{new.last}" if new.last else "")

    return _TOKEN.sub(token, formula)


def _read(found: re.Match[str]) -> Reference | None:
    sheet = found[2]
    if sheet and sheet.startswith("'"):
        sheet = sheet[1:-1].replace("''", "'")
    if any(column and position(column.upper()) > _LAST_COLUMN for column in (found[4], found[8])):
        return None
    if found[6]:
        last = _End(found[7], found[8], found[9], int(found[10])) if found[10] else None
        return Reference(sheet, _End(found[3], found[4], found[5], int(found[6])), last)
    if found[12]:
        return Reference(
            sheet, _End("", "", found[11], int(found[12])), _End("", "", found[13], int(found[14]))
        )
    return None
