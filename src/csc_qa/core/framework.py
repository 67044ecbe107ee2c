"""Framework: one authority's rules of quality assurance, as data."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from pydantic import Field

from csc_qa.core.audit_expectation import AuditExpectation
from csc_qa.core.day_off import DayOff
from csc_qa.core.grade import GradeScale
from csc_qa.core.kpi_section import KpiSection
from csc_qa.core.model import FrozenModel
from csc_qa.core.paper_head import PaperHead
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

    @property
    def by_when(self) -> str:
        """In words, such as `by the 6th of the next month`."""
        ending = "th" if 10 <= self.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(self.day % 10, "th")
        return f"by the {self.day}{ending}" + (" of the next month" if self.months_after else "")


class AfterEvent(FrozenModel):
    """Due some time after something happened; nothing set means at once."""

    kind: Literal["after event"] = "after event"
    event: str
    days: int = 0
    weeks: int = 0
    months: int = 0

    def due_on(self, happened_on: date) -> date:
        """Return the due date; a month after the 31st is the last day of a shorter month.

        Example:
            >>> AfterEvent(event="escalation", months=1).due_on(date(2023, 1, 31))
            datetime.date(2023, 2, 28)
        """
        years, month = divmod(happened_on.month - 1 + self.months, 12)
        last = Period.month(happened_on.year + years, month + 1).end
        in_month = last.replace(day=min(happened_on.day, last.day))
        return in_month + timedelta(days=self.days, weeks=self.weeks)


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

    AUDITOR_GRADE = "grade as the auditor gave it"
    GRADE_STANDS = "grade stands after moderation"
    GRADE = "grade"
    SAFEGUARDING_CONCERN = "immediate or serious safeguarding concern"


class EscalationRule(FrozenModel):
    """Who must know or act, and by when.

    Attributes:
        trigger: what sets it off. GRADE is the grade in force: the moderated one, else the auditor's.
        grades: grade keys, where the trigger is a grade.
        steps: keys of the process steps that follow, in order.
        told: roles who are told.
        telling: the step in which they are told, where that is none of the process; the event
            "escalation" of other steps is the day on which it is done.
        telling_step: key of the process step in which they are told, where it is one.
        due_in: step key and the audit's field that holds its due date.
        done_in: step key and the audit's field that shows that it is done: a date, or `re_audit_of`, the
            completion of the audit that names this one. Of other steps people keep the dates.
    """

    trigger: EscalationTrigger
    grades: tuple[str, ...] = ()
    steps: tuple[str, ...]
    told: tuple[str, ...]
    telling: ProcessStep | None = None
    telling_step: str = ""
    due_in: tuple[tuple[str, str], ...] = ()
    done_in: tuple[tuple[str, str], ...] = ()


class ForumRule(FrozenModel):
    """Which audits are shown in practice forums, and the process step that says so."""

    grades: tuple[str, ...]
    step: str


class ModerationRule(FrozenModel):
    """What every dip sample holds, and when its figures may be read.

    Attributes:
        always_grades: keys of the auditors' grades that are always moderated.
        is_concern_always_moderated: so are audits with a serious safeguarding concern.
        least_per_area: of every service area, where it has so many and the sample has room.
        sample_size: of a dip sample, where nobody says.
        least_audits: moderated audits below which nothing is said of an auditor or a group.
    """

    always_grades: tuple[str, ...] = ()
    is_concern_always_moderated: bool = True
    least_per_area: int = Field(default=1, ge=0)
    sample_size: int = Field(default=10, ge=1)
    least_audits: int = Field(default=10, ge=2)


class Framework(FrozenModel):
    """One authority's rules.

    Attributes:
        id: stable id.
        name: of the framework document.
        authority: whose it is.
        source: document and section the rules come from.
        valid: the years the document covers.
        moderation: what is moderated.
        practice_forums: what is shown in practice forums; None where nothing is.
        expectations: how many audits a year is to bring, for the years in which this is known.
        day_off: what becomes of a deadline on which nobody works.
        kpi_sections: of the performance report, in its order.
        paper_head: of papers for the scrutiny panel.
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
    moderation: ModerationRule = ModerationRule()
    practice_forums: ForumRule | None = None
    expectations: tuple[AuditExpectation, ...] = ()
    day_off: DayOff = DayOff.AS_PRINTED
    kpi_sections: tuple[KpiSection, ...] = ()
    paper_head: PaperHead = PaperHead()

    def step(self, key: str) -> ProcessStep:
        """Return the process step of this key.

        Raises:
            KeyError: the framework has no such step.
        """
        for step in self.process_steps:
            if step.key == key:
                return step
        raise KeyError(key)
