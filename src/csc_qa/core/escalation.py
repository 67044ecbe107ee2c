"""Escalation: one step that follows from an audit, who must take it, and by when."""

from __future__ import annotations

from datetime import date

from csc_qa.core.grade import Grade
from csc_qa.core.model import FrozenModel

ESCALATIONS_SHEET = "QA Escalations"
ESCALATION_TITLES = (
    "Audit",
    "Step",
    "Service area",
    "Grade",
    "Who",
    "Due",
    "State",
    "Done on",
    "Note",
)
# Into which people type.
ESCALATION_ENTRIES = ("Done on", "Note")


class EscalationStep(FrozenModel):
    """One step of an escalation.

    Attributes:
        grade: in force: as moderated, else the auditor's; None of an ungraded review with a concern.
        step: name of the step.
        who: must take it; of a step in which people are told, they.
        due_on: None where the framework and the register give no day.
        done_on: None where it is not done, or its day is not known.
        is_recorded: the register itself shows that it is done.
        is_closed: every step of the audit is done.
    """

    audit_id: str
    service_area: str | None = None
    grade: Grade | None = None
    step: str
    step_key: str
    who: str
    due_on: date | None = None
    done_on: date | None = None
    is_done: bool = False
    is_recorded: bool = False
    is_overdue: bool = False
    is_closed: bool = False

    @property
    def state(self) -> str:
        """In a word: done, overdue or open."""
        return "done" if self.is_done else "overdue" if self.is_overdue else "open"


class RemedialAction(FrozenModel):
    """The remedial actions that an audit asks for.

    Attributes:
        owner: as the register names them.
        status: done, overdue or open.
    """

    audit_id: str
    service_area: str | None = None
    action: str | None = None
    owner: str | None = None
    due_on: date | None = None
    status: str
