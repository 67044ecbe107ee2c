"""Weighted kappa: agreement between auditors and panels beyond what chance would give."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, nan, sqrt

import numpy as np

from csc_qa.core.agreement import WeightedKappa

# Two-sided 95 % of the normal distribution.
_Z = 1.959963984540054
# A variance this little below zero is zero, but for rounding.
_ROUNDING = 1e-12


def weighted_kappa(matrix: Sequence[Sequence[int]]) -> WeightedKappa | None:
    """Return linear-weighted kappa with its 95 % interval; None where it is not defined.

    It is not defined without audits, and where all have one grade before and after: chance alone would
    then agree too.

    Source: statsmodels, whose interval is that of Fleiss, Cohen and Everitt (1969).

    Args:
        matrix: number of audits; rows original, columns moderated grade, in the order of the scale.
    Example:
        >>> weighted_kappa([[1, 1], [0, 2]]).value
        0.5
    """
    counts = np.asarray(matrix, dtype=float)
    if len(counts) < 2 or not counts.sum() or _is_one_cell(counts):
        return None
    from statsmodels.stats.inter_rater import cohens_kappa  # noqa: PLC0415 - slow to load, and seldom needed

    # It also tests against no agreement, which is 0 / 0 where one side has one grade only.
    with np.errstate(divide="ignore", invalid="ignore"):
        found = cohens_kappa(counts, wt="linear")
    value, variance = float(found.kappa), float(found.var_kappa)
    if not isfinite(variance) or variance < -_ROUNDING:
        variance = nan
    reach = _Z * sqrt(max(variance, 0.0)) if isfinite(variance) else None
    low, high = (None, None) if reach is None else (value - reach, value + reach)
    return WeightedKappa(value=value, low=low, high=high)


def _is_one_cell(counts: np.typing.NDArray[np.float64]) -> bool:
    return bool(np.count_nonzero(counts.sum(axis=0) + counts.sum(axis=1)) == 1)
