"""The axis of a chart of lines."""

from __future__ import annotations

from math import ceil, floor, isfinite, log10
from typing import NamedTuple

from csc_qa.core.report import Chart

_STEPS = 5


class Scale(NamedTuple):
    """Where the axis of values begins and ends, and the step of its numbers."""

    least: float
    greatest: float
    step: float


def line_scale(chart: Chart) -> Scale:
    """Return round numbers around all that is drawn: lines show how they vary, so it need not begin at 0."""
    values = [value for one in chart.series for value in one.values if isfinite(value)]
    least, greatest = min(values, default=0.0), max(values, default=1.0)
    rough = ((greatest - least) or abs(greatest) or 1.0) / _STEPS
    power = 10.0 ** floor(log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough)
    bottom, top = floor(least / step), ceil(greatest / step)
    return Scale(round(bottom * step, 9), round(max(top, bottom + 1) * step, 9), round(step, 9))
