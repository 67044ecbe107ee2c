"""Codes of what is found in computing indicators from lists of cases."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

_AT_SOURCE = "Correct it in the case system and export the list again."
_EXPORT_IT = "Export it too, and run this again."

COMPUTING_CODES: dict[str, FindingCode] = {
    "CSCQA-CMP-001": FindingCode(E, "there is no such engine", "Use pandas, duckdb or spark."),
    "CSCQA-CMP-002": FindingCode(
        E,
        "the engine duckdb needs DuckDB, which is not installed",
        'Install it with: pip install "csc-qa[duckdb]", or use --engine pandas.',
    ),
    "CSCQA-CMP-003": FindingCode(
        E,
        "the engine spark needs PySpark and a Spark session, which this version does not bring",
        "Use --engine pandas, or --engine duckdb for large lists.",
    ),
    "CSCQA-CMP-004": FindingCode(W, "indicators were not computed, for their list is not there", _EXPORT_IT),
    "CSCQA-CMP-005": FindingCode(
        W, "an indicator was not computed, for a column it needs is not there", _EXPORT_IT
    ),
    "CSCQA-CMP-006": FindingCode(
        I, "an indicator cannot be computed from Annex A's lists", "Take its figure from where it is kept."
    ),
    "CSCQA-CMP-007": FindingCode(
        W, "rows were not counted, for what says whether they belong is blank or unreadable", _AT_SOURCE
    ),
    "CSCQA-CMP-008": FindingCode(
        W,
        "dates lie after the end of the month and were not counted as in time",
        "Export the lists as they stood at the end of the month.",
    ),
    "CSCQA-CMP-009": FindingCode(
        W,
        "the list does not reach back as far as an indicator looks, which may be too low",
        "Export the list with the months before.",
    ),
    "CSCQA-CMP-010": FindingCode(
        W, "a child is counted more than once, for the list has several open rows of the child", _AT_SOURCE
    ),
    "CSCQA-CMP-011": FindingCode(
        I,
        "rates have no value, for the number of children under 18 is not given",
        "Give it with --population, such as --population 49500.",
    ),
    "CSCQA-CMP-012": FindingCode(
        W, "no row belongs to the month", "Check that these are the lists of the month."
    ),
    "CSCQA-CMP-013": FindingCode(E, "not a month", "Write year and month: 2022-12."),
    "CSCQA-CMP-014": FindingCode(
        E, "the computation of an indicator failed and was left out", "Tell whoever declared the indicator."
    ),
    "CSCQA-CMP-015": FindingCode(
        W, "something ended before it began", "Check both dates at the source; it was not counted as in time."
    ),
    "CSCQA-CMP-016": FindingCode(
        W,
        "indicators of supervision were not computed, for there is no table of supervision",
        'Add a sheet "Supervision" to the workbook, or name a file with --supervision.',
    ),
    "CSCQA-CMP-017": FindingCode(
        E,
        "the table of supervision cannot be read",
        "Save it as .xlsx or .csv with headers Child Unique ID, Case Group, Date of Last Case Supervision.",
    ),
    "CSCQA-CMP-018": FindingCode(
        E, "the number of children is not more than 0", "Give how many children under 18 live in the area."
    ),
}
