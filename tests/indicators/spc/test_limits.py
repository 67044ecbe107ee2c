"""Limits worked by hand."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest

from csc_qa.core.errors import SpcError
from csc_qa.indicators.spc.limits import xmr_limits


def test_limits_by_hand() -> None:
    # Moving ranges 2, 1, 3: mean 2. Mean of values 47 / 4.
    limits = xmr_limits(np.array([10.0, 12, 11, 14]))
    assert limits.mean == 11.75
    assert limits.mean_moving_range == 2
    assert (limits.lower, limits.upper) == pytest.approx((11.75 - 5.32, 11.75 + 5.32))
    assert (limits.near_lower, limits.near_upper) == pytest.approx((11.75 - 10.64 / 3, 11.75 + 10.64 / 3))


def test_limits_are_not_clamped() -> None:
    limits = xmr_limits(np.array([0.0, 100, 0, 100]))
    assert (limits.lower, limits.upper) == pytest.approx((50 - 266, 50 + 266))


def ranges_of(*ranges: float) -> np.typing.NDArray[np.float64]:
    """Return values whose moving ranges are these."""
    return np.cumsum([0.0, *ranges])


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        # Four of 0 and one of 5: mean 1, and 5 is more than 3.267.
        ((0, 0, 0, 0, 5), 0.0),
        # 3,267 is 3.267 times the mean of exactly 1,000: it goes.
        ((3267, 0, 1000, 733, 0), 1733 / 4),
        # Just below it stays.
        ((3266, 0, 1000, 734, 0), 1000.0),
        # Once only: after 100 has gone, 10 is far more than 3.267 times the new mean, and stays.
        ((0, 0, 0, 0, 0, 0, 0, 0, 10, 100), 10 / 9),
        # Two that are as large both go.
        ((1, 1, 1, 1, 1, 1, 1, 1, 99, 99), 1.0),
    ],
    ids=["large", "on the limit", "below the limit", "once", "two"],
)
def test_screening(ranges: tuple[float, ...], expected: float) -> None:
    assert xmr_limits(ranges_of(*ranges)).mean_moving_range == pytest.approx(expected)
    assert xmr_limits(ranges_of(*ranges), screen=False).mean_moving_range == pytest.approx(np.mean(ranges))


def test_screening_on_the_limit_is_not_lost_in_rounding() -> None:
    values = ranges_of(0.3267, 0, 0.1, 0.0733, 0) + 0.7
    assert xmr_limits(values).mean_moving_range == pytest.approx(0.1733 / 4)


def test_the_mean_of_values_keeps_what_screening_drops() -> None:
    assert xmr_limits(np.array([0.0, 0, 0, 0, 0, 5])).mean == pytest.approx(5 / 6)


@pytest.mark.parametrize("number", [2, 13])
def test_constant_values_have_limits_on_their_mean(number: int) -> None:
    limits = xmr_limits(np.full(number, 0.1))
    assert limits.mean_moving_range == 0
    assert limits.lower == limits.upper == pytest.approx(0.1)


def test_one_value_has_no_limits() -> None:
    limits = xmr_limits(np.array([7.0]))
    assert limits.mean == 7
    assert isnan(limits.lower)
    assert isnan(limits.near_upper)


def test_no_value_is_an_error() -> None:
    with pytest.raises(SpcError, match="CSCQA-SPC-002"):
        xmr_limits(np.array([]))
