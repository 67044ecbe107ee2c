"""Intervals against statsmodels and scipy, and those worked by hand."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import chi2
from statsmodels.stats.proportion import proportion_confint

from csc_qa.core.errors import JudgingError
from csc_qa.indicators.judging.intervals import byar_interval, wilson_interval


@given(st.integers(0, 5000), st.integers(1, 5000), st.sampled_from([0.9, 0.95, 0.998]))
def test_wilson_is_that_of_statsmodels(numerator: int, denominator: int, confidence: float) -> None:
    assume(numerator <= denominator)
    low, high = wilson_interval(numerator, denominator, confidence=confidence)
    theirs = proportion_confint(numerator, denominator, alpha=1 - confidence, method="wilson")
    assert (low, high) == pytest.approx((100 * theirs[0], 100 * theirs[1]), abs=1e-9)
    assert 0 <= low <= 100 * numerator / denominator + 1e-9
    assert 100 * numerator / denominator - 1e-9 <= high <= 100


def test_wilson_by_hand() -> None:
    # z squared 3.8415: centre (0.5 + 0.19207) / 1.38415, half width 1.95996 * sqrt(0.025 + 0.0096) / 1.38415.
    assert wilson_interval(5, 10) == pytest.approx((23.659, 76.341), abs=1e-3)
    assert wilson_interval(0, 10).low == 0
    assert wilson_interval(10, 10).high == 100


@given(st.integers(10, 5000), st.integers(100, 100_000))
def test_byar_is_close_to_the_exact_interval_of_scipy(count: int, population: int) -> None:
    low, high = byar_interval(count, population)
    exact_low = chi2.ppf(0.025, 2 * count) / 2 * 10_000 / population
    exact_high = chi2.ppf(0.975, 2 * count + 2) / 2 * 10_000 / population
    assert (low, high) == pytest.approx((exact_low, exact_high), rel=0.003)


def test_byar_by_hand() -> None:
    # 10 * (1 - 1 / 90 - 1.959964 / (3 * 3.162278)) cubed,
    # 11 * (1 - 1 / 99 + 1.959964 / (3 * 3.316625)) cubed.
    assert byar_interval(10, 100, per=100) == pytest.approx((4.7874, 18.3906), abs=1e-3)
    low, high = byar_interval(0, 100, per=100)
    assert (low, high) == pytest.approx((0, (1 - 1 / 9 + 1.959964 / 3) ** 3))


@pytest.mark.parametrize(("numerator", "denominator"), [(-1, 5), (6, 5), (0, 0), (float("nan"), 5)])
def test_numbers_that_cannot_be(numerator: float, denominator: float) -> None:
    with pytest.raises(JudgingError, match="CSCQA-JDG-008"):
        wilson_interval(numerator, denominator)


@pytest.mark.parametrize(("count", "population"), [(-1, 5), (5, 0), (float("nan"), 5)])
def test_rates_that_cannot_be(count: float, population: float) -> None:
    with pytest.raises(JudgingError, match="CSCQA-JDG-008"):
        byar_interval(count, population)
