"""What an import brings that somebody must act on at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from csc_qa.core.framework import Framework
from csc_qa.intake.form_record import FormRecord


def say_urgent(records: Iterable[FormRecord], framework: Framework) -> str:
    """Return a sentence on the audits that came in with the worst grade or with a concern; empty without.

    Args:
        records: forms whose audits were added or filled in.
    """
    escalated = {key for rule in framework.escalation_rules for key in rule.grades}
    names = [grade.name for grade in framework.grade_scale.grades if grade.key in escalated]
    worst = names[-1:]
    found: Counter[str] = Counter()
    for record in records:
        grade = record.texts.get("grade")
        found[f"graded {grade}"] += grade in worst
        found["with a safeguarding concern"] += record.texts.get("safeguarding_concern") == "Yes"
    told = [f"{count} {what}" for what, count in found.items() if count]
    if not told:
        return ""
    listed = ", ".join(told)
    return f"Among the audits that came in: {listed}. Escalations lists who must be told, and by when."
