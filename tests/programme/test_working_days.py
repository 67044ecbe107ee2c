"""Working days by the calendars of gov.uk/bank-holidays, counted by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csc_qa.core.errors import CalendarError
from csc_qa.programme.working_days import is_working_day, working_day_after, working_days_between

DAYS = st.dates(date(1995, 1, 1), date(2090, 12, 31))

BANK_HOLIDAYS = {
    2011: "03-01 22-04 25-04 29-04 02-05 30-05 29-08 26-12 27-12",
    2020: "01-01 10-04 13-04 08-05 25-05 31-08 25-12 28-12",
    2021: "01-01 02-04 05-04 03-05 31-05 30-08 27-12 28-12",
    2022: "03-01 15-04 18-04 02-05 02-06 03-06 29-08 19-09 26-12 27-12",
    2023: "02-01 07-04 10-04 01-05 08-05 29-05 28-08 25-12 26-12",
}


@pytest.mark.parametrize("year", BANK_HOLIDAYS)
def test_weekdays_that_are_free(year: int) -> None:
    first = date(year, 1, 1)
    days = [first + timedelta(days=step) for step in range((date(year + 1, 1, 1) - first).days)]
    free = [f"{day:%d-%m}" for day in days if day.weekday() < 5 and not is_working_day(day)]
    assert free == BANK_HOLIDAYS[year].split()
    assert not any(is_working_day(day) for day in days if day.weekday() >= 5)


def test_days_of_scotland_and_northern_ireland_are_worked() -> None:
    days = [date(2023, 1, 3), date(2023, 3, 17), date(2023, 7, 12), date(2023, 11, 30), date(2022, 5, 30)]
    assert all(map(is_working_day, days))


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2022, 9, 16), date(2022, 9, 16), 0),
        (date(2022, 9, 16), date(2022, 9, 19), 0),  # Friday to the Queen's funeral
        (date(2022, 9, 16), date(2022, 9, 20), 1),
        (date(2022, 6, 1), date(2022, 6, 6), 1),  # over the Jubilee and a weekend
        (date(2023, 5, 5), date(2023, 5, 9), 1),  # over the Coronation
        (date(2022, 12, 23), date(2022, 12, 28), 1),
        (date(2022, 12, 24), date(2022, 12, 27), 0),  # Saturday to the substitute for Christmas Day
        (date(2022, 3, 5), date(2022, 3, 6), 0),  # Saturday to Sunday
        (date(2022, 3, 5), date(2022, 3, 7), 1),  # Saturday to Monday
        (date(2022, 3, 4), date(2022, 3, 6), 0),  # Friday to Sunday
        (date(2022, 3, 7), date(2022, 3, 4), -1),
        (date(2022, 12, 28), date(2022, 12, 23), -1),
        # 260 weekdays in 2022, of which ten are free.
        (date(2021, 12, 31), date(2022, 12, 31), 250),
    ],
)
def test_days_between(start: date, end: date, days: int) -> None:
    assert working_days_between(start, end) == days


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2022, 9, 16), 1, date(2022, 9, 20)),
        (date(2022, 6, 1), 1, date(2022, 6, 6)),
        (date(2022, 12, 23), 1, date(2022, 12, 28)),
        (date(2022, 3, 5), 1, date(2022, 3, 7)),  # Saturday
        (date(2022, 9, 19), 1, date(2022, 9, 20)),  # on a bank holiday
        (date(2022, 3, 5), 0, date(2022, 3, 7)),
        (date(2022, 9, 19), 0, date(2022, 9, 20)),
        (date(2022, 3, 4), 0, date(2022, 3, 4)),
        (date(2022, 9, 20), -1, date(2022, 9, 16)),
        (date(2022, 3, 6), -1, date(2022, 3, 4)),  # Sunday
        (date(2022, 3, 7), -1, date(2022, 3, 4)),
        # 45 working days for an assessment: nine weeks, and five days for the five bank holidays.
        (date(2022, 4, 1), 45, date(2022, 6, 10)),
    ],
)
def test_day_after(start: date, days: int, end: date) -> None:
    assert working_day_after(start, days) == end


# The calendar is reckoned when it is first asked for.
@settings(deadline=None)
@given(DAYS, st.integers(1, 400))
def test_after_and_between_agree(start: date, days: int) -> None:
    end = working_day_after(start, days)
    assert is_working_day(end)
    assert working_days_between(start, end) == days


@settings(deadline=None)
@given(DAYS.filter(is_working_day), st.integers(-400, -1))
def test_they_agree_before_a_working_day_too(start: date, days: int) -> None:
    end = working_day_after(start, days)
    assert is_working_day(end)
    assert working_days_between(start, end) == days
    assert working_day_after(end, -days) == start


@settings(deadline=None)
@given(DAYS, DAYS, DAYS)
def test_days_between_add_up(one: date, two: date, three: date) -> None:
    there = working_days_between(one, two) + working_days_between(two, three)
    assert there == working_days_between(one, three)


def test_whole_range_of_years_is_known() -> None:
    assert working_days_between(date(1990, 1, 1), date(1990, 1, 2)) == 1
    assert working_days_between(date(1990, 1, 1), date(2100, 12, 31)) > 27_000
    assert is_working_day(date(2100, 12, 31))


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(1990, 1, 1), 1, date(1990, 1, 2)),
        (date(1990, 1, 3), -1, date(1990, 1, 2)),
        (date(2100, 12, 30), 1, date(2100, 12, 31)),
        (date(2100, 12, 31), -1, date(2100, 12, 30)),
        (date(2000, 1, 4), 2500, date(2009, 11, 20)),  # counted day by day
        (date(2095, 1, 4), 1, date(2095, 1, 5)),
    ],
)
def test_result_within_the_years_is_given(start: date, days: int, end: date) -> None:
    assert working_day_after(start, days) == end


@pytest.mark.parametrize(
    ("start", "days"),
    [
        (date(1990, 1, 2), -1),
        (date(2100, 12, 31), 1),
        (date(2100, 1, 1), 20_000),
        (date(1989, 12, 29), 5),
        (date(2101, 1, 4), -5),
        (date(9999, 12, 31), 1),
        (date(1, 1, 1), -1),
    ],
)
def test_outside_the_years_is_an_error(start: date, days: int) -> None:
    with pytest.raises(CalendarError, match=r"CSCQA-CAL-001.*1990 to 2100"):
        working_day_after(start, days)


@pytest.mark.parametrize("other", [date(1989, 12, 31), date(2101, 1, 1)])
def test_dates_outside_the_years_cannot_be_counted(other: date) -> None:
    for start, end in ((other, date(2022, 1, 4)), (date(2022, 1, 4), other)):
        with pytest.raises(CalendarError):
            working_days_between(start, end)
    with pytest.raises(CalendarError):
        is_working_day(other)
