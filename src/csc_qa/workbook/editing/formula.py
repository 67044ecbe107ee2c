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
_SHEET = r"(?:('(?:[^']|'')+'|(?:\[[^\[\]]+\])?[\w.]+(?::[\w.]+)?|\[\d+\])!)?"
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
        if insertion.is_within(reference.sheet):
            _refuse_across(reference, insertion)
        elif insertion.is_on(reference.sheet or home):
            return _shifted(reference, insertion, row, grows)
        return reference

    return _edit(formula, shift)


def shift_rule(formula: str, insertion: RowInsertion, home: str | None, moved: int = 0) -> str:
    """Return the formula of a conditional format, a validation or a name after rows were put in.

    Excel counts rows without a dollar sign from the first cell that has the rule, and they move only with
    it; a name has no such cell. Rows with one move as in any formula.

    Args:
        home: as in `shift_formula`.
        moved: by how many rows the first cell that has the rule is moved.
    Raises:
        EditError: as in `shift_formula`.
    Example:
        >>> insertion = RowInsertion("Q1", after=4, count=2, pushes=True)
        >>> shift_rule("COUNTIF($A$4:$A4,A5)+COUNTIF($A$4:$A$4,$A$9)", insertion, "Q1")
        'COUNTIF($A$4:$A4,A5)+COUNTIF($A$4:$A$6,$A$11)'
    """

    def shift(reference: Reference) -> Reference:
        if insertion.is_within(reference.sheet):
            _refuse_across(reference, insertion)
        elif insertion.is_on(reference.sheet or home):
            first, last = reference.first, reference.last
            if first.fixed_row and (last is None or last.fixed_row):
                return _shifted(reference, insertion, 0, grows=True)
            moved_last = last and _moved_end(last, insertion, moved)
            return replace(reference, first=_moved_end(first, insertion, moved), last=moved_last)
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


def falls_short(formula: str, insertion: RowInsertion, home: str | None = None) -> bool:
    """Say whether a range reaches to the last audit, but would not take in the new rows without growing.

    Of formulas in cells that is so for ranges over several sheets only, which do not grow.
    """
    found: list[Reference] = []

    def note(reference: Reference) -> Reference:
        found.append(reference)
        return reference

    _edit(formula, note)
    return any(
        insertion.falls_short(*each.rows) and _is_list(each)
        for each in found
        if (insertion.is_within(each.sheet) if home else insertion.is_on(each.sheet))
    )


def _is_list(reference: Reference) -> bool:
    """Say whether it is a list that grows; one row over several columns is a row of figures."""
    first, last = reference.first, reference.last
    return last is not None and (first.row < last.row or first.column == last.column)


def _shifted(reference: Reference, insertion: RowInsertion, row: int, grows: bool) -> Reference:
    first, last = reference.first, reference.last
    if last is None:
        return replace(reference, first=replace(first, row=insertion.row(first.row)))
    is_running = row == insertion.after and not last.fixed_row and last.row == row
    grows = grows and _is_list(reference) and not is_running
    top, bottom = insertion.span(first.row, last.row, grows=grows)
    return replace(reference, first=replace(first, row=top), last=replace(last, row=bottom))


def _moved_end(end: _End, insertion: RowInsertion, moved: int) -> _End:
    row = insertion.row(end.row) if end.fixed_row else (end.row + moved - 1) % LAST_ROW + 1
    return replace(end, row=row)


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
