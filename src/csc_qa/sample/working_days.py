"""The working days of the sample: weekdays of England without the bank holidays of the time."""

from __future__ import annotations

from datetime import date, timedelta

_BANK_HOLIDAYS = frozenset(
    [
        *(date(2022, 1, 3), date(2022, 4, 15), date(2022, 4, 18), date(2022, 5, 2), date(2022, 6, 2)),
        *(date(2022, 6, 3), date(2022, 8, 29), date(2022, 9, 19), date(2022, 12, 26), date(2022, 12, 27)),
        date(2023, 1, 2),
    ]
)


def is_working_day(day: date) -> bool:
    """Say whether people worked that day."""
    return day.weekday() < 5 and day not in _BANK_HOLIDAYS


def working_day_from(day: date) -> date:
    """Return the day, or the next working day after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_days(first: date, last: date) -> list[date]:
    """Return the working days from first to last, both included."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if is_working_day(day)]


def month_after(month: date, count: int = 1) -> date:
    """Return the first day of a later (or, below zero, earlier) month."""
    number = month.year * 12 + month.month - 1 + count
    return date(number // 12, number % 12 + 1, 1)


def panel_after(day: date) -> date:
    """Return the third Thursday that is at least a week after the day: when the panel meets."""
    month = date(day.year, day.month, 1)
    while True:
        panel = date(month.year, month.month, 15 + (3 - date(month.year, month.month, 15).weekday()) % 7)
        if panel >= day + timedelta(days=7):
            return panel
        month = month_after(month)
