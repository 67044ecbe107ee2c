"""Codes of what is found in grades, dates, thresholds and figures."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode

FIGURES_CODES: dict[str, FindingCode] = {
    "CSCQA-PER-001": FindingCode(
        E, "not a period", "Write 2022-12, 2022-Q4, 2022, FY2022-23, FY2022-23-Q1 or 2022-01/2022-10."
    ),
    "CSCQA-THR-001": FindingCode(
        E, "not a threshold", "Write a number or a percentage such as 90%, <17K, Not set, TBC or N/A."
    ),
    "CSCQA-GRD-001": FindingCode(E, "not a grade of this scale", "Use one of the grades named."),
    "CSCQA-FIG-001": FindingCode(E, "not a printed figure", "Write 79% (264/333), 79%, 1,665, TBC or N/A."),
    "CSCQA-FIG-002": FindingCode(
        E,
        "a printed percentage is not what its own numbers give",
        "Check numerator and denominator at the source, and correct the one that is wrong.",
    ),
    "CSCQA-RAG-001": FindingCode(
        E,
        "the value cannot be held against the target",
        "Say higher or lower, or write the target with a sign: <10%, ≥90%.",
    ),
    "CSCQA-RAG-002": FindingCode(
        E,
        "one is a share, the other in percent: a cell that shows 84% holds 0.84",
        "Multiply that cell by 100, or write both as shares without a percent sign.",
    ),
    "CSCQA-TAB-001": FindingCode(E, "audits cannot be counted by that", "Use one of the columns named."),
    "CSCQA-CAL-001": FindingCode(
        E, "working days are known from 1990 to 2100 only", "Check the year of the date."
    ),
}
