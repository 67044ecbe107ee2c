"""Codes of what is found when indicators are judged against targets and comparators."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

JUDGING_CODES: dict[str, FindingCode] = {
    "CSCQA-JDG-001": FindingCode(E, "not a month", "Name one month, such as 2022-12."),
    "CSCQA-JDG-002": FindingCode(
        E, "no indicator has a figure for this month", "Check the month, and the table."
    ),
    "CSCQA-JDG-003": FindingCode(
        W,
        "the indicator has no figure for this month; it was not judged",
        "Fill in the month if the figure is known.",
    ),
    "CSCQA-JDG-004": FindingCode(
        W,
        "the indicator has more than one target; it was judged against the most demanding",
        "Agree on one target, and print it in every section.",
    ),
    "CSCQA-JDG-005": FindingCode(
        W,
        "a month of the financial year has no figure; the year so far is not known, and was not judged",
        "Fill in the months from April on.",
    ),
    "CSCQA-JDG-006": FindingCode(
        W,
        "the indicator cannot be held against its target; it was not judged",
        "Declare the indicator's polarity, or write the target with a sign: <10%, ≥90%.",
    ),
    "CSCQA-JDG-007": FindingCode(
        I,
        "limits of statistical process control rest on fewer than 13 months",
        "Read variation and assurance as provisional.",
    ),
    "CSCQA-JDG-008": FindingCode(
        E,
        "the numbers cannot have an interval",
        "Give counts of 0 or more, out of a total that is above 0 and no smaller.",
    ),
    "CSCQA-JDG-009": FindingCode(
        E,
        "a published table cannot be read",
        "Give the Department's csv file as it is published, with its header.",
    ),
    "CSCQA-JDG-010": FindingCode(
        W,
        "a published table says nothing of the authority, its neighbours or the year",
        "Check the name of the authority, and take a table of later years.",
    ),
    "CSCQA-JDG-011": FindingCode(
        E,
        "the KPI tables have no indicator of this name",
        "Write its name as it stands in the table, on the sheet QA Settings.",
    ),
}
