"""Set the auditors' grades against the moderated ones."""

from __future__ import annotations

import pandas as pd

from csc_qa.core.agreement import Agreement
from csc_qa.core.grade import GradeScale


def measure_agreement(audits: pd.DataFrame, scale: GradeScale) -> Agreement:
    """Count moderated audits by original and moderated grade.

    Source: Quality Assurance Framework, section 9.3, moderation.

    Args:
        audits: audits table; rows without both grades are left out.
        scale: the grades, best first.
    """
    both = audits[audits["grade"].notna() & audits["moderated_grade"].notna()]
    counts = pd.crosstab(both["grade"].astype("str"), both["moderated_grade"].astype("str"))
    counts = counts.reindex(index=scale.keys, columns=scale.keys, fill_value=0)
    return Agreement(scale=scale, matrix=tuple(tuple(map(int, row)) for row in counts.to_numpy()))
