"""Which audits were moderated, and to what: the invented joint matrix of the published counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from csc_qa.core.audit import Audit
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.sample.apportion import SampleError
from csc_qa.sample.published_figures import GRADE_KEYS, MODERATION_MATRIX
from csc_qa.sample.working_days import panel_after, working_days

# The moderation summary stands in the annual report, which covers January to October.
LAST_COMPLETION = date(2022, 10, 31)


def moderate(audits: Sequence[Audit], rng: Random) -> list[Audit]:
    """Return the audits, those of the dip sample with a moderated grade.

    Raises:
        SampleError: there are fewer audits of a grade than were moderated.
    """
    outcomes: dict[str, str] = {}
    for grade, row in zip(GRADE_KEYS, MODERATION_MATRIX, strict=True):
        drawn = _draw([audit.audit_id for audit in audits if _may_be_drawn(audit, grade)], sum(row), rng)
        results = [key for key, count in zip(GRADE_KEYS, row, strict=True) for _ in range(count)]
        outcomes |= dict(zip(drawn, results, strict=True))
    return [_with_outcome(audit, outcomes.get(audit.audit_id), rng) for audit in audits]


def _may_be_drawn(audit: Audit, grade: str) -> bool:
    in_time = audit.completed_on is not None and audit.completed_on <= LAST_COMPLETION
    return in_time and audit.grade is not None and audit.grade.key == grade


def _draw(candidates: list[str], size: int, rng: Random) -> list[str]:
    if len(candidates) < size:
        raise SampleError(f"{size} audits were moderated, but there are {len(candidates)}")
    return rng.sample(candidates, size)


def _with_outcome(audit: Audit, outcome: str | None, rng: Random) -> Audit:
    if outcome is None or audit.completed_on is None or audit.grade is None:
        return audit
    after = audit.completed_on + timedelta(days=2)
    is_urgent = audit.grade.key == "inadequate"
    day = (
        rng.choice(working_days(after, after + timedelta(days=8)))
        if is_urgent
        else panel_after(audit.completed_on)
    )
    return audit.model_copy(update={"moderated_grade": OFSTED_SCALE[outcome], "moderated_on": day})
