"""MeasuredShare: a share of a count, with what chance alone could make of it."""

from __future__ import annotations

from csc_qa.core.model import FrozenModel

# A share of fewer than this says little: its interval spans more than 40 percentage points.
FEW = 20


class MeasuredShare(FrozenModel):
    """A share of a count.

    Attributes:
        low, high: 95 % interval (Wilson) in percent, 0 to 100; None of nothing.

    Example:
        >>> stood = MeasuredShare(part=3, of=12, low=8.9, high=53.2)
        >>> stood.percent, stood.is_few
        (25.0, True)
    """

    part: int
    of: int
    low: float | None = None
    high: float | None = None

    @property
    def percent(self) -> float | None:
        """Percentage, 0 to 100; None of nothing."""
        return 100 * self.part / self.of if self.of else None

    @property
    def is_few(self) -> bool:
        """It is of too few to be read as a share."""
        return self.of < FEW

    def as_json(self) -> dict[str, object]:
        """Return count, whole, percentage and interval."""
        interval = None if self.low is None or self.high is None else [self.low, self.high]
        return {"count": self.part, "of": self.of, "percent": self.percent, "interval": interval}
