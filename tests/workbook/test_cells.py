from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.typed_dates import NotADateError, read_date, read_month
from csc_qa.core.typed_text import NeitherYesNorNoError, read_yes_no

FORMS = [
    "%d/%m/%Y",
    "%d/%m/%y",
    "%d.%m.%Y",
    "%d-%b-%y",
    "%d %B %Y",
    "%a %d %b %Y",
    "%Y-%m-%d",
    "%d/%m/%Y 10:30",
]
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(DAYS, st.sampled_from(FORMS))
def test_date_is_read_back_in_uk_order(day: date, form: str) -> None:
    assert read_date(f" {day.strftime(form)}\u00a0") == day


@given(DAYS)
def test_excel_date_and_serial_are_the_same_day(day: date) -> None:
    assert read_date(datetime(day.year, day.month, day.day, 15)) == day
    assert read_date(float((day - date(1899, 12, 30)).days)) == day


@given(DAYS, st.sampled_from(["%b %y", "%B %Y", "%b-%y", "%m/%Y", "%Y-%m", "%d/%m/%Y"]))
def test_month_is_read_as_its_first_day(day: date, form: str) -> None:
    assert read_month(day.strftime(form)) == day.replace(day=1)


@pytest.mark.parametrize("cell", ["31/02/2022", "tbc", "w/c 12 Jan", "13", 12.0, True, "2022", "January"])
def test_what_is_no_date_is_a_fault(cell: object) -> None:
    with pytest.raises(NotADateError):
        read_date(cell)


@pytest.mark.parametrize("cell", ["", " ", "\u00a0", "N/A", "none", "-"])
def test_blank_is_no_date_and_no_fault(cell: str) -> None:
    assert read_date(cell) is None


def test_ordinals_and_sept_are_understood() -> None:
    assert read_date("Thurs 1st Sept 2022") == date(2022, 9, 1)


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [
        ("Yes", True),
        ("y", True),
        ("✓", True),
        (True, True),
        (1.0, True),
        ("Yes - by telephone", True),
        ("No", False),
        ("✗", False),
        (False, False),
        ("no: child placed abroad", False),
        ("N - a friend was there", False),
        ("n/a", None),
        ("N/A - baby", None),
        ("", None),
    ],
)
def test_yes_and_no(cell: object, meaning: bool | None) -> None:
    assert read_yes_no(cell) is meaning


@pytest.mark.parametrize("cell", ["partly", "?x", "nope maybe", 7.0])
def test_neither_yes_nor_no_is_a_fault(cell: object) -> None:
    with pytest.raises(NeitherYesNorNoError):
        read_yes_no(cell)
