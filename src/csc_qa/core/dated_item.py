"""DatedItem: one entry of the programme with its dates, whatever it came from."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from pydantic import model_validator

from csc_qa.core.model import FrozenModel


class ItemKind(StrEnum):
    """What kind of entry it is."""

    STEP = "audit cycle"
    REPORT = "report"
    THEMED_AUDIT = "themed audit"
    PARTNERSHIP_AUDIT = "partnership audit"
    MODERATION_PANEL = "moderation panel"
    SURVEY = "survey"
    PRACTICE_WEEK = "practice week"
    AUDIT = "audit"
    PARTNERSHIP_THEME = "partnership theme"


class DatedItem(FrozenModel):
    """A step, a themed audit or an event, on its days.

    Attributes:
        key: stable, and one of its kind: the same entry has it when the programme is made again.
        name: what is done.
        who: does it, by role.
        starts_on, ends_on: first and last day; the same for a deadline.
        hours: from when to when, where it has hours.
        audit_month: first day of the month whose audits the step belongs to.
        is_approximate: the source gives the month and not the day.
        is_deadline: to be done by the day; otherwise it takes place on it.
        note: what the source leaves open.
        day_note: that the day is a day off, or was moved off one.
    """

    key: str
    name: str
    kind: ItemKind
    who: str
    starts_on: date
    ends_on: date
    hours: tuple[time, time] | None = None
    audit_month: date | None = None
    is_approximate: bool = False
    is_deadline: bool = False
    note: str = ""
    day_note: str = ""

    @model_validator(mode="after")
    def _check(self) -> DatedItem:
        if self.ends_on < self.starts_on:
            raise ValueError(f"{self.key} ends before it starts")
        if self.hours and self.hours[1] <= self.hours[0]:
            raise ValueError(f"{self.key} ends before the hour it starts")
        return self

    @property
    def due_on(self) -> date:
        """The day to act by: the first day of what has days of its own, else the last."""
        return self.ends_on if self.is_deadline or self.is_approximate else self.starts_on

    def __str__(self) -> str:
        return f"{self.due_on} {self.name}"
