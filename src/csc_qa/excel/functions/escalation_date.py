"""QA_ESCALATION_DATE: when a step of an escalation is due."""

from __future__ import annotations

from datetime import date

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.escalation_dates import escalation_date as date_of_step


def escalation_date(step_name: str, happened_on: date, *, catalogue: Catalogue) -> date:
    """Return the day on which a step is due that follows an event.

    Raises:
        EscalationError: the framework has no such step, or none that follows an event.
    """
    return date_of_step(step_name, happened_on, catalogue.framework)


FUNCTION = WorksheetFunction(
    name="escalation_date",
    group="Moderation",
    summary="When a step is due that follows an escalation: an update, the re-audit.",
    function=escalation_date,
    arguments=(
        Argument(
            name="step_name",
            description="first update, second update, re-audit, or the step's name in the framework",
            kind=CellKind.TEXT,
        ),
        Argument(name="happened_on", description="The day of the escalation", kind=CellKind.DATE),
    ),
    example='=QA_ESCALATION_DATE("first update", G5:G300)',
)
