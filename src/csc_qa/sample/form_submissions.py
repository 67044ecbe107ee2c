"""The submissions of one sample export: real ones, and what comes between them in practice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.grade import GradeScale
from csc_qa.sample import texts
from csc_qa.sample.form_answers import Answer, SampleSubmission, invent_submission, team_of

_FEWEST, _MOST = 3, 7
_TESTS = (("TEST 123", "Test"), ("xxx", "xxx"), ("0000000", "Dummy auditor"), ("Practice", "Test test"))


def invent_submissions(
    tool: AuditTool, scale: GradeScale, months: Sequence[date], number: int, rng: Random
) -> list[SampleSubmission]:
    """Return 3 to 8 submissions in the order in which they were sent, and a test in some exports.

    Args:
        number: of the export; it says which of these it has besides: a test submission, a corrected
            resubmission, or a second form for a child and month by another auditor.
    """
    sent = [invent_submission(tool, scale, months, rng) for _ in range(rng.randint(_FEWEST, _MOST))]
    first = sent[0]
    if number % 3 == 0:
        sent.append(_test(tool, first, rng))
    elif number % 3 == 1:
        sent.append(_corrected(tool, scale, first, rng))
    else:
        sent.append(_second_auditor(tool, scale, first, months, rng))
    sent[1] = replace(sent[1], modified_at=sent[1].completed_at + timedelta(hours=rng.randrange(1, 9)))
    return sorted(sent, key=lambda each: each.completed_at)


def _by_field(tool: AuditTool, values: dict[str, Answer]) -> dict[str, Answer]:
    return {each.id: values[each.field] for each in tool.questions if each.field in values}


def _test(tool: AuditTool, first: SampleSubmission, rng: Random) -> SampleSubmission:
    child, auditor = rng.choice(_TESTS)
    values: dict[str, Answer] = {"child_id": child, "auditor": auditor}
    return first.changed(timedelta(minutes=-150), _by_field(tool, values))


def _corrected(tool: AuditTool, scale: GradeScale, first: SampleSubmission, rng: Random) -> SampleSubmission:
    """Return the form sent again by the same auditor, with another grade and more to improve."""
    asked = {each.field: first.answers[each.id] for each in tool.questions}
    others = [grade.name for grade in scale.grades if grade.name != asked.get("grade")]
    values: dict[str, Answer] = {
        "grade": rng.choice(others),
        "areas_for_improvement": "Corrected after discussion.\n" + rng.choice(texts.AREAS_FOR_IMPROVEMENT),
    }
    return first.changed(timedelta(days=1, minutes=7), _by_field(tool, values))


def _second_auditor(
    tool: AuditTool, scale: GradeScale, first: SampleSubmission, months: Sequence[date], rng: Random
) -> SampleSubmission:
    """Return another auditor's form for the same child and month."""
    other = next(name for name in team_of(tool).auditors if name != first.name)
    fresh = invent_submission(tool, scale, months, rng)
    same = ("child_id", "audit_month", "completed_on", "practitioner")
    asked = {each.field: first.answers[each.id] for each in tool.questions}
    values: dict[str, Answer] = {field: asked.get(field) for field in same} | {"auditor": other}
    moved = first.changed(timedelta(hours=2), fresh.answers, other)
    return moved.changed(timedelta(0), _by_field(tool, values))
