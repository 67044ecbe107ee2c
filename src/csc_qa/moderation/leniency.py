"""Each auditor's leniency: by how many steps panels moved their grades."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from csc_qa.core.agreement import Leniency
from csc_qa.core.grade import GradeScale


def measure_leniency(audits: pd.DataFrame, scale: GradeScale, *, least_audits: int) -> tuple[Leniency, ...]:
    """Return the leniency of every auditor with moderated audits, those with most audits first.

    Args:
        audits: audits table; rows without auditor or either grade are left out.
        least_audits: below so many moderated audits nothing is said.
    """
    known = audits[["auditor", "grade", "moderated_grade"]].dropna()
    ranks = {grade.key: grade.rank for grade in scale.grades}
    steps = known["moderated_grade"].astype("str").map(ranks) - known["grade"].astype("str").map(ranks)
    groups = steps.groupby(known["auditor"].astype("str"), sort=True)
    found = [leniency_of(str(name), list(group), least_audits) for name, group in groups]
    return tuple(sorted(found, key=lambda each: (-each.audits, each.auditor.casefold())))


def leniency_of(auditor: str, steps: Sequence[float], least_audits: int) -> Leniency:
    """Return the leniency that steps show; each is the panel's rank less the auditor's, 1 the best rank.

    The interval is Student's. Where all steps are alike it would have no width, and is left out.
    """
    number = len(steps)
    if number < max(least_audits, 2):
        return Leniency(auditor=auditor, audits=number)
    mean = sum(steps) / number
    if len(set(steps)) == 1:
        return Leniency(auditor=auditor, audits=number, mean_steps=mean)
    from statsmodels.stats.weightstats import DescrStatsW  # noqa: PLC0415 - slow to load, and seldom needed

    low, high = DescrStatsW(list(steps)).tconfint_mean(alpha=0.05)
    return Leniency(auditor=auditor, audits=number, mean_steps=mean, low=float(low), high=float(high))
