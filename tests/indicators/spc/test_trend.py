from __future__ import annotations

import numpy as np
import pytest

from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.trend import trend

LIMITS = XmrLimits(mean=0.0, mean_moving_range=1.0)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 2, 3, 4, 5, 6], [0] * 6),
        ([1, 2, 3, 4, 5, 6, 7], [1] * 7),
        ([7, 6, 5, 4, 3, 2, 1], [-1] * 7),
        ([1, 2, 3, 4, 5, 6, 7, 8], [1] * 8),
        ([5, 1, 2, 3, 4, 5, 6, 7, 5], [0, *[1] * 7, 0]),
        # A tie: six rising steps, but not in succession.
        ([1, 2, 3, 4, 4, 5, 6, 7], [0] * 8),
        # A tie ends a trend that was there.
        ([1, 2, 3, 4, 5, 6, 7, 7, 8], [*[1] * 7, 0, 0]),
        # A tie, then seven: the trend begins with the second of the two.
        ([1, 1, 2, 3, 4, 5, 6, 7], [0, *[1] * 7]),
        # Up seven, down seven: the turning point belongs to both, and is shown with the later.
        ([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], [*[1] * 6, *[-1] * 7]),
        # Up seven, down six: the turning point is of the rise only.
        ([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2], [*[1] * 7, *[0] * 5]),
        # Up six, down seven.
        ([2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], [*[0] * 5, *[-1] * 7]),
        # Two rising trends with a tie between them.
        ([1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13], [1] * 14),
        ([], []),
        ([3], [0]),
    ],
)
def test_by_hand(values: list[float], expected: list[int]) -> None:
    assert trend(np.array(values, dtype=float), LIMITS).tolist() == expected


def test_a_tie_that_rounding_hides_is_a_tie() -> None:
    values = np.array([0.0, 0.1, 0.2, 0.3, 0.1 + 0.2, 0.4, 0.5, 0.6])
    assert trend(values, LIMITS).tolist() == [0] * 8
