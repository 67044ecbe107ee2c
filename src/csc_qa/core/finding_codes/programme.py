"""Codes of what is found in the programme of the year, its deadlines and the tracking of audits."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

PROGRAMME_CODES: dict[str, FindingCode] = {
    "CSCQA-PRG-001": FindingCode(
        W,
        "no plugin declares a programme for the year: themes and events are missing",
        "Add the year's programme in a plugin (csc_qa_programme).",
    ),
    "CSCQA-PRG-002": FindingCode(
        W,
        "the framework is for other years: its steps go on after them, and are missing before them",
        "Add the framework of those years in a plugin (csc_qa_framework).",
    ),
    "CSCQA-PRG-003": FindingCode(
        E,
        "the year has no programme, so there is no calendar to write",
        "Choose another year, or add the year's programme in a plugin (csc_qa_programme).",
    ),
    "CSCQA-PRG-004": FindingCode(
        W, "the day of the service lead's oversight is none that the framework gives", "Correct the setting."
    ),
    "CSCQA-PRG-005": FindingCode(
        W,
        "what becomes of a day off is not understood",
        "Write: as printed, before or after.",
    ),
    "CSCQA-PRG-006": FindingCode(E, "this is not one month", "Write year and month, such as 2023-01."),
    "CSCQA-PRG-007": FindingCode(
        E, "the step has no day of its own", "Take a step that is due on a day of the month."
    ),
    "CSCQA-PRG-008": FindingCode(
        W,
        "a date before the allocation",
        "Check the two dates; the audit is tracked by the dates as they stand.",
    ),
    "CSCQA-PRG-009": FindingCode(
        W,
        "uploaded to the child's file without the service lead's oversight before it",
        "The framework asks for oversight first; check the two dates.",
    ),
    "CSCQA-PRG-010": FindingCode(W, "moderated before the audit was completed", "Check the two dates."),
    "CSCQA-PRG-011": FindingCode(
        I,
        "dates after the day of the list were read as not done yet",
        "Nothing to do where the list is of an earlier day; else check those that lie ahead.",
    ),
    "CSCQA-PRG-012": FindingCode(
        I,
        "the registers have no column for a step, so nobody is chased for it",
        "Add the column, or name it on the sheet QA Columns.",
    ),
    "CSCQA-PRG-013": FindingCode(
        W,
        "an audit that is not done has neither audit month nor date of allocation, so it is never late",
        "Fill in the audit month.",
    ),
}
