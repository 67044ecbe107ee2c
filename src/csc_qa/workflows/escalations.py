"""Escalations, remedial actions and practice forums, from a master workbook and what people typed."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from csc_qa.core.audit import Audit
from csc_qa.core.escalation import ESCALATION_TITLES, ESCALATIONS_SHEET, EscalationStep, RemedialAction
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.framework import Framework
from csc_qa.core.panel_sheet import MODERATED_ON
from csc_qa.core.typed_dates import NotADateError, read_date
from csc_qa.escalation.actions import list_actions
from csc_qa.escalation.forums import list_for_forums
from csc_qa.escalation.steps import list_escalations
from csc_qa.workbook.own_tables import OwnRow, read_own_tables
from csc_qa.workbook.table import audits_of
from csc_qa.workflows.open_master import MasterWorkbook


class Escalations:
    """What follows from the audits of a workbook, as it stands on a day.

    Attributes:
        entries: rows of the sheet "QA Escalations", with what people typed.
        findings: what is wrong with them, and what deadlines cannot be reckoned.
    """

    def __init__(self, master: MasterWorkbook, as_of: date) -> None:
        self.as_of = as_of
        self.framework: Framework = master.catalogue.framework
        rows = master.register.own_sheets.get(ESCALATIONS_SHEET, [])
        self.entries: list[OwnRow] = read_own_tables(ESCALATIONS_SHEET, rows, [ESCALATION_TITLES])[0]
        self.findings: list[Finding] = []
        self._master = master
        self._typed = self._read_typed()
        self._note_gaps()

    @cached_property
    def audits(self) -> list[Audit]:
        """The completed audits that may have to be escalated, and those that audit them again."""
        table = self._master.audits_in()
        grades = {grade for rule in self.framework.escalation_rules for grade in rule.grades}
        wanted = table["grade"].isin(grades) | table["moderated_grade"].isin(grades)
        wanted |= table["safeguarding_concern"].fillna(False).astype(bool) | table["re_audit_of"].notna()
        return audits_of(table[wanted].reset_index(drop=True), self._master.scale)

    @cached_property
    def steps(self) -> list[EscalationStep]:
        """Every step of every escalation, done or not, in the order of the workbook."""
        return list_escalations(self.audits, self.framework, self._typed, self.as_of)

    @property
    def actions(self) -> list[RemedialAction]:
        """The remedial actions, those that are due first ahead."""
        return list_actions(self.audits, self.steps, self.framework)

    @property
    def for_forums(self) -> list[Audit]:
        """Audits to show in practice forums: the best grade first, then the newest."""
        rule = self.framework.practice_forums
        table = self._master.audits_in()
        grades = rule.grades if rule else ()
        wanted = table["grade"].isin(grades) | table["moderated_grade"].isin(grades)
        audits = audits_of(table[wanted].reset_index(drop=True), self._master.scale)
        return list_for_forums(audits, rule, self.as_of)

    def key_of(self, row: OwnRow) -> tuple[str, str]:
        """Return reference of the audit and key of the step that a row of the sheet is about."""
        return self.key(row.text("Audit"), row.text("Step"))

    def key(self, audit_id: str, step: str) -> tuple[str, str]:
        """Return reference of the audit and key of the step of that name; the name where there is none."""
        return audit_id, self._keys.get(step, step)

    @cached_property
    def _keys(self) -> dict[str, str]:
        steps = [*self.framework.process_steps]
        steps += [rule.telling for rule in self.framework.escalation_rules if rule.telling]
        return {step.name: step.key for step in steps}

    def _read_typed(self) -> dict[tuple[str, str], date]:
        found: dict[tuple[str, str], date] = {}
        for row in self.entries:
            try:
                day = read_date(row.cells["Done on"])
            except NotADateError:
                self.findings.append(row.finding("CSCQA-ESC-001", "Done on"))
                continue
            if day and day > self.as_of:
                self.findings.append(row.finding("CSCQA-ESC-002", "Done on"))
            if day:
                found[self.key_of(row)] = day
        return found

    def _note_gaps(self) -> None:
        escalated = {step.audit_id for step in self.steps}
        undated = {step.audit_id for step in self.steps if step.is_recorded and step.done_on is None}
        for audit in self.audits:
            if audit.audit_id in undated:
                self.findings.append(self._undated_grade(audit))
            if audit.audit_id in escalated and not (audit.completed_on or audit.audit_month):
                self.findings.append(make_finding("CSCQA-ESC-005", sheet=audit.sheet, row=audit.row))

    def _undated_grade(self, audit: Audit) -> Finding:
        """Name the place of the day of moderation: the panel's sheet where the grade stands there."""
        if row := self._master.panel_rows.get(audit.audit_id):
            return row.finding("CSCQA-ESC-003", MODERATED_ON)
        column = self._master.register.headers.get(str(audit.sheet), {}).get("moderated_on")
        return make_finding("CSCQA-ESC-003", sheet=audit.sheet, row=audit.row, column=column)


def escalations_of(master: MasterWorkbook, as_of: date) -> Escalations:
    """Return what follows from the audits of a workbook, as it stands on a day.

    Args:
        as_of: what happened later has not happened yet.
    """
    return Escalations(master, as_of)
