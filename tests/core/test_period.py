from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.errors import PeriodError
from csc_qa.core.period import Period

YEARS = st.integers(2000, 2098)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-Q4", date(2022, 10, 1), date(2022, 12, 31)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-01/2022-10", date(2022, 1, 1), date(2022, 10, 31)),
        ("2022-12/2023-Q1", date(2022, 12, 1), date(2023, 3, 31)),
        ("FY2022-23", date(2022, 4, 1), date(2023, 3, 31)),
        ("FY2022/23", date(2022, 4, 1), date(2023, 3, 31)),
        ("fy2099-00", date(2099, 4, 1), date(2100, 3, 31)),
        ("FY2022-23-Q4", date(2023, 1, 1), date(2023, 3, 31)),
        (" 2022-03-15 ", date(2022, 3, 15), date(2022, 3, 15)),
    ],
)
def test_form_is_read(text: str, start: date, end: date) -> None:
    period = Period.parse(text)
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["", "2022-13", "2022-00", "2022-Q5", "22", "FY2022-24", "2022-10/2022-01", "2022-02-30", "2022/", "/"],
)
def test_what_is_no_period_is_an_error_that_shows_the_forms(text: str) -> None:
    with pytest.raises(PeriodError, match=r"CSCQA-PER-001[\s\S]*2022-Q4"):
        Period.parse(text)


@given(YEARS, st.integers(1, 12), st.integers(0, 40))
def test_printed_period_is_read_back(year: int, month: int, more: int) -> None:
    first = Period.month(year, month)
    last = Period.month(year + (month - 1 + more) // 12, (month - 1 + more) % 12 + 1)
    period = Period(start=first.start, end=last.end)
    assert Period.parse(str(period)) == period
    assert len(period.months()) == more + 1


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 500))
def test_printed_span_of_days_is_read_back(start: date, days: int) -> None:
    period = Period(start=start, end=date.fromordinal(start.toordinal() + days))
    assert Period.parse(str(period)) == period
    assert period.start in period
    assert date.fromordinal(period.end.toordinal() + 1) not in period


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2022-01/2022-10", "January to October 2022"),
        ("FY2022-23", "April 2022 to March 2023"),
        ("2022-12", "December 2022"),
        ("2022-12-03/2023-01-02", "3 December 2022 to 2 January 2023"),
    ],
)
def test_label_says_it_in_words(text: str, label: str) -> None:
    assert Period.parse(text).label == label


def test_periods_are_in_order_of_time() -> None:
    texts = ["2022-Q2", "2021", "2022-04"]
    assert [str(each) for each in sorted(map(Period.parse, texts))] == ["2021", "2022-04", "2022-Q2"]
