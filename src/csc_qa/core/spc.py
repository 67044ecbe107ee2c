"""SpcChart: a series on an XmR chart, with its limits, special causes and icons."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from csc_qa.core.finding import Finding
from csc_qa.core.indicator import Polarity
from csc_qa.core.model import FrozenModel


class Direction(StrEnum):
    """The direction of improvement."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NEUTRAL = "neutral"

    @classmethod
    def of(cls, polarity: Polarity) -> Direction:
        """Return the direction in which an indicator improves."""
        return {
            Polarity.HIGHER: cls.INCREASE,
            Polarity.LOWER: cls.DECREASE,
            Polarity.NEUTRAL: cls.NEUTRAL,
        }[polarity]


class SpecialCause(StrEnum):
    """The rule by which a point is a special cause, in the order in which they are asked."""

    OUTSIDE_LIMITS = "outside limits"
    TREND = "trend"
    TWO_OF_THREE = "two of three"
    SHIFT = "shift"


class Variation(StrEnum):
    """The variation icon: what a point says."""

    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NEUTRAL = "neutral"
    COMMON_CAUSE = "common cause"


class Assurance(StrEnum):
    """The assurance icon: whether the process as it is will meet its target."""

    PASS = "pass"
    FAIL = "fail"
    INCONSISTENT = "inconsistent"


class Rebase(FrozenModel):
    """Limits are reckoned anew from a day on.

    Attributes:
        on: the first point on this day or after it begins a new segment.
        reason: what changed in the process then.
    """

    on: date
    reason: str = ""


class SpcPoint(FrozenModel):
    """A point of the chart.

    Attributes:
        special_cause: the rule that fired; None for common cause.
        is_high: whether the special cause is of high or rising values; None for common cause.
    """

    date: date
    value: float
    special_cause: SpecialCause | None = None
    is_high: bool | None = None
    variation: Variation = Variation.COMMON_CAUSE


class SpcSegment(FrozenModel):
    """Points that share limits, from one rebase to the next.

    Attributes:
        start, end: dates of its first and last point.
        points: how many there are.
        lower, upper: process limits; None for a single point, which has no moving range.
        near_lower, near_upper: two thirds of the way from the mean to the limits.
        reason: of the rebase that began it; empty for the first.
    """

    start: date
    end: date
    points: int
    mean: float
    lower: float | None
    upper: float | None
    near_lower: float | None
    near_upper: float | None
    reason: str = ""


class SpcChart(FrozenModel):
    """A series with its limits, special causes and icons.

    Attributes:
        points: in order of date; at least one.
        assurance: None without a target, without limits, and where neither way is better.
        findings: what to bear in mind when it is read.
    """

    direction: Direction
    points: tuple[SpcPoint, ...]
    segments: tuple[SpcSegment, ...]
    target: float | None = None
    assurance: Assurance | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def latest(self) -> SpcPoint:
        """The last point."""
        return self.points[-1]

    @property
    def variation(self) -> Variation:
        """The variation icon, which is that of the latest point."""
        return self.latest.variation
