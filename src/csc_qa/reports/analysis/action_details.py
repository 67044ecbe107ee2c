"""Which actions are not recorded as done, and whose they are: for those who may know."""

from __future__ import annotations

from csc_qa.core.escalation import RemedialAction
from csc_qa.core.report import Cell, ColumnFormat, Section, Table, TableColumn
from csc_qa.reports.analysis.action_figures import ActionFigures
from csc_qa.reports.analysis.measured import say_count, say_day

_MOST_ROWS = 25


def action_details_of(figures: ActionFigures) -> Section | None:
    """Return the actions, those due first ahead and those without a day last; None where there are none."""
    actions = figures.still_open
    if not actions:
        return None
    of_audits = say_count(len(actions), "audit")
    sentences = [
        f"The actions of {of_audits} are not recorded as done on {say_day(figures.as_of)}. Only those of "
        f"audits graded {' or '.join(figures.followed)} are followed."
    ]
    if len(actions) > _MOST_ROWS:
        sentences.append(f"The {_MOST_ROWS} that are due first are shown; `csc-qa actions` lists them all.")
    return Section(
        key="actions_details",
        title="Actions: what is still to be done",
        sentences=tuple(sentences),
        tables=(_table(actions[:_MOST_ROWS], figures),),
        holds_details=True,
    )


def _table(actions: tuple[RemedialAction, ...], figures: ActionFigures) -> Table:
    columns = (
        TableColumn(title="Audit"),
        TableColumn(title="Service area"),
        TableColumn(title="Actions"),
        TableColumn(title="Owner"),
        TableColumn(title="Due", format=ColumnFormat.DATE),
        TableColumn(title="Days late", format=ColumnFormat.COUNT),
    )
    rows = tuple(_row(each, figures) for each in actions)
    return Table(key="open_actions", title="Actions not recorded as done", columns=columns, rows=rows)


def _row(action: RemedialAction, figures: ActionFigures) -> tuple[Cell, ...]:
    days = (figures.as_of - action.due_on).days if action.due_on else 0
    return (
        action.audit_id,
        action.service_area or "",
        action.action or "",
        action.owner or "",
        action.due_on.isoformat() if action.due_on else None,
        days if days > 0 else None,
    )
