"""ComputedValue: what an indicator came to in a month."""

from __future__ import annotations

from dataclasses import dataclass

from csc_qa.core.indicator import Indicator, IndicatorKind

_PER = {IndicatorKind.PERCENTAGE: 100, IndicatorKind.RATE: 10_000, IndicatorKind.CUMULATIVE_RATE: 10_000}
RATES = frozenset((IndicatorKind.RATE, IndicatorKind.CUMULATIVE_RATE))


@dataclass(frozen=True)
class ComputedValue:
    """The numbers of an indicator.

    Attributes:
        numerator: how many were counted.
        denominator: out of how many; None for a count, and for a rate where the population is not known.

    Example:
        >>> from csc_qa.core.indicator import Polarity
        >>> reviews = Indicator(
        ...     id="reviews", name="Reviews", kind=IndicatorKind.PERCENTAGE, polarity=Polarity.HIGHER,
        ...     family="Care", population="children", numerator="reviewed", denominator="children",
        ... )
        >>> ComputedValue(reviews, 3, 4).value, ComputedValue(reviews, 0, 0).value
        (75.0, None)
    """

    indicator: Indicator
    numerator: int
    denominator: int | None

    @property
    def value(self) -> float | None:
        """The count itself, a percentage from 0 to 100, or a rate per 10,000; None out of nobody."""
        if self.indicator.kind is IndicatorKind.COUNT:
            return self.numerator
        if not self.denominator:
            return None
        return _PER[self.indicator.kind] * self.numerator / self.denominator
