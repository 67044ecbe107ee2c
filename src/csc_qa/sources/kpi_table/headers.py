"""What the columns of a KPI table are, by their headers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from csc_qa.core.period import Period, PeriodKind
from csc_qa.core.spelling import fold
from csc_qa.core.target import ComparatorGroup
from csc_qa.sources.grid import Cell
from csc_qa.sources.kpi_table.month_header import (
    financial_year_in,
    is_bare_month,
    is_first_or_last,
    month_of,
)


class Role(StrEnum):
    """What a column holds, other than a month's figures or a comparator."""

    INDICATOR = "indicator"
    SECTION = "section"
    MONTH = "month"
    FIGURE = "figure"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"


_WORDS = {
    Role.INDICATOR: {
        "indicator",
        "indicators",
        "kpi",
        "kpis",
        "measure",
        "performance indicator",
        "indicator name",
    },
    Role.SECTION: {"section", "priority", "area", "theme", "improvement area"},
    Role.MONTH: {"month", "period", "date", "reporting month", "month ending"},
    Role.FIGURE: {
        "printed",
        "value",
        "figure",
        "result",
        "actual",
        "performance",
        "outturn",
        "printed value",
    },
    Role.NUMERATOR: {"numerator", "num"},
    Role.DENOMINATOR: {"denominator", "denom", "den"},
}
_ROLES = {word: role for role, words in _WORDS.items() for word in words}
_TARGET = re.compile(r"(?:kpi |annual |year end |current )?target(?: (?:fy )?(?:20)?\d\d(?: (?:20)?\d\d)?)?")
_GROUPS = (
    (ComparatorGroup.STATISTICAL_NEIGHBOURS, re.compile(r"stat(?:istical)? neighbours?|\bsns?\b")),
    (ComparatorGroup.SOUTH_EAST, re.compile(r"south east|^se$")),
    (ComparatorGroup.ENGLAND, re.compile(r"england|^national\b")),
    (ComparatorGroup.PREVIOUS_YEAR, re.compile(r"^(?:previous|last|prior) year")),
)


@dataclass
class Headers:
    """A header row.

    Attributes:
        row: from 0.
        roles: what the columns (from 0) are.
        months: column to month.
        limits: column to the target (None) or the group of a comparator.
        bare: columns with a month that has no year, where none is known.
    """

    row: int
    roles: dict[Role, int] = field(default_factory=dict)
    months: dict[int, date] = field(default_factory=dict)
    limits: dict[int, ComparatorGroup | None] = field(default_factory=dict)
    bare: list[int] = field(default_factory=list)

    @property
    def is_long(self) -> bool:
        """Whether every row is one figure."""
        has_figure = Role.FIGURE in self.roles or {Role.NUMERATOR, Role.DENOMINATOR} <= self.roles.keys()
        return {Role.INDICATOR, Role.MONTH} <= self.roles.keys() and has_figure

    @property
    def is_header(self) -> bool:
        """Whether the row can be the header of a table at all."""
        if self.is_long:
            return True
        months = [*self.months.values()]
        if Role.INDICATOR in self.roles:
            return bool(months or self.bare or self.limits)
        # The dates of a register are in no order.
        is_in_order = months in (sorted(set(months)), sorted(set(months), reverse=True))
        return is_in_order and len(months) + len(self.bare) > 1


def read_headers(position: int, cells: Sequence[Cell], year: Period | None) -> Headers:
    """Return what the cells of a row are as headers.

    Args:
        year: the financial year of months that are written without one.
    """
    found = Headers(position)
    for column, cell in enumerate(cells):
        if (month := month_of(cell, year)) and is_first_or_last(cell):
            found.months[column] = month
        elif is_bare_month(cell):
            found.bare.append(column)
    this_year = Period.of(max(found.months.values()), PeriodKind.FINANCIAL_YEAR) if found.months else None
    for column, cell in enumerate(cells):
        if isinstance(cell, str) and column not in found.months:
            _take_words(found, column, cell, this_year)
    return found


def _take_words(found: Headers, column: int, text: str, this_year: Period | None) -> None:
    folded = fold(text)
    if role := _ROLES.get(folded):
        found.roles.setdefault(role, column)
    elif _TARGET.fullmatch(folded):
        found.limits[column] = None
    elif (group := group_of(text)) and group not in found.limits.values():
        named = financial_year_in(text)
        # A column named for the year of the months is a total or an average, no comparator.
        is_this_year = group is ComparatorGroup.PREVIOUS_YEAR and this_year and named and named >= this_year
        if not is_this_year:
            found.limits[column] = group


def group_of(text: str) -> ComparatorGroup | None:
    """Return whose figures a column of comparators has.

    Example:
        >>> group_of("South East 2021/22").value, group_of("southampton_2021_22").value
        ('South East', 'previous year')
    """
    folded = fold(text)
    for group, pattern in _GROUPS:
        if pattern.search(folded):
            return group
    is_year = len(folded) < 40 and financial_year_in(text)
    return ComparatorGroup.PREVIOUS_YEAR if is_year else None
