"""Move a deadline off a day on which nobody works, or say that it falls on one."""

from __future__ import annotations

from datetime import date

from csc_qa.core.day_off import DayOff
from csc_qa.programme.working_days import is_working_day, working_day_after

_SATURDAY = 5


def move_day_off(day: date, rule: DayOff) -> tuple[date, str]:
    """Return the day that holds, and a note where the printed one is a day off.

    Example:
        >>> move_day_off(date(2023, 1, 28), DayOff.BEFORE)
        (datetime.date(2023, 1, 27), 'Printed as Saturday 28 January; the working day before.')
        >>> move_day_off(date(2023, 1, 3), DayOff.BEFORE)
        (datetime.date(2023, 1, 3), '')

    Raises:
        CalendarError: the date is not from 1990 to 2100.
    """
    if is_working_day(day):
        return day, ""
    moved = working_day_of(day, rule)
    if moved == day:
        before, after = working_day_of(day, DayOff.BEFORE), working_day_of(day, DayOff.AFTER)
        return day, f"{_name(day)}, between {_short(before)} and {_short(after)}."
    return moved, f"Printed as {_short(day)}; the working day {rule.value}."


def working_day_of(day: date, rule: DayOff) -> date:
    """Return the day itself where it is worked or the rule leaves it, else the working day by the rule.

    Raises:
        CalendarError: the date is not from 1990 to 2100.
    """
    if rule is DayOff.AS_PRINTED or is_working_day(day):
        return day
    return working_day_after(day, -1 if rule is DayOff.BEFORE else 1)


def _name(day: date) -> str:
    return "At a weekend" if day.weekday() >= _SATURDAY else "On a bank holiday"


def _short(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"
