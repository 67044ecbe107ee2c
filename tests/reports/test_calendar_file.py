"""The calendar file, read by two readers that hold to the format."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event, Timezone

from csc_qa import load_catalogue
from csc_qa.core.dated_item import DatedItem, ItemKind
from csc_qa.reports.calendar_file import ZONE, render_calendar
from csc_qa.workflows.due import list_programme

LONDON = ZoneInfo(ZONE)
MADE_ON = date(2022, 12, 1)


def item(**more: Any) -> DatedItem:
    given: dict[str, Any] = {
        "key": "2023-01-step",
        "name": "Step",
        "kind": ItemKind.STEP,
        "who": "Unit",
        "starts_on": date(2023, 1, 6),
    }
    given |= more
    return DatedItem.model_validate({"ends_on": given["starts_on"], **given})


def rendered(*items: DatedItem, day: date = MADE_ON) -> bytes:
    return render_calendar(items, name="Programme", domain="test.csc-qa", day=day, version="0.1.0")


def read(content: bytes) -> list[Event]:
    """Read the file; the reader notes in `errors` what it had to forgive."""
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    for part in calendar.walk():
        assert part.errors == []
        assert set(part.required) <= set(part)
    return [part for part in calendar.walk("VEVENT") if isinstance(part, Event)]


@pytest.fixture(scope="module")
def year() -> list[DatedItem]:
    return list_programme(2023, load_catalogue()).items


def test_whole_programme_is_read_back_as_it_is(year: list[DatedItem]) -> None:
    events = read(rendered(*year))
    assert len(events) == len(year) == 150
    assert len({str(event["uid"]) for event in events}) == 150
    for event, entry in zip(events, year, strict=True):
        assert str(event["uid"]) == f"{entry.key}@test.csc-qa"
        assert entry.name in str(event["summary"])
        assert entry.who in str(event["description"])
        assert event.decoded("dtstamp") == datetime(2022, 12, 1, tzinfo=ZoneInfo("UTC"))
        if entry.hours:
            assert event.decoded("dtstart") == datetime.combine(entry.starts_on, entry.hours[0], LONDON)
            assert event.decoded("dtend") == datetime.combine(entry.ends_on, entry.hours[1], LONDON)
        else:
            assert event.decoded("dtstart") == entry.starts_on
            assert event.decoded("dtend") == entry.ends_on + timedelta(days=1)


def test_another_reader_finds_it_valid_and_the_same(year: list[DatedItem]) -> None:
    calendar = vobject.readOne(rendered(*year).decode(), validate=True)
    assert calendar.validate(raiseException=True)
    events = calendar.vevent_list
    assert len(events) == len(year)
    for event, entry in zip(events, year, strict=True):
        start = event.dtstart.value
        if entry.hours:
            assert start.astimezone(LONDON) == datetime.combine(entry.starts_on, entry.hours[0], LONDON)
        else:
            assert (start, event.dtend.value - timedelta(days=1)) == (entry.starts_on, entry.ends_on)


def test_panels_in_summer_are_an_hour_ahead_of_universal_time(year: list[DatedItem]) -> None:
    panels = [event for event in read(rendered(*year)) if "moderation_panel" in str(event["uid"])]
    hours = [event.decoded("dtstart").astimezone(ZoneInfo("UTC")).hour for event in panels]
    assert hours == [15, 15, 15, 14, 14, 14, 14, 14, 14, 14, 15, 15]


def test_rules_of_the_zone_are_those_of_london() -> None:
    calendar = Calendar.from_ical(rendered(item(hours=(time(9), time(10)))))
    [zone] = calendar.walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    london = zone.to_tz()
    moment = datetime(2020, 1, 1, tzinfo=ZoneInfo("UTC"))
    while moment.year < 2031:
        assert moment.astimezone(london).utcoffset() == moment.astimezone(LONDON).utcoffset(), moment
        moment += timedelta(hours=6, minutes=30)


def test_file_without_hours_needs_no_zone() -> None:
    assert not Calendar.from_ical(rendered(item())).walk("VTIMEZONE")


def test_deadlines_leave_the_day_free_and_meetings_take_their_time() -> None:
    deadline, meeting = read(rendered(item(), item(key="m", hours=(time(9), time(10)))))
    assert (deadline["transp"], deadline["x-microsoft-cdo-busystatus"]) == ("TRANSPARENT", "FREE")
    assert (meeting["transp"], meeting["x-microsoft-cdo-busystatus"]) == ("OPAQUE", "BUSY")


def test_day_that_is_not_fixed_says_so() -> None:
    month = {"starts_on": date(2023, 4, 1), "ends_on": date(2023, 4, 30), "is_approximate": True}
    [event] = read(rendered(item(**month)))
    assert (str(event["summary"]), str(event["status"])) == ("Step (day not fixed)", "TENTATIVE")


def test_same_day_gives_the_same_bytes_and_another_changes_only_the_stamp() -> None:
    first = rendered(item())
    assert first == rendered(item())
    later = rendered(item(), day=date(2022, 12, 2))
    changed = [
        pair for pair in zip(first.splitlines(), later.splitlines(), strict=True) if pair[0] != pair[1]
    ]
    assert changed == [(b"DTSTAMP:20221201T000000Z", b"DTSTAMP:20221202T000000Z")]


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=120)


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_through_in_lines_of_75_bytes(name: str, who: str, note: str) -> None:
    content = rendered(item(name=name, who=who, note=note))
    assert max(map(len, content.split(b"\r\n"))) <= 75
    [event] = read(content)
    assert str(event["summary"]) == name
    assert str(event["description"]) == f"Who: {who}.\n{note}"
