"""The order of the rules, and the icons."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from csc_qa.core.spc import Assurance, Direction, SpecialCause, Variation
from csc_qa.indicators.spc.icons import assurance_of, variation_of
from csc_qa.indicators.spc.limits import XmrLimits
from csc_qa.indicators.spc.special_cause import Signal, find_special_causes

# Mean 0, near limits 2 and -2, limits 3 and -3, but for rounding.
LIMITS = XmrLimits(mean=0.0, mean_moving_range=3 / 2.66)
O, T, P, S = SpecialCause  # noqa: E741 - a letter for each rule keeps vectors readable


def rules(*values: float) -> list[SpecialCause | None]:
    return [signal and signal.rule for signal in find_special_causes(np.array(values, dtype=float), LIMITS)]


def test_outside_comes_before_trend() -> None:
    assert rules(-1, -0.5, 0.1, 0.5, 1, 1.5, 4) == [T] * 6 + [O]


def test_trend_comes_before_two_of_three_and_shift() -> None:
    assert rules(0.5, 1, 1.5, 1.8, 2.1, 2.2, 2.3) == [T] * 7


def test_two_of_three_comes_before_shift() -> None:
    assert rules(1, 2.5, 1, 2.5, 1, 1.5, 1) == [S, P, S, P, S, S, S]


def test_nothing_is_common_cause() -> None:
    assert rules(1, -1, 2.5, -2.5, 0, 1) == [None] * 6


@pytest.mark.parametrize(
    ("is_high", "direction", "expected"),
    [
        (True, Direction.INCREASE, Variation.IMPROVEMENT),
        (False, Direction.INCREASE, Variation.CONCERN),
        (True, Direction.DECREASE, Variation.CONCERN),
        (False, Direction.DECREASE, Variation.IMPROVEMENT),
        (True, Direction.NEUTRAL, Variation.NEUTRAL),
    ],
)
def test_variation(is_high: bool, direction: Direction, expected: Variation) -> None:
    for rule in SpecialCause:
        assert variation_of(Signal(rule, is_high), direction) is expected
    assert variation_of(None, direction) is Variation.COMMON_CAUSE


@pytest.mark.parametrize(
    ("target", "increase", "decrease"),
    [
        (3.1, Assurance.FAIL, Assurance.PASS),
        (-3.1, Assurance.PASS, Assurance.FAIL),
        (2.9, Assurance.INCONSISTENT, Assurance.INCONSISTENT),
        (0, Assurance.INCONSISTENT, Assurance.INCONSISTENT),
        (LIMITS.upper, Assurance.INCONSISTENT, Assurance.INCONSISTENT),
        (LIMITS.lower, Assurance.INCONSISTENT, Assurance.INCONSISTENT),
        (None, None, None),
    ],
)
def test_assurance(target: float | None, increase: Assurance | None, decrease: Assurance | None) -> None:
    assert assurance_of(target, LIMITS, Direction.INCREASE) is increase
    assert assurance_of(target, LIMITS, Direction.DECREASE) is decrease
    assert assurance_of(target, LIMITS, Direction.NEUTRAL) is None


def test_no_limits_no_assurance() -> None:
    for target, direction in product((0.0, None), Direction):
        assert assurance_of(target, XmrLimits(0.0, float("nan")), direction) is None
