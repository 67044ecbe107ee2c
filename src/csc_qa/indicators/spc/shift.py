"""Rule: seven points or more on one side of the mean."""

from __future__ import annotations

import numpy as np

from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.side import Floats, Signs, rounding_of, side_of
from csc_qa.indicators.spc.windows import in_windows

SHIFT_POINTS = 7


def shift(values: Floats, limits: XmrLimits) -> Signs:
    """Return 1 for every point of a run of seven or more strictly above the mean, -1 below it, else 0.

    A point on the mean ends a run.
    """
    sides = side_of(values, limits.mean, rounding_of(values))
    above = in_windows(sides > 0, SHIFT_POINTS).astype(np.int8)
    below = in_windows(sides < 0, SHIFT_POINTS).astype(np.int8)
    return above - below
