"""The framework's steps on their days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from csc_qa.core.dated_item import DatedItem, ItemKind
from csc_qa.core.errors import CalendarError
from csc_qa.core.framework import AsArranged, DayOfMonth, DaysOfYear, Framework, ProcessStep
from csc_qa.core.period import Period
from csc_qa.core.programme import EventKind, ProgrammeEvent
from csc_qa.programme.day_off import move_day_off
from csc_qa.programme.event_hours import read_hours
from csc_qa.programme.working_days import LAST_YEAR

_NO_DAY = "No day is given: by the end of the {every}."
_LAST_MONTHS = {"month": 1, "quarter": 3}


def due_on(step: ProcessStep, month: date, framework: Framework) -> tuple[date, str] | None:
    """Return when a step is due for the audits of a month, with a note where that is a day off.

    None where the step has no day of its own in the month: it follows an event, or is arranged.

    Args:
        month: any day of the audit month.

    Raises:
        CalendarError: the month is not from 1990 to 2099.
    """
    if month.year > LAST_YEAR:
        raise CalendarError.because("CSCQA-CAL-001")
    if isinstance(step.due, DayOfMonth):
        return move_day_off(step.due.due_on(month), framework.day_off)
    if isinstance(step.due, DaysOfYear):
        for number, day in step.due.days:
            if number == month.month:
                end = Period.month(month.year, number).end
                return move_day_off(end if day == 0 else min(end, _day(end, day)), framework.day_off)
    return None


def steps_of_cycle(framework: Framework, month: date) -> Iterator[DatedItem]:
    """Return the steps that the audits of a month go through; none where the framework does not hold."""
    for step in framework.process_steps:
        if isinstance(step.due, DayOfMonth) and month in framework.valid:
            yield _dated(step, month, framework, ItemKind.STEP)


def steps_of_year(framework: Framework, month: date) -> Iterator[DatedItem]:
    """Return the steps with days of the year that fall in a month."""
    for step in framework.process_steps:
        if isinstance(step.due, DaysOfYear) and month in framework.valid and due_on(step, month, framework):
            item = _dated(step, month, framework, ItemKind.REPORT)
            is_any_day = (month.month, 0) in step.due.days
            note = _joined(_NO_DAY.format(every="month"), item.note) if is_any_day else item.note
            yield item.model_copy(update={"audit_month": None, "is_approximate": is_any_day, "note": note})


def steps_arranged(
    framework: Framework, month: date, events: Sequence[ProgrammeEvent]
) -> Iterator[DatedItem]:
    """Return the steps of every month or quarter: on the days of their events, else by its end."""
    for step in framework.process_steps:
        if not isinstance(step.due, AsArranged) or month not in framework.valid:
            continue
        held = [event for event in events if event.kind is step.due.event]
        if held:
            for number, event in enumerate(held, start=1):
                if event.start.replace(day=1) == month:
                    yield _on_event(step, event, f"{event.start.year}-{step.key}-{number}")
        elif step.due.every and month.month % _LAST_MONTHS[step.due.every] == 0:
            yield _by_the_end(step, month, framework, step.due.every)


def kinds_of_steps(framework: Framework) -> set[EventKind]:
    """Return the kinds of events that give steps of the framework their dates."""
    dues = [step.due for step in framework.process_steps]
    return {due.event for due in dues if isinstance(due, AsArranged) and due.event is not None}


def hours_as_printed(event: ProgrammeEvent) -> str:
    """Return a note with hours that cannot be read, so that they are not lost."""
    return f"Hours as printed: {event.times}." if event.times and not read_hours(event.times) else ""


def _dated(step: ProcessStep, month: date, framework: Framework, kind: ItemKind) -> DatedItem:
    found = due_on(step, month, framework)
    if found is None:
        raise ValueError(f"{step.key} has no day in the month")
    day, note = found
    return DatedItem(
        key=f"{month:%Y-%m}-{step.key}",
        name=step.name,
        kind=kind,
        who=step.who,
        starts_on=day,
        ends_on=day,
        audit_month=month.replace(day=1),
        is_deadline=True,
        note=step.note,
        day_note=note,
    )


def _on_event(step: ProcessStep, event: ProgrammeEvent, key: str) -> DatedItem:
    return DatedItem(
        key=key,
        name=step.name,
        kind=ItemKind(event.kind.value),
        who=event.who or step.who,
        starts_on=event.start,
        ends_on=event.end,
        hours=read_hours(event.times),
        is_approximate=event.is_approximate,
        note=_joined(event.note, hours_as_printed(event)),
    )


def _by_the_end(step: ProcessStep, month: date, framework: Framework, every: str) -> DatedItem:
    end, note = move_day_off(Period.month(month.year, month.month).end, framework.day_off)
    return DatedItem(
        key=f"{month:%Y-%m}-{step.key}",
        name=step.name,
        kind=ItemKind.STEP,
        who=step.who,
        starts_on=end,
        ends_on=end,
        is_approximate=True,
        is_deadline=True,
        note=_NO_DAY.format(every=every),
        day_note=note,
    )


def _joined(*notes: str) -> str:
    return " ".join(note for note in notes if note)


def _day(end: date, day: int) -> date:
    return end.replace(day=min(day, end.day))
