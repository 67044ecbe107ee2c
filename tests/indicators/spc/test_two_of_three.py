from __future__ import annotations

import numpy as np
import pytest

from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.two_of_three import two_of_three

# Mean 0, near limits 2 and -2, limits 3 and -3, but for rounding.
LIMITS = XmrLimits(mean=0.0, mean_moving_range=3 / 2.66)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([2.5, 1, 2.5], [1, 0, 1]),
        ([2.5, 2.5, 1], [1, 1, 0]),
        ([1, 2.5, 2.5], [0, 1, 1]),
        ([2.5, 2.5, 2.5], [1, 1, 1]),
        ([-2.5, -1, -2.5], [-1, 0, -1]),
        # On the near limit is not beyond it; on the limit is inside it.
        ([2, 1, 2.5], [0, 0, 0]),
        ([3, 1, 2.5], [1, 0, 1]),
        # One beyond the limit is none of the two, but two others may stand beside it.
        ([3.5, 1, 2.5], [0, 0, 0]),
        ([2.5, 3.5, 2.5], [1, 0, 1]),
        # Not on one side: of each other, or the third.
        ([2.5, 1, -2.5], [0, 0, 0]),
        ([2.5, -2.5, 2.5], [0, 0, 0]),
        ([2.5, -1, 2.5], [0, 0, 0]),
        ([2.5, 0, 2.5], [0, 0, 0]),
        # Three apart are not two of three.
        ([2.5, 1, 1, 2.5], [0, 0, 0, 0]),
        # Pairs that overlap.
        ([2.5, 1, 2.5, 1, 2.5], [1, 0, 1, 0, 1]),
        ([2.5, 1, 2.5, -1, -2.5, -2.5, -1], [1, 0, 1, 0, -1, -1, 0]),
        # Two points are no three.
        ([2.5, 2.5], [0, 0]),
        ([], []),
    ],
)
def test_by_hand(values: list[float], expected: list[int]) -> None:
    assert two_of_three(np.array(values, dtype=float), LIMITS).tolist() == expected
