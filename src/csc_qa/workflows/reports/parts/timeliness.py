"""Steps of the audit cycle that were taken in time, late, or not yet."""

from __future__ import annotations

from datetime import date

import pandas as pd

from csc_qa.core.framework import DayOfMonth, ProcessStep
from csc_qa.core.overdue import Timeliness
from csc_qa.core.period import Period
from csc_qa.core.report import Section
from csc_qa.programme.audit_state import flags_of_table
from csc_qa.programme.open_steps import FIELDS
from csc_qa.programme.timeliness import measure_timeliness, median_days_late
from csc_qa.reports.analysis.timeliness_figures import GroupTimeliness, StepTimeliness, TimelinessFigures
from csc_qa.reports.analysis.timeliness_section import timeliness_section_of
from csc_qa.workflows.chase import NO_AREA
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.shares import area_names, is_in_cycle, measure_share
from csc_qa.workflows.step_days import StepDays, due_of_steps, step_days

_ALL = "Total"


def timeliness_section(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return how many audits of a period took each step in time.

    Args:
        as_of: the day from which to look: what is due later does not count yet.
        service_area: the one that it is about; all where not given.
    """
    return timeliness_section_of(timeliness_figures(master, period, as_of, service_area))


def timeliness_figures(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> TimelinessFigures:
    """Return the figures of the section: of the audits allocated for the period, done or not."""
    table = master.audits_table
    wanted = is_in_cycle(table, period)
    if service_area is not None:
        wanted &= table["service_area"].eq(service_area)
    due = due_of_steps(master)
    steps = {
        step.key: step
        for step in master.catalogue.framework.process_steps
        if step.key in FIELDS and isinstance(step.due, DayOfMonth)
    }
    found = step_days(master, flags_of_table(table, as_of=as_of), due)
    return TimelinessFigures(
        period=period,
        as_of=as_of,
        service_area=service_area,
        steps=tuple(_measured(master, steps[each.key], _only(each, wanted), as_of) for each in found),
        unrecorded=tuple(step.name for key, step in steps.items() if key not in due),
    )


def _only(step: StepDays, wanted: pd.Series[bool]) -> StepDays:
    kept = wanted[step.due_on.index]
    return StepDays(step.key, step.due_on[kept], step.done_on[kept])


def _measured(master: MasterWorkbook, step: ProcessStep, found: StepDays, as_of: date) -> StepTimeliness:
    due_on, done_on = found.days
    areas = master.audits_table.loc[due_on.index, "service_area"].fillna(NO_AREA)
    by_area = {each.group: each for each in measure_timeliness(step.name, areas, due_on, done_on, as_of)}
    all_of_them = pd.Series(_ALL, index=due_on.index, dtype="str")
    [*whole] = measure_timeliness(step.name, all_of_them, due_on, done_on, as_of)
    nothing = Timeliness(group=_ALL, step=step.name, in_time=0, late=0, open=0)
    return StepTimeliness(
        key=step.key,
        step=step.name,
        by_when=step.due.by_when if isinstance(step.due, DayOfMonth) else "",
        areas=tuple(
            _group(by_area[name], median_days_late(due_on[areas.eq(name)], done_on[areas.eq(name)], as_of))
            for name in area_names(master, areas)
            if name in by_area
        ),
        total=_group(whole[0] if whole else nothing, median_days_late(due_on, done_on, as_of)),
    )


def _group(counts: Timeliness, median: float | None) -> GroupTimeliness:
    return GroupTimeliness(
        group=counts.group,
        in_time=measure_share(counts.in_time, counts.of),
        late=counts.late,
        open=counts.open,
        median_days_late=median,
    )
