"""Rows of the monthly lists: who a child is, and days near the end of a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from random import Random

from csc_qa.core.period import Period
from csc_qa.sample.annex_a_cells import Cell
from csc_qa.sample.people import TEAMS
from csc_qa.sample.working_days import working_days

Row = dict[str, Cell]
_ETHNICITIES = ("WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "AIND", "APKN", "BAFR", "OOTH")
# Longer than any limit that is counted in working days.
_DAYS_BEFORE = timedelta(days=160)


@dataclass
class MonthMaker:
    """Makes the rows of one month, the same ones each time.

    Attributes:
        period: the month.
        rng: decides what is not printed.
        numbers: gives identifiers of children.
    """

    period: Period
    rng: Random
    numbers: Iterator[int] = field(default_factory=lambda: count(6_000_000))

    @property
    def end(self) -> date:
        """The last day, as at which the lists stand."""
        return self.period.end

    def child(self, *, ages: tuple[int, int] = (1, 17), area: str = "Social Work with Families") -> Row:
        """Return who a child is, and who has the case."""
        first, last = ages
        born = years_before(self.end, self.rng.randint(first, last)) - timedelta(
            days=self.rng.randrange(1, 364)
        )
        return {
            "child_id": next(self.numbers),
            "gender": self.rng.choice(("Male", "Female")),
            "ethnicity": self.rng.choice(_ETHNICITIES),
            "date_of_birth": born,
            "age": self.end.year - born.year - ((self.end.month, self.end.day) < (born.month, born.day)),
            "has_disability": "b) No",
            "allocated_team": f"{area} Team {self.rng.randint(1, 2)}",
            "allocated_worker": self.rng.choice(TEAMS[area].practitioners),
        }

    def children(self, size: int, *, area: str = "Social Work with Families") -> list[Row]:
        """Return so many children."""
        return [self.child(area=area) for _ in range(size)]

    def some(self, rows: list[Row], size: int) -> list[Row]:
        """Return so many of the rows, each once."""
        return self.rng.sample(rows, size)

    def days_ago(self, first: int, last: int) -> date:
        """Return a day so many days before the end of the month."""
        return self.end - timedelta(days=self.rng.randint(first, last))

    def day_in(self, first: date, last: date) -> date:
        """Return a day from first to last, both included."""
        return first + timedelta(days=self.rng.randint(0, (last - first).days))

    def working_days_ago(self, day: date, first: int, last: int) -> date:
        """Return a working day, so many working days before a day."""
        worked = working_days(day - _DAYS_BEFORE, day)
        return worked[-1 - self.rng.randint(first, last)]


def years_before(day: date, years: int) -> date:
    """Return the same day in an earlier year; 28 February for the 29th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if is_leap_day else day.day)


def split(rows: list[Row], size: int) -> tuple[list[Row], list[Row]]:
    """Return the first rows and the others."""
    return rows[:size], rows[size:]
