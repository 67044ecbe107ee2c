"""Set the auditors' grades against the moderated ones."""

from __future__ import annotations

import pandas as pd

from csc_qa.core.agreement import Agreement, GroupAgreement
from csc_qa.core.grade import GradeScale
from csc_qa.moderation.kappa import weighted_kappa

NOT_RECORDED = "Not recorded"


def measure_agreement(audits: pd.DataFrame, scale: GradeScale) -> Agreement:
    """Count moderated audits by original and moderated grade, with weighted kappa.

    Source: Quality Assurance Framework, section 9.3, moderation.

    Args:
        audits: audits table; rows without both grades are left out.
        scale: the grades, best first.
    """
    both = audits[audits["grade"].notna() & audits["moderated_grade"].notna()]
    counts = pd.crosstab(both["grade"].astype("str"), both["moderated_grade"].astype("str"))
    counts = counts.reindex(index=scale.keys, columns=scale.keys, fill_value=0)
    matrix = tuple(tuple(map(int, row)) for row in counts.to_numpy())
    return Agreement(scale=scale, matrix=matrix, kappa=weighted_kappa(matrix))


def agreement_by(audits: pd.DataFrame, by: str, scale: GradeScale) -> tuple[GroupAgreement, ...]:
    """Return the agreement of every group that has moderated audits, by name.

    Args:
        by: a column of text, such as `service_area` or `tool`; blank ones are "Not recorded" and last.
    """
    moderated = audits[audits["grade"].notna() & audits["moderated_grade"].notna()]
    labels = moderated[by].astype("str").fillna(NOT_RECORDED)
    names = sorted(set(labels), key=lambda name: (name == NOT_RECORDED, name.casefold()))
    return tuple(
        GroupAgreement(label=name, agreement=measure_agreement(moderated[labels == name], scale))
        for name in names
    )
