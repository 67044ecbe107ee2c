"""The steps that follow from poor audits and safeguarding concerns, with their deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from csc_qa.core.audit import Audit
from csc_qa.core.escalation import EscalationStep
from csc_qa.core.framework import AfterEvent, EscalationRule, Framework, ProcessStep
from csc_qa.escalation.standing import Standing, standing_of, triggers

# Audit reference and key of a step, to the day on which people say it was done.
TypedDates = Mapping[tuple[str, str], date]


def list_escalations(
    audits: Sequence[Audit], framework: Framework, typed: TypedDates, as_of: date
) -> list[EscalationStep]:
    """Return every step of every audit that is to be escalated, done or not, in the order of the audits.

    What happened after `as_of` has not happened yet. An audit is closed when all its steps are done.

    Source: Quality Assurance Framework, section 9.3.

    Args:
        audits: completed ones; those that no rule concerns are passed over.
        typed: the days that the register has no column for.
        as_of: the day from which to look.
    """
    re_audits = _re_audits(audits, as_of)
    found: list[EscalationStep] = []
    for audit in audits:
        standing = standing_of(audit, as_of)
        if standing is not None:
            found += _steps_of(standing, framework, _AsOf(typed, re_audits, as_of))
    return found


class _AsOf:
    """What has been done by a day, as the register or people say."""

    def __init__(self, typed: TypedDates, re_audits: Mapping[str, date], day: date) -> None:
        self._typed, self._re_audits, self.day = typed, re_audits, day

    def typed(self, audit_id: str, step: str) -> date | None:
        day = self._typed.get((audit_id, step))
        return day if day and day <= self.day else None

    def recorded(self, standing: Standing, field: str) -> tuple[bool, date | None]:
        """Return whether the register shows that something is done, and the day where it has one."""
        if field == "re_audit_of":
            day = self._re_audits.get(standing.audit.audit_id)
        elif field == "moderated_on":
            return standing.moderated_grade is not None, standing.moderated_on
        else:
            day = _day_in(standing.audit, field)
        is_done = day is not None and day <= self.day
        return is_done, day if is_done else None


def _steps_of(standing: Standing, framework: Framework, known: _AsOf) -> list[EscalationStep]:
    steps: list[EscalationStep] = []
    for rule in framework.escalation_rules:
        if triggers(rule, standing):
            days = _event_days(rule, standing, known)
            if rule.telling is not None:
                steps.append(_step(rule.telling, rule, standing, days, known))
            steps += (_step(framework.step(key), rule, standing, days, known) for key in rule.steps)
    is_closed = all(step.is_done for step in steps)
    return [step.model_copy(update={"is_closed": is_closed}) for step in steps]


def _event_days(rule: EscalationRule, standing: Standing, known: _AsOf) -> dict[str, date | None]:
    """Return event to the day it happened; without a day of moderation that of the audit stands for it."""
    graded_on = standing.graded_on
    moderated_on = standing.moderated_on or graded_on
    told_on = known.typed(standing.audit.audit_id, rule.telling.key) if rule.telling else None
    return {
        "grading": graded_on,
        "safeguarding concern": graded_on,
        "moderation": moderated_on,
        "escalation": told_on or moderated_on,
    }


def _step(
    step: ProcessStep,
    rule: EscalationRule,
    standing: Standing,
    days: Mapping[str, date | None],
    known: _AsOf,
) -> EscalationStep:
    audit = standing.audit
    is_telling = step is rule.telling or step.key == rule.telling_step
    field = dict(rule.done_in).get(step.key, "")
    is_recorded, recorded_on = known.recorded(standing, field) if field else (False, None)
    done_on = recorded_on or known.typed(audit.audit_id, step.key)
    is_done = is_recorded or done_on is not None
    due_on = _due_on(step, rule, standing, days)
    return EscalationStep(
        audit_id=audit.audit_id,
        service_area=audit.service_area,
        grade=standing.grade,
        step=step.name,
        step_key=step.key,
        who=", ".join(rule.told) if is_telling else step.who,
        due_on=due_on,
        done_on=done_on,
        is_done=is_done,
        is_recorded=is_recorded,
        is_overdue=not is_done and due_on is not None and due_on < known.day,
    )


def _due_on(
    step: ProcessStep, rule: EscalationRule, standing: Standing, days: Mapping[str, date | None]
) -> date | None:
    if field := dict(rule.due_in).get(step.key):
        return _day_in(standing.audit, field)
    if not isinstance(step.due, AfterEvent):
        return None
    happened_on = days.get(step.due.event)
    return step.due.due_on(happened_on) if happened_on else None


def _re_audits(audits: Iterable[Audit], as_of: date) -> dict[str, date]:
    """Return reference to the first day on which the audit was done again."""
    found: dict[str, date] = {}
    for audit in audits:
        if audit.re_audit_of and audit.completed_on and audit.completed_on <= as_of:
            earlier = found.get(audit.re_audit_of, audit.completed_on)
            found[audit.re_audit_of] = min(earlier, audit.completed_on)
    return found


def _day_in(audit: Audit, field: str) -> date | None:
    day = getattr(audit, field)
    return day if isinstance(day, date) else None
