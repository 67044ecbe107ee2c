"""Audit: one audited or reviewed case."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from csc_qa.core.grade import Grade
from csc_qa.core.model import FrozenModel


class Audit(FrozenModel):
    """One audited case, as the register has it. A field that the register lacks is None.

    The child's identifier and free text are kept out of `repr`, so that they do not reach a log.

    Attributes:
        audit_id: the unit's reference, else the sheet and row it stands in.
        service_area: name of the area; as typed where no plugin declares it.
        tool: name of the audit tool.
        programme: under which programme it was done, such as monthly or themed.
        audit_month: first day of the month it was allocated for.
        grade: the auditor's; None is an ungraded review.
        area_grades: analysis area key to grade.
        sheet, row: where it stands in the workbook.
    """

    audit_id: str
    service_area: str | None = None
    tool: str | None = None
    theme: str | None = None
    programme: str | None = None
    auditor: str | None = Field(default=None, repr=False)
    practitioner: str | None = Field(default=None, repr=False)
    child_id: str | None = Field(default=None, repr=False)
    audit_month: date | None = None
    allocated_on: date | None = None
    completed_on: date | None = None
    overseen_on: date | None = None
    uploaded_on: date | None = None
    grade: Grade | None = None
    area_grades: dict[str, Grade] = Field(default_factory=dict, repr=False)
    strengths: str | None = Field(default=None, repr=False)
    areas_for_improvement: str | None = Field(default=None, repr=False)
    actions: str | None = Field(default=None, repr=False)
    action_owner: str | None = Field(default=None, repr=False)
    action_due_on: date | None = None
    learning: str | None = Field(default=None, repr=False)
    practitioner_involved: bool | None = None
    family_view_sought: bool | None = None
    safeguarding_concern: bool | None = None
    is_disputed: bool | None = None
    moderated_on: date | None = None
    moderated_grade: Grade | None = None
    re_audit_of: str | None = None
    sheet: str | None = None
    row: int | None = None

    def __hash__(self) -> int:
        return hash((self.audit_id, self.sheet, self.row))

    def __str__(self) -> str:
        grade = self.grade.name if self.grade else "ungraded"
        return f"{self.audit_id} ({self.service_area or 'no service area'}, {grade})"
