"""Programme items: the themed audits and the dated events of a year."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import model_validator

from csc_qa.core.case_condition import OnList
from csc_qa.core.model import FrozenModel


class EventKind(StrEnum):
    """What kind of event it is."""

    MODERATION_PANEL = "moderation panel"
    SURVEY = "survey"
    PRACTICE_WEEK = "practice week"
    AUDIT = "audit"
    PARTNERSHIP_THEME = "partnership theme"


class ThemedAudit(FrozenModel):
    """A theme of a month's audits.

    Attributes:
        month: first day of the month.
        number: its number within the month's list.
        completed_by: who completes the audits, as the programme prints it.
        is_partnership: done with partner agencies.
        auditor_groups: groups of auditors, as rosters name them, whose monthly audit it is.
        criteria: conditions on Annex A's lists, one of which a case must meet; none: any case will do.
    """

    month: date
    number: int
    theme: str
    completed_by: tuple[str, ...]
    is_partnership: bool = False
    auditor_groups: tuple[str, ...] = ()
    criteria: tuple[OnList, ...] = ()

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.theme}"


class ProgrammeEvent(FrozenModel):
    """A dated event: a panel, survey, practice week or the like.

    Attributes:
        start, end: first and last day.
        times: as printed, such as `15:00-17:00`; empty for whole days.
        is_approximate: the source gives no exact date.
        note: what the source leaves open.
        who: holds it or takes part, by role; the framework's step says it for moderation panels.
    """

    name: str
    kind: EventKind
    start: date
    end: date
    times: str = ""
    is_approximate: bool = False
    note: str = ""
    who: str = ""

    @model_validator(mode="after")
    def _check(self) -> ProgrammeEvent:
        if self.end < self.start:
            raise ValueError(f"{self.name} ends before it starts")
        return self

    def __str__(self) -> str:
        return f"{self.start} {self.name}"


ProgrammeItem = ThemedAudit | ProgrammeEvent
