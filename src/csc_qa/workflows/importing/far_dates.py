"""Forms that have their audit completed long after the import: a day that nobody can know yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from csc_qa.core.finding import Finding, make_finding
from csc_qa.intake.judging import Verdict
from csc_qa.workflows.importing.planned_form import PlannedForm
from csc_qa.workflows.importing.register_state import RegisterState

# An audit may be dated by the end of its month, or of the next; a later day has a wrong year.
_MOST_DAYS = 31
_WRITTEN = {Verdict.NEW, Verdict.FILLS, Verdict.CORRECTS}


def find_far_dates(forms: Iterable[PlannedForm], state: RegisterState, today: date) -> list[Finding]:
    """Return a finding for each audit that came in with a completion date more than a month after today."""
    latest = f"{today + timedelta(days=_MOST_DAYS)}"
    return [
        make_finding("CSCQA-IMP-017", sheet=form.sheet, row=form.row, column=_header(state, form.sheet))
        for form in forms
        if form.verdict in _WRITTEN and form.record.texts.get("completed_on", "") > latest
    ]


def _header(state: RegisterState, sheet: str) -> str | None:
    return state.register.headers[sheet].get("completed_on")
