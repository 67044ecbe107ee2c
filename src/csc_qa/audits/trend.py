"""Does a share of audits rise or fall over the periods, by more than chance may bring?"""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.audits.change import UNLIKELY
from csc_qa.core.measured_share import FEW, MeasuredShare
from csc_qa.core.share_change import ShareTrend, TrendVerdict

LEAST_PERIODS = 3


def share_trend(shares: Sequence[MeasuredShare]) -> ShareTrend:
    """Return what may be said of a share over periods, oldest first.

    Periods without audits count as passed but not as periods with audits. Nothing is said of fewer than
    three of these, nor of fewer than 20 audits in each on average.

    Source: statsmodels' test of linear-by-linear association, for a share that of Cochran and Armitage.

    Example:
        >>> shares = [MeasuredShare(part=count, of=40) for count in (36, 30, 22)]
        >>> share_trend(shares).verdict
        <TrendVerdict.FALLING: 'falling'>
    """
    known = [(place, share) for place, share in enumerate(shares) if share.of]
    periods, good = len(known), sum(share.part for _, share in known)
    graded = sum(share.of for _, share in known)
    if periods < LEAST_PERIODS or graded < FEW * periods:
        return ShareTrend(periods=periods, verdict=TrendVerdict.TOO_FEW)
    if good in (0, graded):
        return ShareTrend(periods=periods, verdict=TrendVerdict.NOT_CLEAR, p_value=1.0)
    p_value, slope = _test(known)
    rising = TrendVerdict.RISING if slope > 0 else TrendVerdict.FALLING
    verdict = rising if p_value < UNLIKELY else TrendVerdict.NOT_CLEAR
    return ShareTrend(periods=periods, verdict=verdict, p_value=p_value)


def _test(known: Sequence[tuple[int, MeasuredShare]]) -> tuple[float, float]:
    """Return the p value, and a number above 0 where the share rises."""
    import numpy as np  # noqa: PLC0415 - slow to load
    from statsmodels.stats.contingency_tables import Table  # noqa: PLC0415 - slow to load

    places = np.array([place for place, _ in known])
    counts = np.array([[share.of - share.part, share.part] for _, share in known])
    found = Table(counts, shift_zeros=False).test_ordinal_association(row_scores=places)
    return float(found.pvalue), float(found.zscore)
