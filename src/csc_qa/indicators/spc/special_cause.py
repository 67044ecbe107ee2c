"""Which rule makes a point a special cause: the first that applies."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from csc_qa.core.spc import SpecialCause
from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.outside_limits import outside_limits
from csc_qa.indicators.spc.shift import shift
from csc_qa.indicators.spc.side import Floats, Signs
from csc_qa.indicators.spc.trend import trend
from csc_qa.indicators.spc.two_of_three import two_of_three

RULES: dict[SpecialCause, Callable[[Floats, XmrLimits], Signs]] = {
    SpecialCause.OUTSIDE_LIMITS: outside_limits,
    SpecialCause.TREND: trend,
    SpecialCause.TWO_OF_THREE: two_of_three,
    SpecialCause.SHIFT: shift,
}


class Signal(NamedTuple):
    """The rule that fired at a point, and whether for high or rising values."""

    rule: SpecialCause
    is_high: bool


def find_special_causes(values: Floats, limits: XmrLimits) -> list[Signal | None]:
    """Return the signal of each point of a segment; None for common cause."""
    found: list[Signal | None] = [None] * len(values)
    for rule, flag in RULES.items():
        for place, sign in enumerate(flag(values, limits)):
            if sign and found[place] is None:
                found[place] = Signal(rule, bool(sign > 0))
    return found
