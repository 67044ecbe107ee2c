"""Rule: two of three successive points on one side of the mean lie close to the limit there."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.outside_limits import outside_limits
from csc_qa.indicators.spc.side import Floats, Signs, rounding_of, side_of
from csc_qa.indicators.spc.windows import Flags, spread

WINDOW = 3


def two_of_three(values: Floats, limits: XmrLimits) -> Signs:
    """Return 1 for points of such a pair near the upper limit, -1 near the lower one, else 0.

    Three successive points lie on one side of the mean, and two of them or all strictly beyond the near
    limit there, but not outside the limit. Those are flagged, the third one is not. A point outside the
    limit is none of the two.

    Source: NHS England, Making Data Count; as the NHS-R Community draws it, all three on one side.
    """
    signs = np.zeros(len(values), dtype=np.int8)
    if len(values) < WINDOW:
        return signs
    rounding = rounding_of(values)
    sides = side_of(values, limits.mean, rounding)
    inside = outside_limits(values, limits) == 0
    near_upper = inside & (side_of(values, limits.near_upper, rounding) > 0)
    near_lower = inside & (side_of(values, limits.near_lower, rounding) < 0)
    signs[near_upper & _in_pairs(near_upper, sides > 0)] = 1
    signs[near_lower & _in_pairs(near_lower, sides < 0)] = -1
    return signs


def _in_pairs(near: Flags, on_side: Flags) -> Flags:
    pairs = sliding_window_view(near, WINDOW).sum(axis=1) >= 2
    return spread(pairs & sliding_window_view(on_side, WINDOW).all(axis=1), WINDOW)
