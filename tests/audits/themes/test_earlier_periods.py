from __future__ import annotations

from datetime import date

import pytest

from csc_qa.audits.themes.earlier_periods import earlier_periods
from csc_qa.core.period import Period


@pytest.mark.parametrize(
    ("period", "first_day", "expected"),
    [
        ("2023-01", date(2022, 11, 30), ["2022-12", "2022-11"]),
        ("2022-Q1", date(2020, 1, 1), ["2021-Q4", "2021-Q3", "2021-Q2", "2021-Q1"]),
        ("2022-01/2022-10", date(2021, 3, 1), ["2021-03/2021-12"]),
        ("FY2022-23", date(2021, 4, 1), ["FY2021-22"]),
        ("2022-03-08/2022-03-14", date(2022, 3, 1), ["2022-03-01/2022-03-07"]),
        ("2022-03-01/2022-03-20", date(2022, 2, 20), ["2022-02-09/2022-02-28"]),
        ("2022", date(2022, 1, 1), []),
        ("2022", None, []),
    ],
)
def test_periods_of_the_same_length_as_far_as_the_register_goes(
    period: str, first_day: date | None, expected: list[str]
) -> None:
    found = earlier_periods(Period.parse(period), first_day, most=4)
    assert [str(each) for each in found] == expected
