"""Count audits by grade and by what they have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from csc_qa.core.errors import GroupingError
from csc_qa.core.finding import make_finding
from csc_qa.core.grade import GradeScale
from csc_qa.core.grade_count import GradeCount

NOT_RECORDED = "Not recorded"
GROUPINGS = (
    "service_area",
    "tool",
    "theme",
    "programme",
    "auditor",
    "practitioner",
    "month",
    "quarter",
    "year",
)
_GRADES, _AREA_GRADE = ("grade", "moderated_grade"), "grade_"
_FREQUENCIES = {"month": "M", "quarter": "Q", "year": "Y"}


def grade_table(
    audits: pd.DataFrame, by: str, scale: GradeScale, *, grade: str = "grade", order: Sequence[str] = ()
) -> pd.DataFrame:
    """Return the number of audits by group and grade.

    Args:
        audits: audits table.
        by: one of `GROUPINGS`.
        scale: the grades, which give the columns.
        grade: column to count: `grade`, the auditor's, `moderated_grade`, or an area's (`grade_<area>`).
        order: groups that come first, in this order; the others follow by name.

    Returns:
        One row for each group, indexed by its name; a column of counts for each grade key, best
        first, then `ungraded` and `total`.

    Raises:
        GroupingError: `by` is not one of the groupings, or `grade` no column of grades.
    """
    check_grade(grade, audits.columns)
    groups = _groups(audits, by)
    counts = pd.crosstab(groups, audits[grade].astype("str").fillna("ungraded"))
    counts = counts.reindex(columns=[*scale.keys, "ungraded"], fill_value=0)
    counts["total"] = counts.sum(axis=1)
    first = [name for name in order if name in counts.index]
    rest = sorted(set(counts.index) - set(first) - {NOT_RECORDED})
    last = [NOT_RECORDED] if NOT_RECORDED in counts.index else []
    counts = counts.loc[[*first, *rest, *last]].astype("int64")
    counts.index.name, counts.columns.name = by, None
    return counts


def with_totals(counts: pd.DataFrame, label: str = "Total") -> pd.DataFrame:
    """Return the grade table with a row that adds up its groups."""
    total = counts.sum(axis=0).to_frame(label).T
    whole = pd.concat([counts, total])
    whole.index.name = counts.index.name
    return whole


def grade_counts(counts: pd.DataFrame, scale: GradeScale) -> tuple[GradeCount, ...]:
    """Return the rows of a grade table as typed objects."""
    return tuple(
        GradeCount(
            label=str(label), grades={key: int(row[key]) for key in scale.keys}, ungraded=int(row["ungraded"])
        )
        for label, row in counts.iterrows()
    )


def check_grouping(by: str) -> None:
    """Check that audits can be counted by this.

    Raises:
        GroupingError: `by` is not one of the groupings.
    """
    if by not in GROUPINGS:
        known = ", ".join(GROUPINGS)
        message = f'audits cannot be counted by "{by}"; known: {known}'
        raise GroupingError(make_finding("CSCQA-TAB-001", message))


def check_grade(grade: str, columns: Iterable[str]) -> None:
    """Check that this column of the audits table holds grades.

    Raises:
        GroupingError: it does not.
    """
    known = [name for name in columns if name in _GRADES or name.startswith(_AREA_GRADE)]
    if grade not in known:
        message = f'"{grade}" is no column of grades; known: {", ".join(known)}'
        raise GroupingError(make_finding("CSCQA-TAB-001", message))


def _groups(audits: pd.DataFrame, by: str) -> pd.Series[Any]:
    check_grouping(by)
    if by in _FREQUENCIES:
        day = audits["belongs_on"]
        names = day.dt.to_period(_FREQUENCIES[by]).astype("str").where(day.notna(), NOT_RECORDED)
    else:
        names = audits[by].fillna(NOT_RECORDED)
    groups: pd.Series[Any] = names.rename(by)
    return groups
