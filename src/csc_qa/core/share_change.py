"""ShareChange and ShareTrend: what may be said of how a share of audits changed."""

from __future__ import annotations

from enum import StrEnum

from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel


class ChangeVerdict(StrEnum):
    """What may be said of two shares; that something rose or fell only where chance does not explain it."""

    ROSE = "higher than before"
    FELL = "lower than before"
    NOT_CLEAR = "no clear change"
    TOO_FEW = "too few to say"
    NOTHING_BEFORE = "nothing to compare with"


class ShareChange(FrozenModel):
    """A share now and before.

    Attributes:
        before: None where there was no audit.
        p_value: how often chance alone gives a difference as large, 0 to 1, with regard to how many
            comparisons were made at once; None where the shares are not compared.
    """

    before: MeasuredShare | None
    now: MeasuredShare
    verdict: ChangeVerdict
    p_value: float | None = None


class TrendVerdict(StrEnum):
    """What may be said of a share over three periods or more."""

    RISING = "rising"
    FALLING = "falling"
    NOT_CLEAR = "no clear trend"
    TOO_FEW = "too few to say"


class ShareTrend(FrozenModel):
    """A share over periods.

    Attributes:
        periods: how many of them have audits.
        p_value: how often chance alone gives a trend as strong; None where nothing was tested.
    """

    periods: int
    verdict: TrendVerdict
    p_value: float | None = None
