"""Auditor: one person of the roster."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property

from pydantic import Field, model_validator

from csc_qa.core.model import FrozenModel
from csc_qa.core.spelling import fold
from csc_qa.programme.working_days import is_working_day

MANAGERS = "Managers"


class Absence(FrozenModel):
    """Days on which somebody is away, first and last included; None is without end on that side."""

    start: date | None = None
    end: date | None = None

    @model_validator(mode="after")
    def _check(self) -> Absence:
        if self.start and self.end and self.end < self.start:
            raise ValueError("an absence ends before it begins")
        return self

    def covers(self, day: date) -> bool:
        """Say whether somebody is away on a day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class Auditor(FrozenModel):
    """One auditor.

    Attributes:
        service_area: id of the area whose cases may be audited; None is any area.
        team: as the case lists write it; empty where the auditor has none.
        audits: how many to allocate in a month.
        is_exempt: gets none for as long as the roster says so.
        exempt_until: gets none up to this day.
        group: who audits what in the programme, such as Managers.
        email: address for the draft; empty where it is not known.
    """

    name: str = Field(repr=False)
    service_area: str | None
    team: str = ""
    audits: int = Field(default=1, ge=0, le=31)
    absences: tuple[Absence, ...] = ()
    is_exempt: bool = False
    exempt_until: date | None = None
    group: str = MANAGERS
    email: str = Field(default="", repr=False)

    @cached_property
    def key(self) -> str:
        """The name as names are compared."""
        return person_key(self.name)

    def working_days_left(self, start: date, end: date) -> int:
        """Return on how many working days from start to end the auditor is not away."""
        days = (start + timedelta(days=number) for number in range((end - start).days + 1))
        return sum(
            is_working_day(day) and not any(each.covers(day) for each in self.absences) for day in days
        )


def person_key(name: str) -> str:
    """Return a name as names are compared: surname first or last is the same.

    Example:
        >>> person_key("Quillbrook, Aster") == person_key("aster  quillbrook")
        True
    """
    return " ".join(sorted(fold(name).split()))
