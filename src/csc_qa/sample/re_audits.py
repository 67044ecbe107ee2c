"""Cases that moderation left Inadequate were mostly audited again: an existing audit becomes the re-audit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from csc_qa.core.audit import Audit

# One month is asked for; some take two. After that the case was not audited again.
_EARLIEST, _LATEST = timedelta(days=21), timedelta(days=63)


def link_re_audits(audits: Sequence[Audit]) -> list[Audit]:
    """Return the audits, some with the child, the practitioner and the reference of an earlier one."""
    linked: dict[str, Audit] = {}
    for inadequate in (audit for audit in audits if _stands(audit)):
        again = next((audit for audit in audits if _may_follow(audit, inadequate, linked)), None)
        if again is not None:
            linked[again.audit_id] = again.model_copy(
                update={
                    "re_audit_of": inadequate.audit_id,
                    "child_id": inadequate.child_id,
                    "practitioner": inadequate.practitioner,
                }
            )
    return [linked.get(audit.audit_id, audit) for audit in audits]


def _is_inadequate(audit: Audit) -> bool:
    return audit.grade is not None and audit.grade.key == "inadequate"


def _stands(audit: Audit) -> bool:
    return audit.moderated_grade is not None and audit.moderated_grade.key == "inadequate"


def _may_follow(audit: Audit, inadequate: Audit, taken: dict[str, Audit]) -> bool:
    if audit.grade is None or _is_inadequate(audit) or audit.audit_id in taken:
        return False
    if audit.service_area != inadequate.service_area or not (audit.completed_on and inadequate.completed_on):
        return False
    if str(audit.audit_month) <= str(inadequate.audit_month):
        return False
    return _EARLIEST <= audit.completed_on - inadequate.completed_on <= _LATEST
