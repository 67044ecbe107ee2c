"""The programme of a month or a year: the framework's steps, the themed audits and the events, dated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from csc_qa.core.dated_item import DatedItem
from csc_qa.core.framework import Framework
from csc_qa.core.period import Period
from csc_qa.core.programme import ProgrammeEvent, ProgrammeItem
from csc_qa.programme.dated_events import date_events
from csc_qa.programme.dated_steps import steps_arranged, steps_of_cycle, steps_of_year
from csc_qa.programme.dated_themes import date_themes


def items_of_year(framework: Framework, programme: Sequence[ProgrammeItem], year: int) -> list[DatedItem]:
    """Return every entry of a year's programme, by date.

    A cycle of audits belongs to the year of its audit month, though December's ends in January. Cycles
    and reports of months before the framework are left out.

    Args:
        programme: themed audits and events of the year, as the plugins declare them.

    Raises:
        CalendarError: the year is not from 1990 to 2099.
    """
    months = [date(year, month, 1) for month in range(1, 13)]
    items = [item for month in months for item in _begun_in(month, framework, programme)]
    return _in_order(items, framework)


def items_of_month(framework: Framework, programme: Sequence[ProgrammeItem], month: date) -> list[DatedItem]:
    """Return what a month's audits ask for until they are done, and what else falls in the month.

    That is: the steps of the month's own cycle, those of the cycles before that are due in the month,
    themed audits, panels, surveys, practice weeks and reports.

    Args:
        month: its first day.
        programme: themed audits and events of its year, as the plugins declare them.

    Raises:
        CalendarError: the month is not from 1990 to 2099.
    """
    period = Period.month(month.year, month.month)
    own = list(_begun_in(month, framework, programme))
    years, before = divmod(month.year * 12 + month.month - 2, 12)
    earlier = [
        item.model_copy(update={"name": f"{item.name}: audits of {item.audit_month:%B %Y}"})
        for item in steps_of_cycle(framework, date(years, before + 1, 1))
        if item.due_on in period
    ]
    spans = [
        item
        for item in date_events(framework, _events(programme))
        if item.starts_on < period.start and item.ends_on >= period.start
    ]
    return _in_order([*own, *earlier, *spans], framework)


def _begun_in(month: date, framework: Framework, programme: Sequence[ProgrammeItem]) -> Iterator[DatedItem]:
    events = _events(programme)
    yield from steps_of_cycle(framework, month)
    yield from steps_of_year(framework, month)
    yield from steps_arranged(framework, month, events)
    yield from date_themes(framework, programme, month)
    for item in date_events(framework, events):
        if item.starts_on.replace(day=1) == month:
            yield item


def _events(programme: Sequence[ProgrammeItem]) -> list[ProgrammeEvent]:
    return [item for item in programme if isinstance(item, ProgrammeEvent)]


def _in_order(items: Sequence[DatedItem], framework: Framework) -> list[DatedItem]:
    names = [step.name for step in framework.process_steps]
    place = {name: at for at, name in enumerate(names)}
    return sorted(items, key=lambda item: (item.due_on, place.get(item.name, len(place)), item.key))
