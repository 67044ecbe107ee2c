"""Rule: seven points or more that all rise, or all fall."""

from __future__ import annotations

import numpy as np

from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.side import Floats, Signs, rounding_of, side_of
from csc_qa.indicators.spc.windows import Flags, in_windows

TREND_POINTS = 7


def trend(values: Floats, limits: XmrLimits) -> Signs:
    """Return 1 for every point of a rising trend, -1 of a falling one, else 0.

    A trend is seven successive points with six strict steps one way; a tie ends it. All its points
    belong to it. A turning point that two trends share is of the later one.
    """
    del limits
    signs = np.zeros(len(values), dtype=np.int8)
    if len(values) < TREND_POINTS:
        return signs
    steps = side_of(values[1:], values[:-1], rounding_of(values))
    rising, falling = (_points_of(in_windows(steps == way, TREND_POINTS - 1)) for way in (1, -1))
    signs[rising] = 1
    signs[falling] = -1
    turning = np.flatnonzero(rising & falling)
    signs[turning] = steps[turning]
    return signs


def _points_of(steps: Flags) -> Flags:
    """Return the points at either end of the steps."""
    points = np.zeros(len(steps) + 1, dtype=bool)
    points[:-1] |= steps
    points[1:] |= steps
    return points
