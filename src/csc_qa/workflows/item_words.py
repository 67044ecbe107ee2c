"""An entry of the programme in words, for tables."""

from __future__ import annotations

from datetime import date

from csc_qa.core.dated_item import DatedItem


def when(item: DatedItem) -> str:
    """Return its day, and its hours or last day where it has them, such as `Thu 19 Jan 2023, 15:00-17:00`.

    Where only the month is known, the last day stands for it.
    """
    if item.is_deadline or item.is_approximate or item.starts_on == item.ends_on:
        hours = f", {item.hours[0]:%H:%M}-{item.hours[1]:%H:%M}" if item.hours else ""
        return f"{_day(item.due_on)}{hours}"
    return f"{_day(item.starts_on)} to {_day(item.ends_on)}"


def day_words(item: DatedItem) -> str:
    """Return what stands beside its date: weekday, hours, last day."""
    hours = f", {item.hours[0]:%H:%M}-{item.hours[1]:%H:%M}" if item.hours else ""
    is_span = not (item.is_deadline or item.is_approximate or item.starts_on == item.ends_on)
    return f"{item.due_on:%A}{hours}" + (f" to {item.ends_on:%A} {item.ends_on.day}" if is_span else "")


def short_note(item: DatedItem) -> str:
    """Return what the day wants said; of the source's notes only that no exact day is given."""
    return " ".join(note for note in (item.day_note, item.note if item.is_approximate else "") if note)


def full_note(item: DatedItem) -> str:
    """Return everything there is to say."""
    return " ".join(note for note in (item.day_note, item.note) if note)


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"
