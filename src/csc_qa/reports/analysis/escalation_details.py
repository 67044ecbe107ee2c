"""Which steps of which escalations are not done, and who must take them: for those who may know."""

from __future__ import annotations

from csc_qa.core.escalation import EscalationStep
from csc_qa.core.report import Cell, ColumnFormat, Section, Table, TableColumn
from csc_qa.reports.analysis.escalation_figures import EscalationFigures
from csc_qa.reports.analysis.measured import say_count, say_day

_MOST_ROWS = 25


def escalation_details_of(figures: EscalationFigures) -> Section | None:
    """Return the steps that are not done, overdue ones first; None where there are none."""
    steps = figures.still_open
    if not steps:
        return None
    audits = say_count(len({step.audit_id for step in steps}), "audit")
    is_one = len(steps) == 1
    order = "" if is_one else ", the longest overdue first"
    sentences = [
        f"{say_count(len(steps), 'step')} in the escalation of {audits} {'is' if is_one else 'are'} not "
        f"done on {say_day(figures.as_of)}{order}."
    ]
    if len(steps) > _MOST_ROWS:
        sentences.append(f"The first {_MOST_ROWS} are shown; the sheet QA Escalations has them all.")
    return Section(
        key="escalations_details",
        title="Escalations: what is still to be done",
        sentences=tuple(sentences),
        tables=(_table(steps[:_MOST_ROWS], figures),),
        holds_details=True,
    )


def _table(steps: tuple[EscalationStep, ...], figures: EscalationFigures) -> Table:
    columns = (
        TableColumn(title="Audit"),
        TableColumn(title="Service area"),
        TableColumn(title="Grade"),
        TableColumn(title="Step"),
        TableColumn(title="Who"),
        TableColumn(title="Due", format=ColumnFormat.DATE),
        TableColumn(title="Days late", format=ColumnFormat.COUNT),
    )
    rows = tuple(_row(step, figures) for step in steps)
    return Table(key="escalation_open_steps", title="Steps that are not done", columns=columns, rows=rows)


def _row(step: EscalationStep, figures: EscalationFigures) -> tuple[Cell, ...]:
    days = (figures.as_of - step.due_on).days if step.is_overdue and step.due_on else None
    return (
        step.audit_id,
        step.service_area or "",
        step.grade.name if step.grade else "Ungraded",
        step.step,
        step.who,
        step.due_on.isoformat() if step.due_on else None,
        days,
    )
