"""The icons: variation from a point's signal, assurance from the target and the latest limits."""

from __future__ import annotations

from math import isnan

from csc_qa.core.spc import Assurance, Direction, Variation
from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.special_cause import Signal


def variation_of(signal: Signal | None, direction: Direction) -> Variation:
    """Return what a point's signal means where this direction is better."""
    if signal is None:
        return Variation.COMMON_CAUSE
    if direction is Direction.NEUTRAL:
        return Variation.NEUTRAL
    is_better = signal.is_high == (direction is Direction.INCREASE)
    return Variation.IMPROVEMENT if is_better else Variation.CONCERN


def assurance_of(
    target: float | None, limits: XmrLimits, direction: Direction, rounding: float = 0.0
) -> Assurance | None:
    """Return whether a process within these limits meets its target always, never, or by chance.

    A target on a limit lies within them. None without a target, without limits, and where neither
    direction is better.
    """
    if target is None or direction is Direction.NEUTRAL or isnan(limits.upper):
        return None
    is_increase = direction is Direction.INCREASE
    if target > limits.upper + rounding:
        return Assurance.FAIL if is_increase else Assurance.PASS
    if target < limits.lower - rounding:
        return Assurance.PASS if is_increase else Assurance.FAIL
    return Assurance.INCONSISTENT
