from __future__ import annotations

import numpy as np

from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.outside_limits import outside_limits

# Limits 50 - 26.6 and 50 + 26.6.
LIMITS = XmrLimits(mean=50.0, mean_moving_range=10.0)


def test_strictly_outside() -> None:
    values = np.array([76.6, 76.61, 50, 23.4, 23.39])
    assert outside_limits(values, LIMITS).tolist() == [0, 1, 0, 0, -1]


def test_a_point_on_a_limit_that_rounding_moves_is_inside() -> None:
    values = np.array([0.1 + 0.2, 0.0, 0.3])
    assert outside_limits(values, XmrLimits(mean=0.3, mean_moving_range=0.0)).tolist() == [0, -1, 0]


def test_without_limits_nothing_is_outside() -> None:
    assert outside_limits(np.array([7.0]), XmrLimits(7.0, float("nan"))).tolist() == [0]


def test_where_nothing_moved_everything_else_is_outside() -> None:
    assert outside_limits(np.array([5.0, 6, 4]), XmrLimits(5.0, 0.0)).tolist() == [0, 1, -1]
