"""Codes of what is found in KPI tables: in reading them, and in checking the figures they print."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

_AT_SOURCE = "Look the figure up at its source, and correct the one that is wrong."

INDICATORS_CODES: dict[str, FindingCode] = {
    "CSCQA-KPI-001": FindingCode(
        E, "the file cannot be read", "Check the file; save it as .xlsx or as CSV UTF-8 and close it."
    ),
    "CSCQA-KPI-002": FindingCode(
        E,
        "no KPI table was found",
        "A table has indicators by name, and months across, down, or in a column Month.",
    ),
    "CSCQA-KPI-003": FindingCode(
        E, "not a figure; left out", "Write it like one of these: 79% (264/333), 79%, 1,665, TBC or N/A."
    ),
    "CSCQA-KPI-004": FindingCode(
        W,
        "a row with figures that is no known indicator; it was not read",
        "Correct the name, or declare the indicator or this name for it in a plugin.",
    ),
    "CSCQA-KPI-005": FindingCode(
        I, "the name is not quite that of the indicator it was read as", "Check that this one is meant."
    ),
    "CSCQA-KPI-006": FindingCode(
        E, "months without a year; they were not read", "Write the year, such as Apr-22, or give --year."
    ),
    "CSCQA-KPI-007": FindingCode(
        W,
        "not a target or comparator; left out",
        "Write a number or a percentage such as 90%, <17K, Not set, TBC or N/A.",
    ),
    "CSCQA-KPI-008": FindingCode(
        E, "not a month; the row was not read", "Write it like one of these: 2022-04, Apr-22, 01/04/2022."
    ),
    "CSCQA-KPI-009": FindingCode(
        W, "characters could not be read and were replaced", "Save the file as CSV UTF-8."
    ),
    "CSCQA-KPI-010": FindingCode(E, "a percentage is not what its own numbers give", _AT_SOURCE),
    "CSCQA-KPI-011": FindingCode(E, "a denominator differs from the count of the same children", _AT_SOURCE),
    "CSCQA-KPI-012": FindingCode(E, "a cumulative rate falls within a year", _AT_SOURCE),
    "CSCQA-KPI-013": FindingCode(
        W,
        "a rate cannot come from its counts with the population of the other months",
        "Find out whether the count, the rate or the population was changed since it was first printed.",
    ),
    "CSCQA-KPI-014": FindingCode(
        W,
        "two rates cannot come from their counts with any one population",
        "Use one population estimate for all rates of a year, and name it under the table.",
    ),
    "CSCQA-KPI-015": FindingCode(
        W,
        "a comparator is the total of many authorities",
        "Print the rate per 10,000 instead, or the mean of an authority.",
    ),
    "CSCQA-KPI-016": FindingCode(
        W, "a share such as 0.87 stands among percentages", "Write it with a percent sign, such as 87%."
    ),
    "CSCQA-KPI-017": FindingCode(
        W, "two targets or comparators for one indicator", "Agree which one holds, and print it everywhere."
    ),
    "CSCQA-KPI-018": FindingCode(
        I, "a target that means the same is printed in two ways", "Print it in the same way everywhere."
    ),
    "CSCQA-KPI-019": FindingCode(E, "one figure is printed with two values", _AT_SOURCE),
    "CSCQA-KPI-020": FindingCode(
        I,
        "a change from one month to the next beyond the control limit",
        "Ask what happened; it may well be right.",
    ),
    "CSCQA-KPI-021": FindingCode(I, "one indicator is printed under two names", "Print one name everywhere."),
    "CSCQA-KPI-022": FindingCode(
        E, "a percentage stands where a number is meant", "Check that the figure is in the right row."
    ),
}
