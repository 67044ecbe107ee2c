"""Audits completed against expectation, and what became of those allocated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from csc_qa.audits.in_period import month_allocated_for
from csc_qa.core.audit_expectation import AuditExpectation
from csc_qa.core.errors import ReportError
from csc_qa.core.indicator_status import Forecast, Interval
from csc_qa.core.period import Period
from csc_qa.core.report import Section
from csc_qa.core.spelling import fold
from csc_qa.indicators.judging.year_so_far import forecast_year
from csc_qa.programme.audit_state import flags_of_table
from csc_qa.reports.analysis.completion_figures import (
    AreaCompletion,
    CompletionFigures,
    ExpectationFigures,
    ProgrammeCount,
)
from csc_qa.reports.analysis.completion_section import completion_section_of
from csc_qa.workflows.chase import NO_AREA
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.shares import area_names, is_in_cycle, measure_share, of_area

# Of fewer months the spread is itself a guess.
_LEAST_MONTHS = 3
_NO_PROGRAMME = "Not recorded"


def completion_section(
    master: MasterWorkbook,
    period: Period,
    as_of: date,
    service_area: str | None = None,
    *,
    expected_as_in: int | None = None,
) -> Section | None:
    """Return how many audits were completed, how many are expected, and what is waiting.

    Args:
        as_of: the day from which to look.
        service_area: the one that it is about; all where not given.
        expected_as_in: the year whose expectations are held against the period's; else those of its own
            year, where the framework has any.

    Raises:
        ReportError: the framework has none of that year.
    """
    figures = completion_figures(master, period, as_of, service_area, expected_as_in=expected_as_in)
    return completion_section_of(figures)


def completion_figures(
    master: MasterWorkbook,
    period: Period,
    as_of: date,
    service_area: str | None = None,
    *,
    expected_as_in: int | None = None,
) -> CompletionFigures:
    """Return the figures of the section.

    Raises:
        ReportError: expectations of another year are asked for, and the framework has none of that year.
    """
    until = min(period.end, as_of)
    year = Period(start=date(until.year, 1, 1), end=until)
    done = of_area(master.audits_in(period), service_area)
    # Up to the end of the period: what is dated after `as_of` is in both counts, or in neither.
    done_in_year = of_area(master.audits_in(Period(start=year.start, end=period.end)), service_area)
    declared = () if service_area else master.catalogue.framework.expectations
    held = _expectations(declared, year.end.year, expected_as_in)
    areas, total, before = _allocated(master, period, as_of, service_area)
    return CompletionFigures(
        period=period,
        as_of=as_of,
        service_area=service_area,
        year=year,
        programmes=_by_programme(done),
        programmes_of_year=_by_programme(done_in_year),
        re_audits=int(done["re_audit_of"].notna().sum()),
        expectations=tuple(_held_against(each, done_in_year, year) for each in held),
        other_expectations=() if held else declared,
        areas=areas,
        total=total,
        waiting_from_before=before,
    )


def _expectations(
    declared: Sequence[AuditExpectation], year: int, asked_for: int | None
) -> list[AuditExpectation]:
    found = [each for each in declared if each.year == (asked_for or year)]
    if asked_for and declared and not found:
        known = ", ".join(str(each) for each in sorted({each.year for each in declared}))
        message = f"the framework has no expected number of audits for {asked_for}; there are: {known}"
        raise ReportError.because("CSCQA-RPT-026", message)
    return found


def _by_programme(done: pd.DataFrame) -> tuple[ProgrammeCount, ...]:
    names = done["programme"].fillna(_NO_PROGRAMME).astype("str")
    graded = done["grade"].notna().groupby(names).agg(["sum", "size"])
    counts = [
        ProgrammeCount(programme=str(name), graded=int(number), ungraded=int(size - number))
        for name, number, size in graded.itertuples()
    ]
    return tuple(sorted(counts, key=lambda each: (each.programme == _NO_PROGRAMME, -each.total)))


def _held_against(expectation: AuditExpectation, done: pd.DataFrame, year: Period) -> ExpectationFigures:
    wanted = {fold(text) for text in expectation.programmes}
    named = done["programme"].notna()
    counted = done[done["programme"].fillna("").map(fold).isin(wanted)] if wanted else done
    by_month = _by_month(counted, year)
    whole_year = Period(start=year.start, end=date(year.end.year, 12, 31))
    passed = _days(year) / _days(whole_year)
    return ExpectationFigures(
        expectation=expectation,
        completed=len(counted),
        unnamed=int((~named).sum()) if wanted else 0,
        by_now=(expectation.low * passed, expectation.high * passed),
        by_month=tuple(sum(by_month[: at + 1]) for at in range(len(by_month))),
        forecast=_forecast(by_month, len(counted)) if not wanted or named.all() else None,
    )


def _by_month(done: pd.DataFrame, year: Period) -> list[int]:
    """Return how many were completed in each month of the year that is over."""
    is_whole = year.end == Period.month(year.end.year, year.end.month).end
    months = done["belongs_on"].dt.month
    return [int(months.eq(each.month).sum()) for each in year.months()[: None if is_whole else -1]]


def _forecast(by_month: Sequence[int], completed: int) -> Forecast | None:
    if len(by_month) < _LEAST_MONTHS:
        return None
    forecast = forecast_year(sum(by_month), by_month, len(by_month))
    interval = forecast.interval
    # What was completed in a month that is not over stays completed.
    return Forecast(
        value=max(forecast.value, completed),
        interval=interval and Interval(max(interval.low, completed), max(interval.high, completed)),
    )


def _days(period: Period) -> int:
    return (period.end - period.start).days + 1


def _allocated(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None
) -> tuple[tuple[AreaCompletion, ...], AreaCompletion, int]:
    """Return the audits allocated for the period, by area and in all, and how many wait from before it."""
    table = of_area(master.audits_table, service_area)
    allocated = is_in_cycle(table, period)
    is_completed = flags_of_table(table, as_of=as_of).completed
    before = ~is_completed & (month_allocated_for(table) < pd.Timestamp(period.start))
    completed = is_completed[allocated]
    names = table.loc[allocated, "service_area"].fillna(NO_AREA)
    areas = tuple(
        AreaCompletion(service_area=name, completed=measure_share(int(done.sum()), len(done)))
        for name in area_names(master, names)
        for done in [completed[names.eq(name)]]
    )
    total = measure_share(int(completed.sum()), len(completed))
    return areas, AreaCompletion(service_area="Total", completed=total), int(before.sum())
