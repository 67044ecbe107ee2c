"""The actions that a period's audits ask for, and what has become of them."""

from __future__ import annotations

from datetime import date

import pandas as pd

from csc_qa.audits.identified import says_something
from csc_qa.core.escalation import RemedialAction
from csc_qa.core.framework import Framework
from csc_qa.core.period import Period
from csc_qa.core.report import Section
from csc_qa.escalation.actions import remedial_steps
from csc_qa.reports.analysis.action_details import action_details_of
from csc_qa.reports.analysis.action_figures import ActionFigures, ActionRecords, ActionStates
from csc_qa.reports.analysis.action_section import action_section_of
from csc_qa.workflows.chase import NO_AREA
from csc_qa.workflows.escalations import escalations_of
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.shares import area_names, measure_share, of_area

_COLUMNS = {"actions": "actions", "action_owner": "their owners", "action_due_on": "their due days"}


def actions_section(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return how many audits record actions, whose and by when, and what has become of them, as counts."""
    return action_section_of(actions_figures(master, period, as_of, service_area))


def actions_details(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return the actions that are not recorded as done, with their owners; None where there are none."""
    return action_details_of(actions_figures(master, period, as_of, service_area))


def actions_figures(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> ActionFigures:
    """Return the figures of both sections."""
    audits = of_area(master.audits_in(period), service_area)
    has_action = says_something(audits["actions"])
    with_action = audits[has_action]
    followed = {each.audit_id: each for each in escalations_of(master, as_of).actions}
    states = with_action["audit_id"].map(lambda audit_id: _state(followed.get(audit_id)))
    areas = with_action["service_area"].fillna(NO_AREA)
    names = area_names(master, areas)
    is_followed = audits["audit_id"].isin(list(followed))
    owned, dated = says_something(with_action["action_owner"]), with_action["action_due_on"].notna()
    mine = [followed[each] for each in with_action["audit_id"] if each in followed]
    still_open = sorted((each for each in mine if each.status != "done"), key=_due_first)
    return ActionFigures(
        period=period,
        as_of=as_of,
        service_area=service_area,
        recorded=measure_share(len(with_action), len(audits)),
        complete=measure_share(int((owned & dated).sum()), len(with_action)),
        records=tuple(_records(name, owned[areas.eq(name)], dated[areas.eq(name)]) for name in names),
        states=tuple(_count_states(name, states[areas.eq(name)]) for name in names),
        followed=_followed_grades(master.catalogue.framework),
        without_action=int((is_followed & ~has_action).sum()),
        oldest_due=next((each.due_on for each in still_open if each.status == "overdue"), None),
        missing=tuple(name for field, name in _COLUMNS.items() if field not in master.register.fields),
        still_open=tuple(still_open),
    )


def _state(action: RemedialAction | None) -> str:
    if action is None:
        return "not_followed"
    if action.status == "open":
        return "open" if action.due_on else "undated"
    return {"done": "done", "overdue": "late"}[action.status]


def _count_states(label: str, states: pd.Series[str]) -> ActionStates:
    names = ("done", "open", "late", "undated", "not_followed")
    return ActionStates(label=label, **{name: int(states.eq(name).sum()) for name in names})


def _records(label: str, owned: pd.Series[bool], dated: pd.Series[bool]) -> ActionRecords:
    return ActionRecords(
        label=label,
        owner_and_date=int((owned & dated).sum()),
        owner_only=int((owned & ~dated).sum()),
        date_only=int((~owned & dated).sum()),
        neither=int((~owned & ~dated).sum()),
    )


def _followed_grades(framework: Framework) -> tuple[str, ...]:
    steps = remedial_steps(framework)
    keys = {key for rule in framework.escalation_rules if set(rule.steps) & steps for key in rule.grades}
    return tuple(grade.name for grade in framework.grade_scale.grades if grade.key in keys)


def _due_first(action: RemedialAction) -> tuple[date, str]:
    return action.due_on or date.max, action.audit_id
