from __future__ import annotations

import numpy as np
import pytest

from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.shift import shift

LIMITS = XmrLimits(mean=5.0, mean_moving_range=10.0)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([6] * 6, [0] * 6),
        ([6] * 7, [1] * 7),
        ([4] * 8, [-1] * 8),
        ([4, *[6] * 7, 4], [0, *[1] * 7, 0]),
        # A point on the mean is on neither side.
        ([6, 6, 6, 5, 6, 6, 6, 6], [0] * 8),
        ([*[6] * 7, 5, 6], [*[1] * 7, 0, 0]),
        ([*[6] * 7, *[4] * 7], [*[1] * 7, *[-1] * 7]),
        ([*[6] * 6, *[4] * 6], [0] * 12),
        ([], []),
    ],
)
def test_by_hand(values: list[float], expected: list[int]) -> None:
    assert shift(np.array(values, dtype=float), LIMITS).tolist() == expected


def test_a_point_on_a_mean_that_rounding_moves_is_on_it() -> None:
    values = np.array([0.2] * 3 + [0.1, 0.3] + [0.2] * 3)
    limits = XmrLimits(float(np.mean(values)) + 3e-17, 1.0)
    assert shift(np.full(8, 0.2), limits).tolist() == [0] * 8
