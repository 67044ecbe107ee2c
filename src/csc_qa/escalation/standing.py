"""How an audit stands on a day: its grade in force, and which rules of escalation it sets off."""

from __future__ import annotations

from datetime import date

from csc_qa.core.audit import Audit
from csc_qa.core.framework import EscalationRule, EscalationTrigger
from csc_qa.core.grade import Grade
from csc_qa.core.model import FrozenModel


class Standing(FrozenModel):
    """An audit as it stood on a day.

    Attributes:
        graded_on: its completion; else the first day of its month, else its allocation.
        moderated_grade, moderated_on: None where it was moderated later, or not at all.
    """

    audit: Audit
    graded_on: date | None
    moderated_grade: Grade | None
    moderated_on: date | None

    @property
    def grade(self) -> Grade | None:
        """The grade in force: as moderated, else the auditor's."""
        return self.moderated_grade or self.audit.grade


def standing_of(audit: Audit, as_of: date) -> Standing | None:
    """Return how an audit stood on a day; None where it was done later."""
    graded_on = audit.completed_on or audit.audit_month or audit.allocated_on
    if graded_on is not None and graded_on > as_of:
        return None
    is_later = audit.moderated_on is not None and audit.moderated_on > as_of
    has_grade = audit.moderated_grade is not None and not is_later
    return Standing(
        audit=audit,
        graded_on=graded_on,
        moderated_grade=audit.moderated_grade if has_grade else None,
        moderated_on=audit.moderated_on if has_grade else None,
    )


def triggers(rule: EscalationRule, standing: Standing) -> bool:
    """Say whether an audit sets off a rule.

    A grade stands after moderation where the moderated grade is one of the rule's: also where the panel
    itself gave it, and the auditor a better one.
    """
    trigger = rule.trigger
    if trigger is EscalationTrigger.SAFEGUARDING_CONCERN:
        return bool(standing.audit.safeguarding_concern)
    grades = {
        EscalationTrigger.AUDITOR_GRADE: standing.audit.grade,
        EscalationTrigger.GRADE_STANDS: standing.moderated_grade,
        EscalationTrigger.GRADE: standing.grade,
    }
    grade = grades[trigger]
    return grade is not None and grade.key in rule.grades
