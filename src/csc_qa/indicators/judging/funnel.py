"""Funnel plots: which teams differ from the whole by more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from math import nan
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from csc_qa.core.errors import JudgingError

# The inner and the outer limits, as wide as two and three standard deviations of the normal distribution.
INNER, OUTER = 0.95, 0.998


class FunnelVerdict(StrEnum):
    """Where a team lies."""

    WITHIN = "within the limits"
    ABOVE_INNER = "above the 95 % limit"
    BELOW_INNER = "below the 95 % limit"
    ABOVE_OUTER = "above the 99.8 % limit"
    BELOW_OUTER = "below the 99.8 % limit"
    NO_CASES = "no cases"


class FunnelPoint(NamedTuple):
    """A team's percentage and the limits for a team of its size, all 0 to 100; NaN without cases."""

    team: str
    numerator: float
    denominator: float
    percent: float
    lower_outer: float
    lower_inner: float
    upper_inner: float
    upper_outer: float

    @property
    def verdict(self) -> FunnelVerdict:
        """Where the team lies; on a limit is within it."""
        if not self.denominator:
            return FunnelVerdict.NO_CASES
        bands = (
            (self.percent > self.upper_outer, FunnelVerdict.ABOVE_OUTER),
            (self.percent < self.lower_outer, FunnelVerdict.BELOW_OUTER),
            (self.percent > self.upper_inner, FunnelVerdict.ABOVE_INNER),
            (self.percent < self.lower_inner, FunnelVerdict.BELOW_INNER),
        )
        return next((verdict for is_there, verdict in bands if is_there), FunnelVerdict.WITHIN)


def funnel_points(
    teams: Sequence[str], numerators: Sequence[float], denominators: Sequence[float]
) -> list[FunnelPoint]:
    """Return each team with the limits around the percentage of all teams together.

    The limits are quantiles of the binomial distribution, interpolated between whole cases.

    Source: Spiegelhalter (2005), Funnel plots for comparing institutional performance, appendix A.1.1.

    Args:
        teams, numerators, denominators: of one length.

    Raises:
        JudgingError: a numerator is not between 0 and its denominator, or no team has cases.
    """
    counts, sizes = np.asarray(numerators, dtype=float), np.asarray(denominators, dtype=float)
    if not (len(teams) == len(counts) == len(sizes)) or not np.all((counts >= 0) & (counts <= sizes)):
        raise JudgingError.because("CSCQA-JDG-008")
    if not sizes.sum() > 0:
        raise JudgingError.because("CSCQA-JDG-008", "no team has cases")
    share = float(counts.sum() / sizes.sum())
    limits = [_limit(tail, sizes, share) for tail in _tails()]
    rows = zip(teams, counts, sizes, *limits, strict=True)
    return [
        FunnelPoint(
            team, float(count), float(size), 100 * float(count / size) if size else nan, *map(float, own)
        )
        for team, count, size, *own in rows
    ]


def _tails() -> tuple[float, ...]:
    lower_outer, lower_inner = (1 - OUTER) / 2, (1 - INNER) / 2
    return lower_outer, lower_inner, 1 - lower_inner, 1 - lower_outer


def _limit(tail: float, sizes: NDArray[np.float64], share: float) -> NDArray[np.float64]:
    """Return the percentages below which this part of teams of each size lies by chance."""
    if share in (0.0, 1.0):
        return np.where(sizes > 0, 100 * share, nan)
    from scipy.stats import binom  # noqa: PLC0415 - slow to load

    known = np.where(sizes > 0, sizes, 1)
    cases = binom.ppf(tail, known, share)
    over = (binom.cdf(cases, known, share) - tail) / binom.pmf(cases, known, share)
    percents: NDArray[np.float64] = np.clip(100 * (cases - over) / known, 0, 100)
    return np.where(sizes > 0, percents, nan)
