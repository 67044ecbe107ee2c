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
    "CSCQA-RPT-004": FindingCode(
        E, "the report is about one service area, and none is named", "Name it with --service-area."
    ),
    "CSCQA-RPT-014": FindingCode(
        E,
        "the template is not a PowerPoint file that can be read",
        "Give a .pptx or .potx file that opens in PowerPoint without a password.",
    ),
    "CSCQA-RPT-015": FindingCode(
        E, "the template has no slide layout", "Give a template with at least one layout that has a title."
    ),
}
