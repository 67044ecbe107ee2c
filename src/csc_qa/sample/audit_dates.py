"""When a case was allocated, audited, overseen and uploaded: mostly in time, some late, some never."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from csc_qa.sample.case_plan import Case
from csc_qa.sample.working_days import month_after, working_day_from, working_days

# The day the sample was last kept up; nothing later is in it.
RECORDED_UNTIL = date(2023, 1, 9)
_LATE_AUDITS = 0.13
_AFTER_THE_28TH = 0.06
_NO_OVERSIGHT = 0.11
_LATE_OVERSIGHT = 0.18
_NOT_UPLOADED = 0.07

Dates = dict[str, date | None]


def plan_dates(case: Case, rng: Random) -> Dates:
    """Return the audit month and the dates of a case, by the name of their field."""
    if case.is_waiting:
        return {"audit_month": case.month, "allocated_on": _allocated_on(case.month)}
    completed_on, audit_month = _completion(case.month, rng)
    overseen_on = _oversight(completed_on, audit_month, rng)
    return {
        "audit_month": audit_month,
        "allocated_on": _allocated_on(audit_month),
        "completed_on": completed_on,
        "overseen_on": overseen_on,
        "uploaded_on": _upload(overseen_on, rng),
    }


def plan_review_dates(case: Case, rng: Random) -> Dates:
    """Return the dates of a themed review, which is neither allocated nor overseen."""
    days = working_days(case.month, month_after(case.month) - timedelta(days=1))
    return {"audit_month": case.month, "completed_on": rng.choice(days)}


def _allocated_on(audit_month: date) -> date:
    return working_day_from(audit_month.replace(day=3))


def _completion(month: date, rng: Random) -> tuple[date, date]:
    """Return the day of completion, in the month, and the audit month: this one, or late for the last."""
    if month.month > 1 and rng.random() < _LATE_AUDITS:
        return rng.choice(working_days(month, month.replace(day=12))), month_after(month, -1)
    if month.month < 12 and rng.random() < _AFTER_THE_28TH:
        after = working_days(month.replace(day=28), month_after(month) - timedelta(days=1))
        if after:
            return rng.choice(after), month
    last = month.replace(day=23 if month.month == 12 else 28)
    days = working_days(_allocated_on(month) + timedelta(days=3), last)
    return max(rng.choice(days), rng.choice(days)), month


def _oversight(completed_on: date, audit_month: date, rng: Random) -> date | None:
    deadline = month_after(audit_month).replace(day=6)
    first, last = completed_on + timedelta(days=1), max(deadline, completed_on + timedelta(days=6))
    draw = rng.random()
    if draw < _NO_OVERSIGHT:
        return None
    if draw < _NO_OVERSIGHT + _LATE_OVERSIGHT:
        first, last = last + timedelta(days=1), last + timedelta(days=16)
    day = rng.choice(working_days(first, last))
    return day if day <= RECORDED_UNTIL else None


def _upload(overseen_on: date | None, rng: Random) -> date | None:
    if overseen_on is None or rng.random() < _NOT_UPLOADED:
        return None
    day = rng.choice(working_days(overseen_on, overseen_on + timedelta(days=5)))
    return day if day <= RECORDED_UNTIL else None
