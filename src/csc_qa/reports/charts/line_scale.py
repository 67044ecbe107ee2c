"""The axis of values of charts of lines, which every writer draws alike."""

from __future__ import annotations

from itertools import count
from math import ceil, floor, isfinite, log10
from typing import NamedTuple

from csc_qa.core.report import Chart

_MOST_STEPS = 7
_ROUND = (1, 2, 5)
# A quotient of decimals may miss the whole number that it is.
_EXACT = 9


class LineScale(NamedTuple):
    """Least and greatest value of the axis, and the step from one number on it to the next."""

    least: float
    greatest: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """The numbers on the axis."""
        steps = round((self.greatest - self.least) / self.step)
        return (*(self.least + at * self.step for at in range(steps)), self.greatest)


def line_scale(chart: Chart) -> LineScale:
    """Return the axis: the smallest round step of which few go around all that is drawn.

    Lines show how they vary, so the axis need not begin at 0; it holds 0 where nothing varies.
    """
    values = [value for one in chart.series for value in one.values if isfinite(value)]
    least, greatest = min(values, default=0.0), max(values, default=1.0)
    if least == greatest:
        least, greatest = min(least, 0.0), max(greatest, 0.0)
    greatest = greatest if greatest > least else 1.0
    first = floor(log10((greatest - least) / _MOST_STEPS))
    scales = (_around(least, greatest, each, power) for power in count(first) for each in _ROUND)
    return next(scale for scale in scales if scale is not None)


def _around(least: float, greatest: float, times: int, power: int) -> LineScale | None:
    """Return the axis with steps of so many times a power of ten; None where they would be too many."""
    step, digits = times * 10.0**power, max(0, -power)
    bottom, top = floor(round(least / step, _EXACT)), ceil(round(greatest / step, _EXACT))
    if top - bottom > _MOST_STEPS:
        return None
    return LineScale(round(bottom * step, digits), round(top * step, digits), round(step, digits))
