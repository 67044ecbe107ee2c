"""Choose the register sheet that an audit belongs on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from csc_qa.core.period import Period
from csc_qa.workbook.named_period import NamedPeriod, named_period
from csc_qa.workbook.register import Register
from csc_qa.workbook.register_sheet import RegisterSheet


@dataclass(frozen=True)
class ChosenSheet:
    """The sheet of an audit, and whether it is that of its period or only the last one."""

    sheet: RegisterSheet
    is_of_period: bool


class SheetChooser:
    """Knows of every register sheet which months its audits are of, and what its name says."""

    def __init__(self, register: Register) -> None:
        self._sheets = [sheet for sheet in register.sheets if sheet.is_visible] or register.sheets
        self._months = _months_by_sheet(register.every_row)
        self._named = {sheet.name: named_period(sheet.name) for sheet in self._sheets}
        self._chosen: dict[tuple[date | None, str | None, bool], ChosenSheet | None] = {}

    def choose(self, month: date | None, service_area: str | None, *, has_grade: bool) -> ChosenSheet | None:
        """Return the sheet of a month.

        It is the one named for the month beyond doubt, else with most audits of it, with most of its quarter,
        or named for its quarter or year.

        Where none is, it is the last one. Sheets of one service area take only its own audits, and sheets
        without a column for the grade, such as those of reviews, none that has one. None where every sheet
        is one of another area: the audit would be counted there.
        """
        key = (month, service_area, has_grade)
        if key not in self._chosen:
            self._chosen[key] = self._choose(month, service_area, has_grade=has_grade)
        return self._chosen[key]

    def _choose(self, month: date | None, service_area: str | None, *, has_grade: bool) -> ChosenSheet | None:
        graded = [sheet for sheet in self._sheets if "grade" in sheet.header.columns]
        sheets = _of_area((has_grade and graded) or self._sheets, service_area)
        if not sheets:
            return None
        found = self._of_month(sheets, month) if month else None
        return ChosenSheet(found or max(reversed(sheets), key=self._reaches), is_of_period=found is not None)

    def _of_month(self, sheets: Sequence[RegisterSheet], month: date) -> RegisterSheet | None:
        named = {sheet.name: each for sheet in sheets if (each := self._named[sheet.name])}
        fitting = [sheet for sheet in sheets if sheet.name in named and month in named[sheet.name].period]
        sure = [sheet for sheet in fitting if named[sheet.name].is_sure]
        others = [each for each in sheets if not _is_sure(named.get(each.name)) or each in sure]
        return (
            self._with_most(sure, month, _is_month)
            or _shortest(sure, named)
            or self._with_most(sheets, month, _is_month)
            or self._with_most(others, month, _is_quarter)
            or _shortest(fitting, named)
        )

    def _with_most(
        self, sheets: Sequence[RegisterSheet], month: date, fits: Callable[[date, date], bool]
    ) -> RegisterSheet | None:
        counts = [self._count(sheet, month, fits) for sheet in sheets]
        most = max(counts, default=0)
        return sheets[counts.index(most)] if most else None

    def _count(self, sheet: RegisterSheet, month: date, fits: Callable[[date, date], bool]) -> int:
        found = self._months.get(sheet.name, Counter())
        return sum(number for each, number in found.items() if fits(each, month))

    def _reaches(self, sheet: RegisterSheet) -> date:
        """Return how far a sheet reaches, by its audits or else its name: some put the newest first."""
        named = self._named[sheet.name]
        return max(self._months.get(sheet.name, ()), default=named.period.start if named else date.min)


def _of_area(sheets: Sequence[RegisterSheet], service_area: str | None) -> Sequence[RegisterSheet]:
    own = [sheet for sheet in sheets if sheet.service_area and sheet.service_area == service_area]
    return own or [sheet for sheet in sheets if not sheet.service_area]


def _is_sure(named: NamedPeriod | None) -> bool:
    return named is not None and named.is_sure


def _shortest(sheets: Sequence[RegisterSheet], named: Mapping[str, NamedPeriod]) -> RegisterSheet | None:
    """Return the sheet that is named for the shortest period; the last of equals."""
    return min(reversed(sheets), key=lambda sheet: _days(named[sheet.name].period), default=None)


def _days(period: Period) -> int:
    return (period.end - period.start).days


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
