"""Framework: one authority's rules of quality assurance, as data."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from csc_qa.core.day_off import DayOff
from csc_qa.core.grade import GradeScale
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period
from csc_qa.core.programme import EventKind


class AnalysisArea(FrozenModel):
    """One of the areas every audit analysis is aligned to."""

    key: str
    name: str
    question: str

    def __str__(self) -> str:
        return self.name


class DayOfMonth(FrozenModel):
    """Due on a day of the audit month or of a month after it.

    Attributes:
        other_days: days that other passages of the source give; a setting may choose one of them.
    """

    kind: Literal["day of month"] = "day of month"
    day: int
    months_after: int = 0
    other_days: tuple[int, ...] = ()

    def due_on(self, audit_month: date) -> date:
        """Return the due date for audits of a month."""
        years, month = divmod(audit_month.month - 1 + self.months_after, 12)
        due = Period.month(audit_month.year + years, month + 1)
        return min(due.start.replace(day=self.day) if self.day <= due.end.day else due.end, due.end)


class AfterEvent(FrozenModel):
    """Due some time after something happened; nothing set means at once."""

    kind: Literal["after event"] = "after event"
    event: str
    days: int = 0
    weeks: int = 0
    months: int = 0


class DaysOfYear(FrozenModel):
    """Due on the same days every year, as (month, day); day 0 is any day of the month."""

    kind: Literal["days of year"] = "days of year"
    days: tuple[tuple[int, int], ...]


class AsArranged(FrozenModel):
    """No date of its own: monthly or quarterly as the calendar says, or in good time.

    Attributes:
        every: `month` or `quarter`; empty for neither.
        event: the events of the programme that give its dates, where they do.
    """

    kind: Literal["as arranged"] = "as arranged"
    every: str = ""
    event: EventKind | None = None


Due = DayOfMonth | AfterEvent | DaysOfYear | AsArranged


class ProcessStep(FrozenModel):
    """One step of the audit process: what, who, by when, and what the source says beside it."""

    key: str
    name: str
    who: str
    due: Due
    note: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to name it."""
        return (self.name, self.key)

    def __str__(self) -> str:
        return self.name


class PracticeStandard(FrozenModel):
    """A frequency or time limit that practice is held to."""

    name: str
    value: float
    unit: str
    source: str


class EscalationTrigger(StrEnum):
    """What sets an escalation off."""

    GRADE_STANDS = "grade stands after moderation"
    GRADE = "grade"
    SAFEGUARDING_CONCERN = "immediate or serious safeguarding concern"


class EscalationRule(FrozenModel):
    """Who must know or act, and by when.

    Attributes:
        trigger: what sets it off.
        grades: grade keys, where the trigger is a grade.
        steps: keys of the process steps that follow, in order.
        told: roles who are told.
    """

    trigger: EscalationTrigger
    grades: tuple[str, ...] = ()
    steps: tuple[str, ...]
    told: tuple[str, ...]


class Framework(FrozenModel):
    """One authority's rules.

    Attributes:
        id: stable id.
        name: of the framework document.
        authority: whose it is.
        source: document and section the rules come from.
        valid: the years the document covers.
        day_off: what becomes of a deadline on which nobody works.
    """

    id: str
    name: str
    authority: str
    source: str
    valid: Period
    grade_scale: GradeScale
    analysis_areas: tuple[AnalysisArea, ...]
    process_steps: tuple[ProcessStep, ...]
    standards: tuple[PracticeStandard, ...]
    escalation_rules: tuple[EscalationRule, ...]
    day_off: DayOff = DayOff.AS_PRINTED

    def step(self, key: str) -> ProcessStep:
        """Return the process step of this key.

        Raises:
            KeyError: the framework has no such step.
        """
        for step in self.process_steps:
            if step.key == key:
                return step
        raise KeyError(key)
