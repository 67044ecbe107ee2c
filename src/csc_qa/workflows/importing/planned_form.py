"""PlannedForm: what becomes of one form of an import."""

from __future__ import annotations

from dataclasses import dataclass

from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.judging import Verdict


@dataclass(frozen=True)
class PlannedForm:
    """A form, what becomes of it, and the row of the register in which its audit stands then."""

    record: FormRecord
    verdict: Verdict
    sheet: str = ""
    row: int | None = None
