"""Rows of the monthly lists: who a child is, and days near the end of a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from csc_qa.core.period import Period
from csc_qa.sample.annex_a_cells import Cell
from csc_qa.sample.people import TEAMS
from csc_qa.sample.working_days import working_days

Row = dict[str, Cell]
_ETHNICITIES = ("WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "AIND", "APKN", "BAFR", "OOTH")
# Longer than any limit that is counted in working days.
_DAYS_BEFORE = timedelta(days=160)
_FIRST_END = date(2022, 4, 30)


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
    numbers: Iterator[int]

    @property
    def end(self) -> date:
        """The last day, as at which the lists stand."""
        return self.period.end

    def child(
        self,
        *,
        ages: tuple[int, int] = (1, 17),
        area: str = "Social Work with Families",
        number: int | None = None,
    ) -> Row:
        """Return who a child is, and who has the case.

        Args:
            ages: youngest and oldest, in years.
            number: of a child who stands in several rows or lists, and is the same one in each.
        """
        rng = self.rng if number is None else Random(number)
        birthday = years_before(self.end if number is None else _FIRST_END, rng.randint(*ages))
        born = birthday - timedelta(days=rng.randrange(1, 364))
        return {
            "child_id": next(self.numbers) if number is None else number,
            "gender": rng.choice(("Male", "Female")),
            "ethnicity": rng.choice(_ETHNICITIES),
            "date_of_birth": born,
            "age": self.end.year - born.year - ((self.end.month, self.end.day) < (born.month, born.day)),
            "has_disability": "b) No",
            "allocated_team": f"{area} Team {rng.randint(1, 2)}",
            "allocated_worker": rng.choice(TEAMS[area].practitioners),
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


def since_birth(row: Row, day: date) -> date:
    """Return the day, or the child's date of birth where that is later."""
    born = row["date_of_birth"]
    return max(born, day) if isinstance(born, date) else day
