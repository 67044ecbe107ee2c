"""The quality of the audits themselves: what inspectors found missing, measured."""

from __future__ import annotations

from collections.abc import Callable, Set
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from csc_qa.audits.identified import says_something
from csc_qa.audits.in_period import month_allocated_for
from csc_qa.core.framework import DayOfMonth
from csc_qa.core.model import FrozenModel
from csc_qa.core.quality_measure import QualityMeasure


class Deadlines(FrozenModel):
    """By when the steps of an audit are due; None where the framework sets no day.

    Attributes:
        moved: takes a column of due days and returns it with days off moved; it leaves them unless given.
    """

    completed: DayOfMonth | None
    overseen: DayOfMonth | None
    uploaded: DayOfMonth | None
    moved: Callable[[Any], Any] | None = None


class _Measure(NamedTuple):
    key: str
    name: str
    short_name: str
    said: str
    needs: tuple[str, ...]
    holds: Callable[[pd.DataFrame], Any]


_CONTENT = (
    _Measure(
        "has_area_for_improvement",
        "Names at least one area for improvement",
        "Improvement named",
        "name at least one area for improvement",
        ("areas_for_improvement",),
        lambda audits: says_something(audits["areas_for_improvement"]),
    ),
    _Measure(
        "has_action_with_owner_and_date",
        "Has an action with an owner and a date",
        "Action, owner and date",
        "have an action with an owner and a date",
        ("actions", "action_owner", "action_due_on"),
        lambda audits: (
            says_something(audits["actions"])
            & says_something(audits["action_owner"])
            & audits["action_due_on"].notna()
        ),
    ),
    _Measure(
        "has_learning",
        "Records learning",
        "Learning",
        "record learning",
        ("learning",),
        lambda audits: says_something(audits["learning"]),
    ),
    _Measure(
        "practitioner_involved",
        "Done together with the practitioner",
        "With the practitioner",
        "were done together with the practitioner",
        ("practitioner_involved",),
        lambda audits: audits["practitioner_involved"].fillna(False),
    ),
    _Measure(
        "family_view_sought",
        "Sought the family's view",
        "Family's view",
        "sought the family's view",
        ("family_view_sought",),
        lambda audits: audits["family_view_sought"].fillna(False),
    ),
)
_MODERATED = _Measure(
    "moderated",
    "Moderated",
    "Moderated",
    "were moderated",
    ("moderated_grade",),
    lambda audits: audits["moderated_grade"].notna(),
)


class _Step(NamedTuple):
    key: str
    name: str
    short_name: str
    said: str
    field: str


_STEPS = {
    "completed": _Step(
        "completed_in_time", "Completed {by}", "Done in time", "were completed {by}", "completed_on"
    ),
    "overseen": _Step(
        "overseen_in_time",
        "Overseen by the service lead {by}",
        "Overseen in time",
        "were overseen by the service lead {by}",
        "overseen_on",
    ),
    "uploaded": _Step(
        "uploaded_in_time",
        "Uploaded to the child's file {by}",
        "Uploaded in time",
        "were uploaded to the child's file {by}",
        "uploaded_on",
    ),
}

# The columns of the audits table that the measures look at.
QUALITY_COLUMNS = tuple(
    dict.fromkeys(
        [
            *("grade", "audit_month", "allocated_on", "completed_on"),
            *(field for each in (*_CONTENT, _MODERATED) for field in each.needs),
            *(step.field for step in _STEPS.values()),
        ]
    )
)


def audit_quality(
    audits: pd.DataFrame, fields: Set[str], deadlines: Deadlines, as_of: date
) -> tuple[QualityMeasure, ...]:
    """Measure how many of the graded audits are worth their while.

    Ungraded reviews are left out: they follow no audit form. A deadline that is not reached on
    `as_of` counts neither for nor against an audit whose step is still open.

    Args:
        audits: audits table of the period.
        fields: fields for which the register has a column; a measure that needs another is not known.
        deadlines: of the framework.
        as_of: the day from which to look.
    """
    graded = audits[audits["grade"].notna()]
    content = [
        _measured(each, each.holds(graded) if fields >= set(each.needs) else None, len(graded))
        for each in (*_CONTENT, _MODERATED)
    ]
    steps = [
        _timeliness(graded, fields, step, (getattr(deadlines, name), deadlines.moved), as_of)
        for name, step in _STEPS.items()
    ]
    return (*content[:-1], *steps, content[-1])


def due_dates(audits: pd.DataFrame, due: DayOfMonth) -> pd.Series[pd.Timestamp]:
    """Return for each audit when a step is due, counted from the month it was allocated for."""
    first = month_allocated_for(audits).to_numpy().astype("datetime64[M]") + np.timedelta64(
        due.months_after, "M"
    )
    last_day = (first + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    day = first.astype("datetime64[D]") + np.timedelta64(due.day - 1, "D")
    return pd.Series(np.minimum(day, last_day).astype("datetime64[s]"), index=audits.index)


def _timeliness(
    graded: pd.DataFrame,
    fields: Set[str],
    step: _Step,
    deadline: tuple[DayOfMonth | None, Callable[[Any], Any] | None],
    as_of: date,
) -> QualityMeasure:
    due, moved = deadline
    by = due.by_when if due else "in time"
    step = step._replace(name=step.name.format(by=by), said=step.said.format(by=by))
    if due is None or step.field not in fields:
        return _measured(step, None, len(graded))
    due_on, done_on = due_dates(graded, due), graded[step.field]
    due_on = moved(due_on) if moved else due_on
    judged = due_on.notna() & (done_on.notna() | (due_on < pd.Timestamp(as_of)))
    return _measured(step, done_on[judged] <= due_on[judged], int(judged.sum()))


def _measured(label: _Measure | _Step, holds: Any, of: int) -> QualityMeasure:
    count = None if holds is None else int(holds.sum())
    return QualityMeasure(
        key=label.key, name=label.name, short_name=label.short_name, said=label.said, count=count, of=of
    )
