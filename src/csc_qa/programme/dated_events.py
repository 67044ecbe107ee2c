"""The events of a programme that are no step of the framework: surveys, practice weeks and the like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from csc_qa.core.dated_item import DatedItem, ItemKind
from csc_qa.core.framework import Framework
from csc_qa.core.programme import ProgrammeEvent
from csc_qa.programme.dated_steps import hours_as_printed, kinds_of_steps
from csc_qa.programme.event_hours import read_hours


def date_events(framework: Framework, events: Sequence[ProgrammeEvent]) -> Iterator[DatedItem]:
    """Return the events on their days, those left out that are steps of the framework.

    An event keeps its key when its day is changed: the key counts the events of one name in a year.
    """
    steps = kinds_of_steps(framework)
    numbers: Counter[str] = Counter()
    for event in events:
        name = f"{event.start.year}-{re.sub(r'[^a-z0-9]+', '-', event.name.lower()).strip('-')}"
        numbers[name] += 1
        if event.kind not in steps:
            yield DatedItem(
                key=f"{name}-{numbers[name]}",
                name=event.name,
                kind=ItemKind(event.kind.value),
                who=event.who,
                starts_on=event.start,
                ends_on=event.end,
                hours=read_hours(event.times),
                is_approximate=event.is_approximate,
                note=" ".join(note for note in (event.note, hours_as_printed(event)) if note),
            )
