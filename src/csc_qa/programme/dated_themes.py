"""The themed and partnership audits of a month, due when its audits are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from csc_qa.core.dated_item import DatedItem, ItemKind
from csc_qa.core.framework import Framework
from csc_qa.core.period import Period
from csc_qa.core.programme import ProgrammeItem, ThemedAudit
from csc_qa.programme.dated_steps import due_on
from csc_qa.programme.day_off import move_day_off

COMPLETION = "audit_completed"
_NOTE = "The programme gives the month: due with the month's other audits."


def date_themes(framework: Framework, programme: Sequence[ProgrammeItem], month: date) -> Iterator[DatedItem]:
    """Return the themed audits of a month.

    The programme says in which month a theme is audited and not by which day. The report of the month's
    audits takes them in with the others, so they are due on the day by which audits are to be completed;
    where the framework sets none, by the end of the month.
    """
    day, note = _completion(framework, month)
    for theme in programme:
        if isinstance(theme, ThemedAudit) and theme.month == month:
            kind = ItemKind.PARTNERSHIP_AUDIT if theme.is_partnership else ItemKind.THEMED_AUDIT
            yield DatedItem(
                key=f"{month:%Y-%m}-theme-{theme.number}",
                name=f"Themed audit: {theme.theme}",
                kind=kind,
                who="; ".join(theme.completed_by),
                starts_on=day,
                ends_on=day,
                audit_month=month,
                is_deadline=True,
                note=_NOTE,
                day_note=note,
            )


def _completion(framework: Framework, month: date) -> tuple[date, str]:
    for step in framework.process_steps:
        if step.key == COMPLETION and (found := due_on(step, month, framework)):
            return found
    return move_day_off(Period.month(month.year, month.month).end, framework.day_off)
