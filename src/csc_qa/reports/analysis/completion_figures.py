"""The figures of completed, expected and waiting audits, and their JSON."""

from __future__ import annotations

from datetime import date

from csc_qa.core.audit_expectation import AuditExpectation
from csc_qa.core.indicator_status import Forecast
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period

Json = dict[str, object]


class ProgrammeCount(FrozenModel):
    """Completed audits and reviews of one programme; its name as the register has it."""

    programme: str
    graded: int
    ungraded: int

    @property
    def total(self) -> int:
        """Audits and reviews."""
        return self.graded + self.ungraded

    def as_json(self) -> Json:
        """Return the counts under the names of the annual report's JSON."""
        return {**self.model_dump(), "total": self.total}


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

    def as_json(self) -> Json:
        """Return what is expected of the year and by now, what was completed, and the forecast."""
        forecast = self.forecast
        interval = forecast.interval if forecast else None
        return {
            "key": self.expectation.key,
            "year": self.expectation.year,
            "expected": [self.expectation.low, self.expectation.high],
            "expected_by_now": list(self.by_now),
            "completed": self.completed,
            "programme_not_recorded": self.unnamed,
            "forecast": forecast.value if forecast else None,
            "forecast_interval": list(interval) if interval else None,
        }


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

    def as_json(self) -> Json:
        """Return the JSON of the section."""
        return {
            "completed": [each.as_json() for each in self.programmes],
            "year_so_far": {
                "start": self.year.start.isoformat(),
                "end": self.year.end.isoformat(),
                "completed": [each.as_json() for each in self.programmes_of_year],
            },
            "re_audits": self.re_audits,
            "expectations": [each.as_json() for each in self.expectations],
            "allocated": [
                {"service_area": each.service_area, **each.completed.as_json(), "waiting": each.waiting}
                for each in self.areas
            ],
            "waiting": self.total.waiting,
            "waiting_from_before": self.waiting_from_before,
        }
