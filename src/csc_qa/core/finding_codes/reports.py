"""Codes of what is found when reports are made."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, W

REPORTS_CODES: dict[str, FindingCode] = {
    "CSCQA-RPT-001": FindingCode(E, "not a report format", "Use one or more of the formats named."),
    "CSCQA-RPT-002": FindingCode(
        W,
        "no audit or review was completed in the period, so the report is empty",
        "Check the period, and the completion dates in the register.",
    ),
    "CSCQA-RPT-003": FindingCode(E, "there is no such report", "Use one of the reports named."),
    "CSCQA-RPT-040": FindingCode(
        E, "an earlier file of the report cannot be read", "Close it, or move it to another folder."
    ),
    "CSCQA-RPT-004": FindingCode(
        E, "the report is about one service area, and none is named", "Name it with --service-area."
    ),
    "CSCQA-RPT-021": FindingCode(
        E,
        "the report is about one month, or one quarter, and the period is another",
        "Give --period as the example in the message.",
    ),
    "CSCQA-RPT-022": FindingCode(
        E,
        "there is no such service area",
        "Use one of the names in the message, or declare the service area in a plugin.",
    ),
}
