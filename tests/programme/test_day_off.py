"""Days off by the calendars of gov.uk/bank-holidays, worked by hand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.day_off import DayOff
from csc_qa.programme.day_off import move_day_off, working_day_of
from csc_qa.programme.working_days import is_working_day

DAYS = st.dates(date(1995, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("printed", "before", "after"),
    [
        (date(2023, 1, 28), date(2023, 1, 27), date(2023, 1, 30)),  # Saturday
        (date(2023, 5, 28), date(2023, 5, 26), date(2023, 5, 30)),  # Sunday before a bank holiday
        (date(2024, 5, 6), date(2024, 5, 3), date(2024, 5, 7)),  # early May bank holiday
        (date(2023, 12, 25), date(2023, 12, 22), date(2023, 12, 27)),
        (date(2023, 2, 6), date(2023, 2, 6), date(2023, 2, 6)),  # Monday
    ],
)
def test_day_off_moves_as_the_rule_says(printed: date, before: date, after: date) -> None:
    assert working_day_of(printed, DayOff.AS_PRINTED) == printed
    assert working_day_of(printed, DayOff.BEFORE) == before
    assert working_day_of(printed, DayOff.AFTER) == after


@pytest.mark.parametrize(
    ("day", "rule", "note"),
    [
        (
            date(2023, 1, 28),
            DayOff.AS_PRINTED,
            "At a weekend, between Friday 27 January and Monday 30 January.",
        ),
        (date(2024, 5, 6), DayOff.AS_PRINTED, "On a bank holiday, between Friday 3 May and Tuesday 7 May."),
        (date(2024, 5, 6), DayOff.AFTER, "Printed as Monday 6 May; the working day after."),
        (date(2023, 2, 6), DayOff.BEFORE, ""),
    ],
)
def test_note_says_what_became_of_it(day: date, rule: DayOff, note: str) -> None:
    assert move_day_off(day, rule)[1] == note


@given(DAYS)
def test_moved_day_is_worked_and_is_the_nearest_on_its_side(day: date) -> None:
    before, after = working_day_of(day, DayOff.BEFORE), working_day_of(day, DayOff.AFTER)
    assert is_working_day(before)
    assert is_working_day(after)
    assert before <= day <= after
    assert (before == after) == is_working_day(day)
    between = (date.fromordinal(each) for each in range(before.toordinal() + 1, after.toordinal()))
    assert not any(map(is_working_day, between))
