"""Limits of an XmR chart: mean and mean moving range."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from csc_qa.core.errors import SpcError
from csc_qa.indicators.spc.side import Floats, rounding_of, side_of

LIMIT_FACTOR = 2.66
NEAR_FACTOR = LIMIT_FACTOR * 2 / 3
SCREEN_FACTOR = 3.267


class XmrLimits(NamedTuple):
    """Mean and mean moving range, from which the limits follow. They are never clamped to 0 or 100.

    Attributes:
        mean_moving_range: NaN for a single value; its limits are then NaN too.
    """

    mean: float
    mean_moving_range: float

    @property
    def lower(self) -> float:
        """The lower process limit."""
        return self.mean - LIMIT_FACTOR * self.mean_moving_range

    @property
    def upper(self) -> float:
        """The upper process limit."""
        return self.mean + LIMIT_FACTOR * self.mean_moving_range

    @property
    def near_lower(self) -> float:
        """Two thirds of the way from the mean to the lower limit."""
        return self.mean - NEAR_FACTOR * self.mean_moving_range

    @property
    def near_upper(self) -> float:
        """Two thirds of the way from the mean to the upper limit."""
        return self.mean + NEAR_FACTOR * self.mean_moving_range


def xmr_limits(values: Floats, *, screen: bool = True) -> XmrLimits:
    """Return the limits that values give.

    Source: NHS England, Making Data Count; the factors are those of Wheeler's XmR chart.

    Args:
        values: successive values, at least one.
        screen: moving ranges of 3.267 times their mean or more are dropped, once, and the mean is taken
            again; the mean of the values stays.

    Raises:
        SpcError: there is no value.

    Example:
        >>> limits = xmr_limits(np.array([10.0, 12.0, 11.0, 14.0]))
        >>> limits.mean, limits.mean_moving_range, round(limits.upper, 2)
        (11.75, 2.0, 17.07)
    """
    if not len(values):
        raise SpcError.because("CSCQA-SPC-002")
    ranges = np.abs(np.diff(values))
    mean = float(np.mean(values))
    if not len(ranges):
        return XmrLimits(mean, float("nan"))
    return XmrLimits(mean, _mean_of(ranges, rounding_of(values), screen=screen))


def _mean_of(ranges: Floats, rounding: float, *, screen: bool) -> float:
    mean = float(np.mean(ranges))
    # Where nothing moves there is nothing to drop; else the least range always stays.
    if not screen or mean <= rounding:
        return mean
    kept = ranges[side_of(ranges, SCREEN_FACTOR * mean, rounding) < 0]
    return float(np.mean(kept))
