"""The programme as a calendar file (.ics) for Outlook and others.

Source: RFC 5545. It holds roles, steps and themes; nothing about a child.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from csc_qa.core.dated_item import DatedItem

if TYPE_CHECKING:
    from icalendar import Event, Timezone

ZONE = "Europe/London"
_NOT_EXACT = "day not fixed"
# Since when the clocks change by today's rule: in March, in October; in the local time before the change.
_SUMMER_SINCE, _WINTER_SINCE = datetime(1981, 3, 29, 1), datetime(1996, 10, 27, 2)


def render_calendar(items: Sequence[DatedItem], *, name: str, domain: str, day: date, version: str) -> bytes:
    """Return the calendar file. The same items on the same day give the same bytes.

    Each event has a UID of its own that stays when the file is made again, so that calendars which
    import by UID change an event in place. Deadlines are whole days that leave the day free; what has
    hours is in the time of London, with the zone's rules in the file.

    Args:
        name: of the calendar.
        domain: ends the UIDs.
        day: on which it is made.
        version: of csc_qa.
    """
    from icalendar import Calendar  # noqa: PLC0415 - loads only where a calendar is written

    calendar = Calendar()
    calendar.add("prodid", f"-//csc_qa//csc_qa {version}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    made_at = datetime.combine(day, time(), ZoneInfo("UTC"))
    if any(item.hours for item in items):
        calendar.add_component(_zone())
    for item in items:
        calendar.add_component(_event(item, domain, made_at))
    return bytes(calendar.to_ical())


def _event(item: DatedItem, domain: str, made_at: datetime) -> Event:
    from icalendar import Event  # noqa: PLC0415

    event = Event()
    event.add("uid", f"{item.key}@{domain}")
    event.add("dtstamp", made_at)
    start, end = _span(item)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", f"{item.name} ({_NOT_EXACT})" if item.is_approximate else item.name)
    event.add("description", _description(item))
    event.add("categories", [item.kind.value.capitalize()])
    event.add("class", "PUBLIC")
    event.add("status", "TENTATIVE" if item.is_approximate else "CONFIRMED")
    event.add("transp", "OPAQUE" if item.hours else "TRANSPARENT")
    # Outlook shows a whole day as busy unless it is told.
    event.add("x-microsoft-cdo-busystatus", "BUSY" if item.hours else "FREE")
    return event


def _span(item: DatedItem) -> tuple[date, date]:
    """Return start and end as the format wants them: a whole day ends with the day after it."""
    if item.hours:
        zone = ZoneInfo(ZONE)
        first = datetime.combine(item.starts_on, item.hours[0], zone)
        return first, datetime.combine(item.ends_on, item.hours[1], zone)
    return item.starts_on, item.ends_on + timedelta(days=1)


def _description(item: DatedItem) -> str:
    audits = f"For the audits of {item.audit_month:%B %Y}." if item.audit_month else ""
    who = f"Who: {item.who}." if item.who else ""
    return "\n".join(line for line in (who, audits, item.day_note, item.note) if line)


def _zone() -> Timezone:
    """Return the rules of London's time: summer from the last Sunday of March to that of October."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415

    zone = Timezone()
    zone.add("tzid", ZONE)
    winter, summer = timedelta(0), timedelta(hours=1)
    for part, name, since, before, after in (
        (TimezoneDaylight(), "BST", _SUMMER_SINCE, winter, summer),
        (TimezoneStandard(), "GMT", _WINTER_SINCE, summer, winter),
    ):
        part.add("dtstart", since)
        part.add("rrule", {"freq": "yearly", "bymonth": since.month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        zone.add_component(part)
    return zone
