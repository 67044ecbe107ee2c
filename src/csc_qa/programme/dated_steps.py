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
# How many months go by from one to the next.
_MONTHS = {"month": 1, "quarter": 3}


def due_on(step: ProcessStep, month: date, framework: Framework) -> tuple[date, str] | None:
    """Return when a step is due for the audits of a month, with a note where that is a day off.

    None where the step has no day of its own in the month: it follows an event, or is arranged. Of
    several days of the year in the month, the first.

    Args:
        month: any day of the audit month.

    Raises:
        CalendarError: the month is not from 1990 to 2099.
    """
    if month.year > LAST_YEAR:
        raise CalendarError.because("CSCQA-CAL-001")
    if isinstance(step.due, DayOfMonth):
        return move_day_off(step.due.due_on(month), framework.day_off)
    days = _days_of_year(step.due, month) if isinstance(step.due, DaysOfYear) else []
    return move_day_off(days[0], framework.day_off) if days else None


def has_begun(framework: Framework, month: date) -> bool:
    """Say whether the framework has steps for a month.

    One whose years are over goes on until another takes its place, as people do.
    """
    return Period.month(month.year, month.month).end >= framework.valid.start


def steps_of_cycle(framework: Framework, month: date) -> Iterator[DatedItem]:
    """Return the steps that the audits of a month go through; none before the framework."""
    for step in framework.process_steps:
        if isinstance(step.due, DayOfMonth) and has_begun(framework, month):
            day = move_day_off(step.due.due_on(month), framework.day_off)
            item = _deadline(step, f"{month:%Y-%m}-{step.key}", ItemKind.STEP, day)
            yield item.model_copy(update={"audit_month": month})


def steps_of_year(framework: Framework, month: date) -> Iterator[DatedItem]:
    """Return the steps with days of the year that fall in a month."""
    for step in framework.process_steps:
        if not isinstance(step.due, DaysOfYear) or not has_begun(framework, month):
            continue
        is_any_day = (month.month, 0) in step.due.days
        note = _joined(_NO_DAY.format(every="month"), step.note) if is_any_day else step.note
        for number, day in enumerate(_days_of_year(step.due, month), start=1):
            key = f"{month:%Y-%m}-{step.key}" + (f"-{number}" if number > 1 else "")
            item = _deadline(step, key, ItemKind.REPORT, move_day_off(day, framework.day_off))
            yield item.model_copy(update={"is_approximate": is_any_day, "note": note})


def steps_arranged(
    framework: Framework, month: date, events: Sequence[ProgrammeEvent]
) -> Iterator[DatedItem]:
    """Return the steps of every month or quarter: on the days of their events, else by its end."""
    for step in framework.process_steps:
        if not isinstance(step.due, AsArranged) or not has_begun(framework, month):
            continue
        held = [event for event in events if event.kind is step.due.event]
        if held:
            for number, event in enumerate(held, start=1):
                if event.start.replace(day=1) == month:
                    yield _on_event(step, event, f"{event.start.year}-{step.key}-{number}")
        elif step.due.every in _MONTHS and month.month % _MONTHS[step.due.every] == 0:
            yield _by_the_end(step, month, framework, step.due.every)


def kinds_of_steps(framework: Framework) -> set[EventKind]:
    """Return the kinds of events that give steps of the framework their dates."""
    dues = [step.due for step in framework.process_steps]
    return {due.event for due in dues if isinstance(due, AsArranged) and due.event is not None}


def hours_as_printed(event: ProgrammeEvent) -> str:
    """Return a note with hours that cannot be read, so that they are not lost."""
    return f"Hours as printed: {event.times}." if event.times and not read_hours(event.times) else ""


def _deadline(step: ProcessStep, key: str, kind: ItemKind, due: tuple[date, str]) -> DatedItem:
    day, day_note = due
    return DatedItem(
        key=key,
        name=step.name,
        kind=kind,
        who=step.who,
        starts_on=day,
        ends_on=day,
        is_deadline=True,
        note=step.note,
        day_note=day_note,
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
    end = move_day_off(Period.month(month.year, month.month).end, framework.day_off)
    item = _deadline(step, f"{month:%Y-%m}-{step.key}", ItemKind.STEP, end)
    return item.model_copy(update={"is_approximate": True, "note": _NO_DAY.format(every=every)})


def _joined(*notes: str) -> str:
    return " ".join(note for note in notes if note)


def _days_of_year(due: DaysOfYear, month: date) -> list[date]:
    """Return the days of a step in a month, in order; its last for any day, and for one that it has not."""
    end = Period.month(month.year, month.month).end
    days = [day or end.day for number, day in due.days if number == month.month]
    return sorted(end.replace(day=min(day, end.day)) for day in days)
