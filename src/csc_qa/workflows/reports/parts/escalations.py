"""Escalations of a period's audits, and how far they have come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from csc_qa.core.escalation import EscalationStep
from csc_qa.core.framework import EscalationTrigger, Framework
from csc_qa.core.period import Period
from csc_qa.core.report import Section
from csc_qa.escalation.actions import remedial_steps
from csc_qa.reports.analysis.escalation_details import escalation_details_of
from csc_qa.reports.analysis.escalation_figures import (
    EscalatedAudits,
    EscalationFigures,
    EscalationStepCounts,
)
from csc_qa.reports.analysis.escalation_section import escalation_section_of
from csc_qa.workflows.chase import NO_AREA
from csc_qa.workflows.escalations import escalations_of
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.shares import area_names, ids_before, ids_of

_CONCERN = "Safeguarding concern"
StepsOfAudit = Sequence[EscalationStep]


def escalations_section(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return how many audits of a period were escalated, and whether their steps were taken, as counts."""
    return escalation_section_of(escalations_figures(master, period, as_of, service_area))


def escalations_details(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return the steps that are not done, by audit, with who must take them; None where all are done."""
    return escalation_details_of(escalations_figures(master, period, as_of, service_area))


def escalations_figures(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> EscalationFigures:
    """Return the figures of both sections."""
    framework = master.catalogue.framework
    remedial = remedial_steps(framework)
    by_audit: dict[str, list[EscalationStep]] = {}
    for step in escalations_of(master, as_of).steps:
        if step.step_key not in remedial and service_area in (None, step.service_area):
            by_audit.setdefault(step.audit_id, []).append(step)
    wanted, earlier = ids_of(master, period), ids_before(master, period)
    found = [steps for audit_id, steps in by_audit.items() if audit_id in wanted]
    return EscalationFigures(
        period=period,
        as_of=as_of,
        service_area=service_area,
        causes=tuple(_by_cause(found, framework)),
        areas=tuple(_by_area(master, found)),
        steps=tuple(_by_step(found, framework)),
        re_audit=_re_audit_step(framework),
        open_from_before=sum(
            audit_id in earlier and any(not step.is_done for step in steps)
            for audit_id, steps in by_audit.items()
        ),
        records_concerns="safeguarding_concern" in master.register.fields,
        still_open=_still_open(found),
    )


def _by_cause(found: Iterable[StepsOfAudit], framework: Framework) -> list[EscalatedAudits]:
    concern = _steps_after_concern(framework)
    grades = _graded(framework)
    both = f"{grades}, with a concern"
    groups: dict[str, list[StepsOfAudit]] = {grades: [], _CONCERN: [], both: []}
    for steps in found:
        keys = {step.step_key for step in steps}
        has_grade, has_concern = bool(keys - concern), bool(keys & concern)
        name = (
            f"{grades}, with a concern" if has_grade and has_concern else _CONCERN if has_concern else grades
        )
        groups[name].append(steps)
    return [_counted(label, audits) for label, audits in groups.items() if audits]


def _by_area(master: MasterWorkbook, found: Sequence[StepsOfAudit]) -> list[EscalatedAudits]:
    groups: dict[str, list[StepsOfAudit]] = {}
    for steps in found:
        groups.setdefault(steps[0].service_area or NO_AREA, []).append(steps)
    return [_counted(name, groups[name]) for name in area_names(master, groups)]


def _counted(label: str, audits: Sequence[StepsOfAudit]) -> EscalatedAudits:
    overdue = sum(any(step.is_overdue for step in steps) for steps in audits)
    closed = sum(all(step.is_done for step in steps) for steps in audits)
    return EscalatedAudits(label=label, closed=closed, open=len(audits) - closed - overdue, overdue=overdue)


def _by_step(found: Iterable[StepsOfAudit], framework: Framework) -> list[EscalationStepCounts]:
    steps = [step for audit in found for step in audit]
    keys = dict.fromkeys(
        key
        for rule in framework.escalation_rules
        for key in (*((rule.telling.key,) if rule.telling else ()), *rule.steps)
    )
    groups = [[step for step in steps if step.step_key == key] for key in keys]
    return [_count_step(group) for group in groups if group]


def _count_step(steps: Sequence[EscalationStep]) -> EscalationStepCounts:
    dated = [step for step in steps if step.is_done and step.done_on and step.due_on]
    in_time = sum(step.done_on <= step.due_on for step in dated if step.done_on and step.due_on)
    overdue = sum(step.is_overdue for step in steps)
    done = sum(step.is_done for step in steps)
    return EscalationStepCounts(
        key=steps[0].step_key,
        step=steps[0].step,
        in_time=in_time,
        late=len(dated) - in_time,
        undated=done - len(dated),
        open=len(steps) - done - overdue,
        overdue=overdue,
    )


def _still_open(found: Iterable[StepsOfAudit]) -> tuple[EscalationStep, ...]:
    steps = [step for audit in found for step in audit if not step.is_done]
    last = date.max
    return tuple(sorted(steps, key=lambda each: (not each.is_overdue, each.due_on or last, each.audit_id)))


def _steps_after_concern(framework: Framework) -> set[str]:
    rules = framework.escalation_rules
    return {
        key for rule in rules if rule.trigger is EscalationTrigger.SAFEGUARDING_CONCERN for key in rule.steps
    }


def _graded(framework: Framework) -> str:
    """Return for which grades audits are escalated, as a label."""
    remedial, scale = remedial_steps(framework), framework.grade_scale
    keys = {
        grade for rule in framework.escalation_rules if set(rule.steps) - remedial for grade in rule.grades
    }
    return f"Graded {' or '.join(grade.name for grade in scale.grades if grade.key in keys)}"


def _re_audit_step(framework: Framework) -> str:
    done_in = (pair for rule in framework.escalation_rules for pair in rule.done_in)
    return next((step for step, field in done_in if field == "re_audit_of"), "")
