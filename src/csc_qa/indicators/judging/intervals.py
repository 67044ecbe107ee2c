"""Confidence intervals of percentages and rates."""

from __future__ import annotations

from math import sqrt

from csc_qa.core.errors import JudgingError
from csc_qa.core.indicator_status import Interval

CONFIDENCE = 0.95
PER = 10_000


def wilson_interval(numerator: float, denominator: float, *, confidence: float = CONFIDENCE) -> Interval:
    """Return Wilson's interval of a percentage, 0 to 100.

    Source: Wilson (1927), as statsmodels reckons it.

    Raises:
        JudgingError: the numerator is not between 0 and the denominator, or there is no denominator.

    Example:
        >>> low, high = wilson_interval(254, 325)
        >>> round(low, 1), round(high, 1)
        (73.3, 82.3)
    """
    if not 0 <= numerator <= denominator or not denominator > 0 or not 0 < confidence < 1:
        raise JudgingError.because("CSCQA-JDG-008")
    from statsmodels.stats.proportion import proportion_confint  # noqa: PLC0415 - slow to load

    low, high = proportion_confint(numerator, denominator, alpha=1 - confidence, method="wilson")
    # At none and at all it misses the bound by rounding.
    return Interval(
        100 * float(low) if numerator else 0.0,
        100 * float(high) if numerator < denominator else 100.0,
    )


def byar_interval(
    count: float, population: float, *, per: float = PER, confidence: float = CONFIDENCE
) -> Interval:
    """Return Byar's interval of a rate.

    Byar's is an approximation of the exact interval of a Poisson count, close from about 10 cases on.

    Source: Breslow and Day (1987), Statistical Methods in Cancer Research, volume II.

    Args:
        count: cases.
        population: those among whom they were counted.
        per: the rate is per so many.

    Raises:
        JudgingError: the count is below 0, or there is no population.

    Example:
        >>> low, high = byar_interval(543, 49_400)
        >>> round(low, 1), round(high, 1)
        (100.9, 119.6)
    """
    if not count >= 0 or not population > 0 or not 0 < confidence < 1:
        raise JudgingError.because("CSCQA-JDG-008")
    from scipy.stats import norm  # noqa: PLC0415 - slow to load

    z = float(norm.ppf(1 - (1 - confidence) / 2))
    low = count * (1 - 1 / (9 * count) - z / (3 * sqrt(count))) ** 3 if count else 0.0
    above = count + 1
    high = above * (1 - 1 / (9 * above) + z / (3 * sqrt(above))) ** 3
    return Interval(max(0.0, low) * per / population, high * per / population)
