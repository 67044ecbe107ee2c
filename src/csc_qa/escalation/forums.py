"""Audits from which practice forums can learn what good work looks like."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from csc_qa.core.audit import Audit
from csc_qa.core.framework import ForumRule
from csc_qa.escalation.standing import standing_of


def list_for_forums(audits: Sequence[Audit], rule: ForumRule | None, as_of: date) -> list[Audit]:
    """Return the audits that the rule names, the best grade first, then the newest.

    Source: Quality Assurance Framework, section 9.3: used for reflection in practice forums.

    Args:
        as_of: the day from which to look; the grade in force then decides.
    """
    if rule is None:
        return []
    found = []
    for audit in audits:
        standing = standing_of(audit, as_of)
        if standing and standing.grade and standing.grade.key in rule.grades:
            newest = -(standing.graded_on or date.min).toordinal()
            found.append(((standing.grade.rank, newest, audit.audit_id), audit))
    return [audit for _, audit in sorted(found, key=lambda pair: pair[0])]
