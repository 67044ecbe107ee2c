"""Rule: a point outside the process limits."""

from __future__ import annotations

import numpy as np

from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.side import Floats, Signs, rounding_of, side_of


def outside_limits(values: Floats, limits: XmrLimits) -> Signs:
    """Return 1 strictly above the upper limit, -1 strictly below the lower one, else 0.

    A point on a limit is inside it.
    """
    rounding = rounding_of(values)
    signs = np.zeros(len(values), dtype=np.int8)
    signs[side_of(values, limits.upper, rounding) > 0] = 1
    signs[side_of(values, limits.lower, rounding) < 0] = -1
    return signs
