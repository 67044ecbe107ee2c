"""The figures of escalated audits and their steps."""

from __future__ import annotations

from datetime import date

from csc_qa.core.escalation import EscalationStep
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period


class EscalatedAudits(FrozenModel):
    """Escalated audits that have something in common, by how far they have come.

    Attributes:
        label: a service area, or why they were escalated.
        closed: every step is done.
        open: a step is still to be done, and none is overdue.
        overdue: a step's day has passed.
    """

    label: str
    closed: int
    open: int
    overdue: int

    @property
    def total(self) -> int:
        """Audits."""
        return self.closed + self.open + self.overdue


class EscalationStepCounts(FrozenModel):
    """How often one step of the escalations was taken.

    Attributes:
        in_time, late: done by its day, or after it.
        undated: done, and nobody can say whether in time: its day, or the day it was due, is not known.
        open: not done, and its day has not passed or is not known.
        overdue: not done, and its day has passed.
    """

    key: str
    step: str
    in_time: int
    late: int
    undated: int
    open: int
    overdue: int

    @property
    def total(self) -> int:
        """Audits that ask for the step."""
        return self.in_time + self.late + self.undated + self.open + self.overdue

    @property
    def done(self) -> int:
        """Audits whose step is done."""
        return self.in_time + self.late + self.undated


class EscalationFigures(FrozenModel):
    """What follows from the audits of a period that must be escalated, as it stands on a day.

    Remedial actions are not among it: they have figures of their own.

    Attributes:
        service_area: that they are about; None where it is all.
        causes: audits by why they were escalated.
        areas: the same audits by service area, in the order of the framework.
        steps: in the order of the process.
        re_audit: key of the step that is done by auditing the case again; empty where there is none.
        open_from_before: audits of earlier periods with steps still to be done.
        records_concerns: the register has a column for safeguarding concerns.
        still_open: the steps that are not done, overdue ones first.
    """

    period: Period
    as_of: date
    service_area: str | None
    causes: tuple[EscalatedAudits, ...]
    areas: tuple[EscalatedAudits, ...]
    steps: tuple[EscalationStepCounts, ...]
    re_audit: str
    open_from_before: int
    records_concerns: bool
    still_open: tuple[EscalationStep, ...]

    @property
    def total(self) -> EscalatedAudits:
        """All escalated audits of the period."""
        return EscalatedAudits(
            label="Total",
            closed=sum(each.closed for each in self.areas),
            open=sum(each.open for each in self.areas),
            overdue=sum(each.overdue for each in self.areas),
        )
