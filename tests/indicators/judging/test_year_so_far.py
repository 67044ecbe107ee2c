"""The year so far and its forecast."""

from __future__ import annotations

from datetime import date
from math import sqrt

import numpy as np
import pytest
from scipy.stats import t as student

from csc_qa.indicators.judging.year_so_far import forecast_year, months_so_far, year_so_far

DECEMBER = date(2022, 12, 1)
NINE = dict.fromkeys(months_so_far(DECEMBER), 10.0)


@pytest.mark.parametrize(
    ("month", "number"),
    [(date(2022, 4, 1), 1), (DECEMBER, 9), (date(2023, 1, 1), 10), (date(2023, 3, 1), 12)],
)
def test_the_financial_year_begins_in_april(month: date, number: int) -> None:
    months = months_so_far(month)
    assert (months[0], months[-1], len(months)) == (date(2022, 4, 1), month, number)


def test_part_of_the_target() -> None:
    year = year_so_far(DECEMBER, NINE, target=700)
    assert year is not None
    assert (year.months, year.total, year.target) == (9, 90, 525)
    assert (year.forecast.value, year.forecast.interval) == (120, (120, 120))


def test_a_month_that_is_missing() -> None:
    without = {month: value for month, value in NINE.items() if month.month != 7}
    assert year_so_far(DECEMBER, without) is None
    year = year_so_far(DECEMBER, without, total=90)
    assert year is not None
    assert (year.forecast.value, year.forecast.interval) == (120, None)


def test_forecast_by_hand() -> None:
    # Mean 12, standard deviation 2; 9 months to come: 2 * sqrt(9 + 81 / 3).
    forecast = forecast_year(36, [10, 12, 14], 3)
    assert forecast.value == 144
    assert forecast.interval is not None
    assert forecast.interval.high - 144 == pytest.approx(student.ppf(0.975, 2) * 2 * sqrt(36))


def test_first_and_last_month() -> None:
    assert (forecast_year(5, [5], 1).value, forecast_year(5, [5], 1).interval) == (60, None)
    assert forecast_year(70, [7] * 10, 12).interval == (70, 70)


def test_a_year_does_not_end_below_what_was_counted() -> None:
    interval = forecast_year(8, [8, 0, 0, 0], 4).interval
    assert interval is not None
    assert interval.low == 8


@pytest.mark.parametrize("months", [2, 6, 9, 11])
def test_the_interval_holds_the_year_as_often_as_it_says(months: int) -> None:
    rng, hits = np.random.default_rng(2022), 0
    for year in rng.normal(100, 15, (500, 12)):
        interval = forecast_year(float(year[:months].sum()), list(year[:months]), months).interval
        assert interval is not None
        hits += interval.low <= year.sum() <= interval.high
    # 95 % of 500 are 475; four standard deviations are 20.
    assert 455 <= hits <= 495
