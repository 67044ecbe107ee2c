"""How audits graded the analysis areas, and whether those that graded one low name what is to improve."""

from __future__ import annotations

import pandas as pd

from csc_qa.audits.identified import says_something
from csc_qa.core.grade import GradeScale
from csc_qa.core.grade_count import GradeCount


def area_grade_count(audits: pd.DataFrame, key: str, scale: GradeScale, label: str) -> GradeCount:
    """Return how many audits gave the analysis area each grade; those that gave it none are left out.

    Args:
        audits: audits table.
        key: of the analysis area.
        label: of the row.
    """
    found = audits[f"grade_{key}"].astype("str").value_counts()
    return GradeCount(label=label, grades={grade: int(found.get(grade, 0)) for grade in scale.keys})


def improvement_named(audits: pd.DataFrame, key: str, scale: GradeScale) -> tuple[int, int]:
    """Return how many audits that graded the analysis area in the worse half name something to improve.

    What they name need not be of this area: the register keeps one text for the whole audit.

    Returns:
        Those that name something, and all that graded the area so.
    """
    worse = scale.keys[len(scale.keys) // 2 :]
    low = audits[audits[f"grade_{key}"].isin(worse)]
    return int(says_something(low["areas_for_improvement"]).sum()), len(low)
