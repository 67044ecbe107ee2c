"""Draw up an XmR chart: segments, limits, special causes and icons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import isfinite, isnan

import numpy as np

from csc_qa.core.errors import SpcError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spc import Direction, Rebase, SpcChart, SpcPoint, SpcSegment
from csc_qa.indicators.spc.icons import assurance_of, variation_of
from csc_qa.indicators.spc.limits import XmrLimits, xmr_limits
from csc_qa.indicators.spc.segments import Cut, cut_at_rebases
from csc_qa.indicators.spc.side import Floats, rounding_of
from csc_qa.indicators.spc.special_cause import find_special_causes

FEWEST_POINTS = 13
FEWEST_TO_FIX = 12


def spc_chart(
    values: Mapping[date, float],
    direction: Direction = Direction.NEUTRAL,
    *,
    target: float | None = None,
    rebases: Sequence[Rebase] = (),
    fix_after: int | None = None,
    screen: bool = True,
) -> SpcChart:
    """Return the XmR chart of a series.

    Source: NHS England, Making Data Count.

    Args:
        values: date to value; dates need not be evenly spaced.
        target: in the unit of the values.
        rebases: where limits are reckoned anew; no rule looks across them.
        fix_after: take the limits of each segment from its first so many points, 12 or more.
        screen: drop moving ranges of 3.267 times their mean or more, once.
    Raises:
        SpcError: there is no value, one is not finite, or `fix_after` is below 12.
    Example:
        >>> series = {date(2022, month, 1): value for month, value in enumerate([5, 5, 6, 5, 19], 1)}
        >>> spc_chart(series, Direction.DECREASE).variation
        <Variation.CONCERN: 'concern'>
    """
    _check(values, target, fix_after)
    days, numbers = _in_order(values)
    cuts, findings = cut_at_rebases(days, rebases)
    limits = [xmr_limits(numbers[cut.first : cut.end][:fix_after], screen=screen) for cut in cuts]
    pairs = list(zip(cuts, limits, strict=True))
    return SpcChart(
        direction=direction,
        points=tuple(point for pair in pairs for point in _points(*pair, days, numbers, direction)),
        segments=tuple(_segment(cut, own, days) for cut, own in pairs),
        target=target,
        assurance=assurance_of(target, limits[-1], direction, rounding_of(numbers)),
        findings=(*findings, *_remarks(cuts, days, fix_after), *_remarks_on_target(target, direction)),
    )


def _check(values: Mapping[date, float], target: float | None, fix_after: int | None) -> None:
    if not values:
        raise SpcError.because("CSCQA-SPC-002")
    if not all(isfinite(value) for value in (*values.values(), target or 0.0)):
        raise SpcError.because("CSCQA-SPC-016")
    if fix_after is not None and fix_after < FEWEST_TO_FIX:
        raise SpcError.because("CSCQA-SPC-013")


def _in_order(values: Mapping[date, float]) -> tuple[list[date], Floats]:
    days = sorted(values)
    return days, np.array([values[day] for day in days], dtype=np.float64)


def _remarks(cuts: Sequence[Cut], days: Sequence[date], fix_after: int | None) -> list[Finding]:
    found = []
    for cut in cuts:
        number, since = cut.end - cut.first, days[cut.first]
        if number < FEWEST_POINTS:
            message = (
                f"the limits from {since} on rest on {number} {'points' if number > 1 else 'point'}, "
                f"fewer than {FEWEST_POINTS}: they move much with each new one"
            )
            found.append(make_finding("CSCQA-SPC-010", message))
        if fix_after is not None and number < fix_after:
            message = f"from {since} on there are {number} of the {fix_after} points to fix limits after"
            found.append(make_finding("CSCQA-SPC-014", f"{message}; all were used"))
    return found


def _remarks_on_target(target: float | None, direction: Direction) -> list[Finding]:
    is_idle = target is not None and direction is Direction.NEUTRAL
    return [make_finding("CSCQA-SPC-018")] if is_idle else []


def _points(
    cut: Cut, limits: XmrLimits, days: Sequence[date], numbers: Floats, direction: Direction
) -> list[SpcPoint]:
    own = numbers[cut.first : cut.end]
    signals = find_special_causes(own, limits)
    return [
        SpcPoint(
            date=day,
            value=float(value),
            special_cause=signal and signal.rule,
            is_high=signal and signal.is_high,
            variation=variation_of(signal, direction),
        )
        for day, value, signal in zip(days[cut.first : cut.end], own, signals, strict=True)
    ]


def _segment(cut: Cut, limits: XmrLimits, days: Sequence[date]) -> SpcSegment:
    return SpcSegment(
        start=days[cut.first],
        end=days[cut.end - 1],
        points=cut.end - cut.first,
        mean=limits.mean,
        lower=_known(limits.lower),
        upper=_known(limits.upper),
        near_lower=_known(limits.near_lower),
        near_upper=_known(limits.near_upper),
        reason=cut.reason,
    )


def _known(limit: float) -> float | None:
    return None if isnan(limit) else limit
