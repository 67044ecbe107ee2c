"""Codes of what is found in series for statistical process control."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

SPC_CODES: dict[str, FindingCode] = {
    "CSCQA-SPC-001": FindingCode(
        E, "the series cannot be read", "Give a csv file with the columns date and value."
    ),
    "CSCQA-SPC-002": FindingCode(E, "the series has no value", "Fill in the column value, one row a date."),
    "CSCQA-SPC-003": FindingCode(
        E, "not a date; the row was left out", "Correct the cell: day, month, year, such as 28/01/2022."
    ),
    "CSCQA-SPC-004": FindingCode(
        E, "not a number; the row was left out", "Correct the cell, or leave it blank where nothing is known."
    ),
    "CSCQA-SPC-005": FindingCode(
        E,
        "two rows of one date have different values; neither was used",
        "Keep the row that is right.",
    ),
    "CSCQA-SPC-006": FindingCode(
        W, "a date stands twice with the same value; it was counted once", "Delete one of the rows."
    ),
    "CSCQA-SPC-007": FindingCode(
        W,
        "a date has no value; the points beside it were taken as successive",
        "Fill in the value if it is known.",
    ),
    "CSCQA-SPC-008": FindingCode(
        W, "the rows are not in order of date; they were sorted", "Sort the file by its dates."
    ),
    "CSCQA-SPC-009": FindingCode(
        W,
        "some values have a percent sign and others have none",
        "Write all of them one way; 0.87 and 87% are not the same number here.",
    ),
    "CSCQA-SPC-010": FindingCode(
        W,
        "fewer than 13 points: limits from so few move much with each new one",
        "Read the limits as provisional, or add earlier points.",
    ),
    "CSCQA-SPC-011": FindingCode(
        W, "a rebase has no points on both sides; it was left out", "Give a date within the series."
    ),
    "CSCQA-SPC-012": FindingCode(
        W,
        "a rebase has no reason",
        "Say what changed in the process: --rebase 2022-09-01=reason.",
    ),
    "CSCQA-SPC-013": FindingCode(
        E,
        "limits may be fixed after the first 12 points or more",
        "Give --fix-after a number from 12 upwards.",
    ),
    "CSCQA-SPC-014": FindingCode(
        I,
        "there are not yet as many points as the limits are to be fixed after; all were used",
        "The limits will stand still once there are.",
    ),
    "CSCQA-SPC-015": FindingCode(E, "not a direction of improvement", "Write increase, decrease or neutral."),
    "CSCQA-SPC-016": FindingCode(
        E, "a value or the target is not a finite number", "Leave it out where nothing is known."
    ),
    "CSCQA-SPC-017": FindingCode(
        E, "not a rebase", "Write a date, or a date and the reason: 2022-09-01=new assessment form."
    ),
    "CSCQA-SPC-018": FindingCode(
        I, "without a direction of improvement a target gives no assurance", "Say increase or decrease."
    ),
    "CSCQA-SPC-019": FindingCode(
        E,
        "the chart cannot be written there",
        "Name a file that ends in .png, .svg or .xlsx, in a folder that is there.",
    ),
}
