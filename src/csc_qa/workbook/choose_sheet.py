"""Choose the register sheet that an audit belongs on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from csc_qa.core.period import Period
from csc_qa.core.typed_dates import NotADateError, read_month
from csc_qa.workbook.register import Register
from csc_qa.workbook.register_sheet import RegisterSheet

_QUARTER = re.compile(r"\bq(?:uarter|tr)?\W*([1-4])\b\D*((?:20)?\d\d)\b", re.IGNORECASE)


@dataclass(frozen=True)
class ChosenSheet:
    """The sheet of an audit, and whether it is that of its period or only the last one."""

    sheet: RegisterSheet
    is_of_period: bool


class SheetChooser:
    """Knows of every register sheet which months its audits are of."""

    def __init__(self, register: Register) -> None:
        self._sheets = [sheet for sheet in register.sheets if sheet.is_visible] or register.sheets
        self._months = _months_by_sheet(register.every_row)

    def choose(self, month: date | None, service_area: str | None, *, has_grade: bool) -> ChosenSheet | None:
        """Return the sheet of a month: with most audits of it, named for it, or with most of its quarter.

        Where none is, it is the last one. Sheets of one service area take only its own audits, and sheets
        without a column for the grade, such as those of reviews, none that has one.
        """
        graded = [sheet for sheet in self._sheets if "grade" in sheet.header.columns]
        sheets = _of_area((has_grade and graded) or self._sheets, service_area)
        if month is None:
            return ChosenSheet(sheets[-1], is_of_period=False)
        found = (
            self._with_most(sheets, month, _is_month)
            or next((sheet for sheet in reversed(sheets) if _is_named_for(sheet.name, month)), None)
            or self._with_most(sheets, month, _is_quarter)
        )
        return ChosenSheet(found or sheets[-1], is_of_period=found is not None)

    def _with_most(
        self, sheets: Sequence[RegisterSheet], month: date, fits: Callable[[date, date], bool]
    ) -> RegisterSheet | None:
        counts = [self._count(sheet, month, fits) for sheet in sheets]
        most = max(counts)
        return (
            next(sheet for sheet, count in zip(sheets, counts, strict=True) if count == most)
            if most
            else None
        )

    def _count(self, sheet: RegisterSheet, month: date, fits: Callable[[date, date], bool]) -> int:
        found = self._months.get(sheet.name, Counter())
        return sum(number for each, number in found.items() if fits(each, month))


def _of_area(sheets: Sequence[RegisterSheet], service_area: str | None) -> Sequence[RegisterSheet]:
    own = [sheet for sheet in sheets if sheet.service_area and sheet.service_area == service_area]
    return own or [sheet for sheet in sheets if not sheet.service_area] or sheets


def _is_month(one: date, other: date) -> bool:
    return one == other


def _is_quarter(one: date, other: date) -> bool:
    return (one.year, (one.month - 1) // 3) == (other.year, (other.month - 1) // 3)


def _months_by_sheet(audits: pd.DataFrame) -> Mapping[str, Counter[date]]:
    found: dict[str, Counter[date]] = {}
    dated = audits[audits["belongs_on"].notna()]
    months = dated["belongs_on"].dt.to_period("M").dt.to_timestamp().dt.date
    for sheet, group in months.groupby(dated["sheet"].astype("str")):
        found[str(sheet)] = Counter(group)
    return found


def _is_named_for(name: str, month: date) -> bool:
    """Say whether a sheet is named for a month, or for its quarter of the calendar year."""
    quarter = _QUARTER.search(name)
    if quarter:
        return month in Period.parse(f"{2000 + int(quarter[2]) % 100}-Q{quarter[1]}")
    try:
        return read_month(name) == month
    except NotADateError:
        return False
