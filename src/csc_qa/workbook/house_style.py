"""HouseStyle: how the unit itself writes a value in a column, so that new rows look like theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd

from csc_qa.core.spelling import fold
from csc_qa.core.typed_dates import FIRST_EXCEL_YEAR, NotADateError, read_month
from csc_qa.core.typed_text import is_plain_yes_no
from csc_qa.workbook.fields import FieldKind, RegisterField
from csc_qa.workbook.register import Register
from csc_qa.workbook.vocabulary import Vocabulary

HouseValue = str | int | date | None

_NAMED = {FieldKind.GRADE, FieldKind.YES_NO, FieldKind.AREA, FieldKind.TOOL}
_MONTH_FORMS = ("%B %Y", "%b %Y", "%b-%y", "%b %y", "%B", "%b", "%m/%Y", "%Y-%m")
# Excel keeps no more digits than these of a number.
_DIGITS = re.compile(r"[1-9]\d{0,14}")


class HouseStyle:
    """The spellings of a register, by sheet and field."""

    def __init__(self, register: Register, vocabulary: Vocabulary) -> None:
        self._register = register
        self._vocabulary = vocabulary
        self._spellings: dict[tuple[str | None, str], dict[str, str | int]] = {}
        self._months: dict[str, str | None] = {}
        self._numbers: dict[str, bool] = {}

    def cell(self, sheet: str, field: str, text: str) -> HouseValue:
        """Return what to write for a text: in the spelling that the sheet has most often for it.

        Args:
            text: as `FormRecord.texts` has it: dates as `2022-11-10`, grades by name, Yes or No.
        """
        if not text:
            return None
        kind = self._vocabulary.fields[field].kind
        if kind in (FieldKind.DATE, FieldKind.MONTH):
            day = date.fromisoformat(text)
            if day.year < FIRST_EXCEL_YEAR:
                return text
            return day if kind is FieldKind.DATE else self._month(sheet, field, day)
        if field == "child_id" and _DIGITS.fullmatch(text) and self._are_numbers(sheet):
            return int(text)
        if kind in _NAMED:
            of_sheet, of_register = self._spellings_of(sheet, field), self._spellings_of(None, field)
            return of_sheet.get(text) or of_register.get(text) or text
        return text

    def _spellings_of(self, sheet: str | None, field: str) -> dict[str, str | int]:
        """Return text to the cell that stands for it most often on a sheet, or in the whole register."""
        key = (sheet, field)
        if key not in self._spellings:
            cells, values = self._pairs(sheet, field)
            said = _texts(self._vocabulary.fields[field], self._vocabulary)
            self._spellings[key] = _most_frequent(cells, values, said, self._says_only_that(field))
        return self._spellings[key]

    def _says_only_that(self, field: str) -> Callable[[str, str], bool]:
        """Return what says whether a cell is a spelling of a text, and no remark besides."""
        vocabulary = self._vocabulary
        kind = vocabulary.fields[field].kind
        if kind is FieldKind.YES_NO:
            return lambda cell, _: is_plain_yes_no(cell)
        if kind is FieldKind.GRADE:
            return lambda cell, text: vocabulary.scale.find(cell) == vocabulary.scale.find(text)
        known = vocabulary.area_names if kind is FieldKind.AREA else vocabulary.tool_names
        return lambda cell, text: fold(known.find(cell) or cell) == fold(text)

    def _pairs(self, sheet: str | None, field: str) -> tuple[list[object], list[object]]:
        """Return the cells of a column as typed, and what each was read as."""
        register = self._register
        if field not in register.cells:
            return [], []
        cells, values = register.cells[field], register.every_row[field]
        if sheet is not None:
            rows = (register.every_row["sheet"] == sheet).to_numpy()
            cells, values = cells[rows], values[rows]
        return list(cells), list(values)

    def _filled(self, sheet: str, field: str) -> list[object]:
        """Return the cells that say something: of the sheet, or where it has none of the register."""
        for place in (sheet, None):
            cells = [cell for cell in self._pairs(place, field)[0] if cell != ""]
            if cells:
                return cells
        return []

    def _month(self, sheet: str, field: str, month: date) -> HouseValue:
        if sheet not in self._months:
            cells = self._filled(sheet, field)
            texts = [cell for cell in cells if isinstance(cell, str)]
            self._months[sheet] = _month_form(texts) if len(texts) * 2 > len(cells) else None
        form = self._months[sheet]
        return month if form is None else month.strftime(form)

    def _are_numbers(self, sheet: str) -> bool:
        if sheet not in self._numbers:
            cells = self._filled(sheet, "child_id")
            numbers = sum(isinstance(cell, int | float) for cell in cells)
            self._numbers[sheet] = numbers * 2 > len(cells)
        return self._numbers[sheet]


def as_plain_text(value: Any, field: RegisterField, vocabulary: Vocabulary) -> str:
    """Return a value of the table of audits as `FormRecord.texts` has it; empty where it is missing.

    Example:
        >>> import pandas as pd
        >>> from csc_qa.workbook.fields import REGISTER_FIELDS
        >>> as_plain_text(pd.Timestamp("2022-11-10"), REGISTER_FIELDS[9], None)
        '2022-11-10'
    """
    return "" if pd.isna(value) else _texts(field, vocabulary)(value)


def _texts(field: RegisterField, vocabulary: Vocabulary) -> Callable[[Any], str]:
    if field.kind is FieldKind.GRADE:
        return lambda key: vocabulary.scale[key].name
    if field.kind is FieldKind.YES_NO:
        return lambda flag: "Yes" if flag else "No"
    if field.kind in (FieldKind.DATE, FieldKind.MONTH):
        return lambda day: f"{day:%Y-%m-%d}"
    return str


def _most_frequent(
    cells: list[object],
    values: list[object],
    text_of: Callable[[Any], str],
    says_only_that: Callable[[str, str], bool],
) -> dict[str, str | int]:
    """Return text to the cell that stands for it most often; the first of equals."""
    counts: dict[str, Counter[str | int]] = {}
    for (cell, value), number in Counter(zip(map(_as_typed, cells), values, strict=True)).items():
        if cell == "" or pd.isna(value):  # type: ignore[call-overload]
            continue
        text = text_of(value)
        if says_only_that(str(cell), text):
            counts.setdefault(text, Counter())[cell] += number
    return {text: found.most_common(1)[0][0] for text, found in counts.items()}


def _as_typed(cell: object) -> str | int:
    """Return a cell without the space around it; "" for one that is neither text nor a whole number."""
    if isinstance(cell, str):
        return cell.strip()
    is_whole = isinstance(cell, int | float) and not isinstance(cell, bool) and float(cell).is_integer()
    return int(cell) if is_whole else ""  # type: ignore[call-overload]


def _month_form(texts: list[str]) -> str:
    """Return the form in which most of the months are written."""
    counts: Counter[str] = Counter()
    for text, number in Counter(texts).items():
        try:
            month = read_month(text)
        except NotADateError:
            continue
        for form in _MONTH_FORMS:
            if month is not None and month.strftime(form) == text.strip():
                counts[form] += number
                break
    return counts.most_common(1)[0][0] if counts else _MONTH_FORMS[0]
