from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from csc_qa.core.programme import EventKind, ProgrammeEvent, ThemedAudit
from csc_qa.hooks.catalogue import Catalogue

Read = Callable[[str], list[dict[str, str]]]


@pytest.fixture
def audits(catalogue: Catalogue) -> list[ThemedAudit]:
    return [item for item in catalogue.programme(2023) if isinstance(item, ThemedAudit)]


@pytest.fixture
def events(catalogue: Catalogue) -> list[ProgrammeEvent]:
    return [item for item in catalogue.programme(2023) if isinstance(item, ProgrammeEvent)]


def test_themed_audits_are_those_of_the_schedule(audits: list[ThemedAudit], read_printed: Read) -> None:
    printed = [
        (
            date.fromisoformat(f"{row['month']}-01"),
            int(row["number"]),
            row["theme"],
            tuple(auditor.strip() for auditor in row["completed_by"].split(";")),
        )
        for row in read_printed("audit_schedule_2023")
    ]
    assert [(each.month, each.number, each.theme, each.completed_by) for each in audits] == printed


def test_events_are_those_of_the_calendar(events: list[ProgrammeEvent], read_printed: Read) -> None:
    printed = [
        (row["event"], date.fromisoformat(row["start"]), date.fromisoformat(row["end"]), row["times"])
        for row in read_printed("calendar_2023")
    ]
    assert [(each.name, each.start, each.end, each.times) for each in events] == printed


def test_audits_done_with_other_agencies_are_partnership_audits(audits: list[ThemedAudit]) -> None:
    partnership = [(each.month.month, each.number) for each in audits if each.is_partnership]
    assert partnership == [(1, 2), (3, 2), (4, 2), (6, 2), (9, 2), (10, 2), (11, 2), (12, 2)]


def test_themes_that_call_themselves_partnership_audits_are_such(audits: list[ThemedAudit]) -> None:
    named = [each for each in audits if "partnership" in each.theme]
    assert len(named) == 2
    assert all(each.is_partnership for each in named)


@pytest.mark.parametrize(
    ("kind", "number", "is_approximate"),
    [
        (EventKind.MODERATION_PANEL, 12, False),
        (EventKind.SURVEY, 2, True),
        (EventKind.AUDIT, 4, True),
        (EventKind.PRACTICE_WEEK, 4, False),
        (EventKind.PARTNERSHIP_THEME, 3, True),
    ],
)
def test_events_without_an_exact_date_are_approximate_and_say_why(
    events: list[ProgrammeEvent], kind: EventKind, number: int, is_approximate: bool
) -> None:
    of_kind = [event for event in events if event.kind is kind]
    assert [event.is_approximate for event in of_kind] == [is_approximate] * number
    assert not is_approximate or all(event.note for event in of_kind)


def test_practice_weeks_that_reach_into_a_weekend_are_noted(events: list[ProgrammeEvent]) -> None:
    weeks = [event for event in events if event.kind is EventKind.PRACTICE_WEEK]
    noted = [event.start.month for event in weeks if "Saturday" in event.note]
    assert noted == [event.start.month for event in weeks if event.end.isoweekday() > 5] == [6, 9, 12]


def test_moderation_panels_meet_on_thursdays(events: list[ProgrammeEvent]) -> None:
    panels = [event for event in events if event.kind is EventKind.MODERATION_PANEL]
    assert {event.start.isoweekday() for event in panels} == {4}


@pytest.mark.parametrize("year", [2022, 2024])
def test_other_years_have_no_programme(catalogue: Catalogue, year: int) -> None:
    assert catalogue.programme(year) == []
