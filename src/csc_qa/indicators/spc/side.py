"""On which side of a level values lie, where what differs by rounding only does not differ."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Signs = NDArray[np.int8]

# A mean of values such as 0.1 lies beside the value it equals, by some 1e-16 of their size.
_ROUNDING = 1e-12


def rounding_of(values: Floats) -> float:
    """Return by how much values of this size may differ through rounding alone."""
    return _ROUNDING * float(np.max(np.abs(values), initial=0.0))


def side_of(values: Floats, level: Floats | float, rounding: float) -> Signs:
    """Return 1 strictly above the level, -1 strictly below it, else 0; a level that is NaN has no sides.

    Example:
        >>> side_of(np.array([1.0, 2.0, 3.0]), 2.0, 0.0).tolist()
        [-1, 0, 1]
    """
    distance = values - level
    above = (distance > rounding).astype(np.int8)
    below = (distance < -rounding).astype(np.int8)
    return above - below
