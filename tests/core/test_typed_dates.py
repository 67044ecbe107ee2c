"""Dates as people in the UK type them: every one is read back, and what never was a day is a fault."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.typed_dates import NotADateError, read_date, read_month

FULL_YEAR = [
    "{d}/{m}/{y}",
    "{d:02}/{m:02}/{y}",
    "{d}.{m}.{y}",
    "{d}-{m}-{y}",
    "{d} {m} {y}",
    "{d} {mon} {y}",
    "{d}-{mon}-{y}",
    "{d}-{MON}-{y}",
    "{d} {month}, {y}",
    "{d}{th} {month} {y}",
    "{wday} {d}{th} {mon} {y}",
    "{weekday}, {d} {month} {y}",
    "{y}-{m:02}-{d:02}",
    "{y}-{m:02}-{d:02}T00:00:00",
    "{d:02}/{m:02}/{y} 09:30:00",
    "{d:02}/{m:02}/{y} 9:30 am",
    "\u00a0 {d} /{m}/ {y}\n",
]
SHORT_YEAR = ["{d}/{m}/{yy:02}", "{d}.{m}.{yy:02}", "{d} {mon} {yy:02}", "{d}{th} {month} {yy:02}"]
MONTHS = ["{mon} {y}", "{month} {y}", "{mon}-{y}", "{m}/{y}", "{m:02}/{y}", "{y}-{m:02}", "{d}/{m}/{y}"]


def typed(form: str, day: date) -> str:
    ending = "th" if 10 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    month, mon = calendar.month_name[day.month], calendar.month_abbr[day.month]
    return form.format(
        d=day.day,
        m=day.month,
        y=day.year,
        yy=day.year % 100,
        th=ending,
        month=month,
        mon=mon,
        MON=mon.upper(),
        wday=calendar.day_abbr[day.weekday()],
        weekday=calendar.day_name[day.weekday()],
    )


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.sampled_from(FULL_YEAR))
def test_date_with_its_whole_year_is_read_back(day: date, form: str) -> None:
    assert read_date(typed(form, day)) == day


@given(st.dates(date(1990, 1, 1), date(2068, 12, 31)), st.sampled_from(SHORT_YEAR))
def test_date_with_two_digits_of_its_year_is_read_back(day: date, form: str) -> None:
    assert read_date(typed(form, day)) == day


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.sampled_from(MONTHS))
def test_month_is_read_back_as_its_first_day(day: date, form: str) -> None:
    assert read_month(typed(form, day)) == day.replace(day=1)


@given(st.integers(1990, 2090), st.integers(1, 12), st.integers(29, 40), st.sampled_from(["/", ".", " "]))
def test_day_that_the_month_has_not_is_a_fault(year: int, month: int, day: int, mark: str) -> None:
    if day <= calendar.monthrange(year, month)[1]:
        assert read_date(mark.join(map(str, (day, month, year)))) == date(year, month, day)
    else:
        with pytest.raises(NotADateError):
            read_date(mark.join(map(str, (day, month, year))))


@given(st.integers(1, 12), st.integers(13, 31), st.integers(1990, 2090))
def test_american_order_is_a_fault_and_never_turned_round(month: int, day: int, year: int) -> None:
    with pytest.raises(NotADateError):
        read_date(f"{month}/{day}/{year}")


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_blank_or_a_fault(text: str) -> None:
    for read in (read_date, read_month):
        try:
            found = read(text)
        except NotADateError:
            continue
        assert found is None or isinstance(found, date)


@pytest.mark.parametrize("number", [0, -1, 2022, 20220301, 1e300, 12.5])
def test_number_that_is_no_serial_of_our_time_is_a_fault(number: float) -> None:
    with pytest.raises(NotADateError):
        read_date(number)


def test_infinity_is_a_fault() -> None:
    with pytest.raises(NotADateError):
        read_date(float("inf"))
