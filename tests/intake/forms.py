"""Forms and audits of a register for tests of the judging."""

from __future__ import annotations

from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.register_audit import RegisterAudit


def record(number: int = 1, *, child: str = "C1", auditor: str = "Ada Okafor", **texts: str) -> FormRecord:
    """Return a form of November 2022, sent on the day of its number."""
    told = {"child_id": child, "auditor": auditor, "completed_on": "2022-11-20", "grade": "Good", **texts}
    when = f"2022-11-{number:02} 09:00"
    return FormRecord(
        tool="crs_1",
        form_id=str(number),
        started=when,
        sent=when,
        source="f.xlsx",
        row=number + 1,
        texts=told,
    )


def later(form: FormRecord, hours: int, **texts: str) -> FormRecord:
    """Return the same form as changed later."""
    sent = f"{form.sent[:11]}{9 + hours:02}:00"
    return form.model_copy(update={"sent": sent, "texts": {**form.texts, **texts}})


def audit(
    position: int = 0,
    reference: str = "QA-1",
    *,
    child: str = "c1",
    auditor: str = "ada okafor",
    tool: str = "crs_1",
    month: str = "2022-11",
    is_waiting: bool = False,
) -> RegisterAudit:
    """Return an audit of the register."""
    months = frozenset([month] if month else [])
    return RegisterAudit(
        position, "Audits", position + 2, reference, child, auditor, tool, months, is_waiting
    )
