"""Allocation: what was allocated for a month, ready for any front end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.finding import Finding
from csc_qa.core.period import Period
from csc_qa.intake.form_record import FormRecord
from csc_qa.programme.allocation import Auditor, Rule, Unfilled
from csc_qa.workflows.waiting_rows import WaitingRows

NO_AREA = "not known"
NO_CASES = "the case lists hold no case of this service area"


@dataclass(frozen=True)
class AllocatedAudit:
    """One audit: all in the words that people read.

    Attributes:
        service_area: name of the area that holds the case.
    """

    auditor: Auditor
    service_area: str
    child_id: str = field(repr=False)
    practitioner: str = field(repr=False)
    team: str
    tool: AuditTool | None
    theme: str | None

    def record(self, month: Period, allocated_on: date) -> FormRecord:
        """Return what is known of the audit before its form has come."""
        texts = {
            "child_id": self.child_id,
            "service_area": "" if self.service_area == NO_AREA else self.service_area,
            "tool": self.tool.name if self.tool else "",
            "theme": self.theme or "",
            "auditor": self.auditor.name,
            "practitioner": self.practitioner,
            "audit_month": month.start.isoformat(),
            "allocated_on": allocated_on.isoformat(),
        }
        said = {name: " ".join(text.split()) for name, text in texts.items() if text}
        return FormRecord(tool=self.tool.id if self.tool else "", texts=said)


@dataclass(frozen=True)
class LeftOut:
    """An auditor who gets no audit this month, and why."""

    auditor: Auditor
    service_area: str
    reason: str


@dataclass(frozen=True)
class Allocation:
    """The allocation of a month.

    Attributes:
        allocated_on, due_on: the framework's days.
        areas: id of a service area to its name.
        findings: all that was found in roster, lists, register and programme.
        rows: of the register, in which the audits wait for their forms.
    """

    month: Period
    seed: int
    allocated_on: date
    due_on: date
    audits: Sequence[AllocatedAudit]
    unfilled: Sequence[Unfilled]
    left_out: Sequence[LeftOut]
    areas: dict[str, str]
    findings: list[Finding]
    rows: WaitingRows = field(repr=False)

    def area_name(self, auditor: Auditor) -> str:
        """Return the name of an auditor's area."""
        return self.areas.get(auditor.service_area or "", "All areas")

    def by_auditor(self) -> dict[str, list[AllocatedAudit]]:
        """Return the audits of each auditor who has any, by the key of the name."""
        found: dict[str, list[AllocatedAudit]] = {}
        for audit in self.audits:
            found.setdefault(audit.auditor.key, []).append(audit)
        return found

    def json(self) -> dict[str, object]:
        """Return the JSON of the command."""
        return {
            "seed": self.seed,
            "allocations": [
                {
                    "auditor": audit.auditor.name,
                    "service_area": audit.service_area,
                    "child_id": audit.child_id,
                    "tool": audit.tool.name if audit.tool else None,
                    "theme": audit.theme,
                    "due_on": self.due_on.isoformat(),
                }
                for audit in self.audits
            ],
            "unfilled": [
                {
                    "auditor": each.auditor.name,
                    "service_area": self.area_name(each.auditor),
                    "wanted": each.wanted,
                    "got": each.got,
                    "rules": [rule.value for rule in each.rules],
                    "reason": reason(each),
                }
                for each in self.unfilled
            ],
        }


def reason(unfilled: Unfilled) -> str:
    """Return in words why an auditor got fewer audits than were asked for."""
    if not unfilled.cases_in_area:
        return NO_CASES
    named = _listed([rule.value for rule in unfilled.rules])
    cases = f"{unfilled.cases_in_area} case{'s' if unfilled.cases_in_area != 1 else ''} of the area"
    if unfilled.is_any_enough:
        one = "any one of these rules" if len(unfilled.rules) > 1 else "this rule"
        return f"in the way: {named}; without {one} there would be a case ({cases})"
    if unfilled.rules == (Rule.OTHERS,):
        return f"{named} who have no other ({cases})"
    return f"in the way, no single rule by itself: {named} ({cases})"


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
