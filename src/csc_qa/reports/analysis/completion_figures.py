"""The figures of completed, expected and waiting audits."""

from __future__ import annotations

from datetime import date

from csc_qa.core.audit_expectation import AuditExpectation
from csc_qa.core.indicator_status import Forecast
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period


class ProgrammeCount(FrozenModel):
    """Completed audits and reviews of one programme; its name as the register has it."""

    programme: str
    graded: int
    ungraded: int

    @property
    def total(self) -> int:
        """Audits and reviews."""
        return self.graded + self.ungraded


class ExpectationFigures(FrozenModel):
    """One expectation against what was completed in the year so far.

    Attributes:
        completed: audits and reviews that count towards it.
        unnamed: audits that name no programme, so that nobody can say whether they count too.
        by_now: what the expectation comes to for the days that have passed: low and high.
        by_month: completed since January, at the end of each whole month that has passed.
        forecast: of the year at its present pace; None while it is too early to say, or where audits name no
            programme.
    """

    expectation: AuditExpectation
    completed: int
    unnamed: int
    by_now: tuple[float, float]
    by_month: tuple[int, ...]
    forecast: Forecast | None


class AreaCompletion(FrozenModel):
    """Audits that were allocated to a service area, and how many of them are completed."""

    service_area: str
    completed: MeasuredShare

    @property
    def waiting(self) -> int:
        """Audits that are not completed."""
        return self.completed.of - self.completed.part


class CompletionFigures(FrozenModel):
    """Audits completed in a period and in the calendar year so far, and what became of those allocated.

    Attributes:
        service_area: that they are about; None where it is all.
        year: from 1 January to the end of the period, or the day from which to look where that is earlier.
        programmes: completed in the period.
        programmes_of_year: completed in the year so far.
        re_audits: of those completed in the period, that repeat an earlier one.
        expectations: those held against the year; they may be of another year, where that was asked for.
        other_expectations: that the framework has for other years only.
        areas: audits allocated for the period, in the order of the framework.
        total: the same of all areas.
        waiting_from_before: allocated for earlier months and not completed.
    """

    period: Period
    as_of: date
    service_area: str | None
    year: Period
    programmes: tuple[ProgrammeCount, ...]
    programmes_of_year: tuple[ProgrammeCount, ...]
    re_audits: int
    expectations: tuple[ExpectationFigures, ...]
    other_expectations: tuple[AuditExpectation, ...]
    areas: tuple[AreaCompletion, ...]
    total: AreaCompletion
    waiting_from_before: int
