"""Did moderation shift the grades as a whole? Stuart and Maxwell's test of marginal homogeneity."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from csc_qa.core.agreement import MarginalTest

Counts = np.typing.NDArray[np.float64]


def marginal_test(matrix: Sequence[Sequence[int]]) -> MarginalTest | None:
    """Return the test of whether original and moderated grades are spread alike; None where none moved.

    Grades between which no audit moved, directly or through others, do not bear on one another, and as one
    table could not be reckoned: they are tested apart, and the statistics added.

    Source: statsmodels, `SquareTable.homogeneity`.

    Args:
        matrix: number of audits; rows original, columns moderated grade.
    """
    counts = np.asarray(matrix, dtype=float)
    groups = _linked_grades(counts)
    if not groups:
        return None
    from scipy.stats import chi2  # noqa: PLC0415 - slow to load, and seldom needed
    from statsmodels.stats.contingency_tables import SquareTable  # noqa: PLC0415

    found = [
        SquareTable(counts[np.ix_(group, group)], shift_zeros=False).homogeneity("stuart_maxwell")
        for group in groups
    ]
    statistic = sum(float(each.statistic) for each in found)
    degrees = sum(int(each.df) for each in found)
    return MarginalTest(
        statistic=statistic,
        degrees=degrees,
        p_value=float(chi2.sf(statistic, degrees)),
        moved=int(counts.sum() - np.trace(counts)),
    )


def _linked_grades(counts: Counts) -> list[list[int]]:
    """Return groups of two or more grades between which audits moved."""
    moved = (counts + counts.T) > 0
    groups: list[list[int]] = []
    waiting = set(range(len(counts)))
    while waiting:
        group, edge = set[int](), {min(waiting)}
        while edge:
            grade = edge.pop()
            group.add(grade)
            edge |= {int(other) for other in np.flatnonzero(moved[grade])} - group
        waiting -= group
        if len(group) > 1:
            groups.append(sorted(group))
    return groups
