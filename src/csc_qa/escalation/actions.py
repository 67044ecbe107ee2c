"""Remedial actions: what poor audits ask for, whose it is, and whether it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from csc_qa.core.audit import Audit
from csc_qa.core.escalation import EscalationStep, RemedialAction
from csc_qa.core.framework import Framework


def remedial_steps(framework: Framework) -> set[str]:
    """Return the keys of the steps whose due date is that of the audit's own actions."""
    return {
        step for rule in framework.escalation_rules for step, field in rule.due_in if field == "action_due_on"
    }


def list_actions(
    audits: Sequence[Audit], steps: Sequence[EscalationStep], framework: Framework
) -> list[RemedialAction]:
    """Return the remedial actions that are followed, those that are due first ahead.

    Args:
        steps: of the escalations of these audits.
    """
    by_id: Mapping[str, Audit] = {audit.audit_id: audit for audit in audits}
    wanted = remedial_steps(framework)
    found = [_action(by_id[step.audit_id], step) for step in steps if step.step_key in wanted]
    return sorted(found, key=lambda each: (each.due_on is None, str(each.due_on or ""), each.audit_id))


def _action(audit: Audit, step: EscalationStep) -> RemedialAction:
    return RemedialAction(
        audit_id=audit.audit_id,
        service_area=audit.service_area,
        action=audit.actions,
        owner=audit.action_owner,
        due_on=step.due_on,
        status=step.state,
    )
