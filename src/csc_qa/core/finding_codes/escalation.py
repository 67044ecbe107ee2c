"""Codes of what is found when escalations and remedial actions are followed."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

ESCALATION_CODES: dict[str, FindingCode] = {
    "CSCQA-ESC-001": FindingCode(
        E,
        "not a date; the step counts as not done",
        "Correct the cell: day, month, year, such as 19/01/2023.",
    ),
    "CSCQA-ESC-002": FindingCode(
        W, "done on a day that is still to come; the step counts as not done", "Correct the date."
    ),
    "CSCQA-ESC-003": FindingCode(
        W,
        "a moderated grade without a date; what follows is reckoned from the day of the audit",
        "Fill in the date of moderation.",
    ),
    "CSCQA-ESC-004": FindingCode(
        I,
        "an entry belongs to a step that is no longer asked for; it was kept at the foot of the sheet",
        "Nothing to do, unless the reference of the audit was changed.",
    ),
    "CSCQA-ESC-005": FindingCode(
        W,
        "an audit to be escalated has neither a completion date nor a month, on which its deadlines rest",
        "Fill in the date on which it was completed.",
    ),
    "CSCQA-ESC-006": FindingCode(
        E, "the framework has no such step, or none that follows an event", "Name one of the steps listed."
    ),
}
