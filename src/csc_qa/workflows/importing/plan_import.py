"""Plan an import: what is added to which sheet, what is changed, and what is worth a look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from csc_qa.core.finding import Finding
from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.judging import Verdict, judge_forms
from csc_qa.intake.known_forms import KnownForms
from csc_qa.workbook.editing import AppendedRows, CellChange, OwnSheet
from csc_qa.workflows.importing.far_dates import find_far_dates
from csc_qa.workflows.importing.planned_form import PlannedForm
from csc_qa.workflows.importing.planning import Planning
from csc_qa.workflows.importing.register_state import RegisterState
from csc_qa.workflows.importing.urgent import say_urgent

_ADDED = {Verdict.NEW, Verdict.FILLS}
_THERE = {Verdict.KNOWN, Verdict.BY_HAND, Verdict.OLDER, Verdict.GONE, Verdict.NOT_TOLD}


@dataclass
class ImportPlan:
    """What an import will do.

    Attributes:
        forms: in the order in which they were sent.
        edits: what to write; none where nothing changes.
        findings: of the comparison with the register.
        urgent: a sentence on what came in that somebody must be told of; empty where nothing did.
    """

    forms: list[PlannedForm] = field(default_factory=list)
    edits: list[AppendedRows | CellChange | OwnSheet] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    urgent: str = ""

    @property
    def added(self) -> int:
        """Number of audits that come into the register."""
        return sum(form.verdict in _ADDED for form in self.forms)

    @property
    def already_there(self) -> int:
        """Number of forms that change nothing, because their audit is there."""
        return sum(form.verdict in _THERE for form in self.forms)

    @property
    def updated(self) -> int:
        """Number of forms that take the place of an earlier one."""
        return sum(form.verdict is Verdict.CORRECTS for form in self.forms)

    @property
    def rejected(self) -> int:
        """Number of forms for which the register has no sheet."""
        return sum(form.verdict is Verdict.NO_SHEET for form in self.forms)


def plan_import(
    state: RegisterState, records: Sequence[FormRecord], *, now: datetime, command: str
) -> ImportPlan:
    """Return what importing the forms will do. Nothing is written.

    Args:
        now: the time that the change log gives.
        command: that the change log names.
    """
    known = KnownForms(state.records)
    before = set(map(id, known.records))
    judged = judge_forms(records, known, state.audits)
    work = Planning(state, f"{now:%Y-%m-%d %H:%M:%S}", command)
    for judgement in judged:
        work.take(judgement)
    work.place()
    forms = [PlannedForm(each.record, work.verdict_of(each), *work.place_of(each)) for each in judged]
    came_in = (form.record for form in forms if form.verdict in _ADDED)
    urgent = say_urgent(came_in, state.catalogue.framework)
    findings = [*work.findings, *find_far_dates(forms, state, now.date())]
    plan = ImportPlan(forms, work.edits(), findings, urgent)
    if any(id(record) not in before and record.reference not in work.left_out for record in known.records):
        plan.edits += work.own_sheets(known)
    return plan
