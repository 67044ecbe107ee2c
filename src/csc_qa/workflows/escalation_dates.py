"""When a step of the framework that follows an event is due."""

from __future__ import annotations

from datetime import date

from csc_qa.core.errors import EscalationError
from csc_qa.core.framework import AfterEvent, Framework, ProcessStep
from csc_qa.core.spelling import Spellings


def escalation_date(step: str, happened_on: date, framework: Framework) -> date:
    """Return the day on which a step is due.

    Args:
        step: its name, or its key in any spelling, such as "first update".
        happened_on: the day of the event it follows.

    Raises:
        EscalationError: the framework has no such step, or none that follows an event.
    """
    telling = [rule.telling for rule in framework.escalation_rules if rule.telling]
    known = [each for each in (*framework.process_steps, *telling) if isinstance(each.due, AfterEvent)]
    found = Spellings((text, each) for each in known for text in _texts(each)).find(step)
    if found is None or not isinstance(found.due, AfterEvent):
        names = ", ".join(each.key.replace("_", " ") for each in known)
        raise EscalationError.because("CSCQA-ESC-006", f"no step that follows an event; there are: {names}")
    return found.due.due_on(happened_on)


def _texts(step: ProcessStep) -> tuple[str, ...]:
    return step.name, step.key, step.key.replace("re_audit", "reaudit")
