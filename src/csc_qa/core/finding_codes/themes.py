"""Codes of what is found when themes are looked for in the free text of audits."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

THEMES_CODES: dict[str, FindingCode] = {
    "CSCQA-THM-001": FindingCode(
        I,
        "what is new in the free text was not looked for, for scikit-learn is not installed",
        'Install it with: pip install "csc-qa[themes]". Themes of the vocabulary are counted without it.',
    ),
    "CSCQA-THM-002": FindingCode(
        W,
        "themes cannot be counted in a field, for the register has no column for it",
        "Connect the workbook and say which column it is, or add one.",
    ),
    "CSCQA-THM-003": FindingCode(
        E,
        "there is no such service area",
        "Use a name or abbreviation of a service area, or a name that stands in the register.",
    ),
    "CSCQA-THM-004": FindingCode(
        I,
        "what is new in the free text was not looked for, for too few audits say something",
        "Ask for a longer period.",
    ),
}
