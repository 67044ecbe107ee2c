"""Codes of what is found when reports are made."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

REPORTS_CODES: dict[str, FindingCode] = {
    "CSCQA-RPT-001": FindingCode(
        E,
        "not a report format",
        "Use one or more of the formats named. For a PDF make docx or pptx, and save that as PDF.",
    ),
    "CSCQA-RPT-002": FindingCode(
        W,
        "no audit or review was completed in the period, so the report is empty",
        "Check the period, and the completion dates in the register.",
    ),
    "CSCQA-RPT-003": FindingCode(E, "there is no such report", "Use one of the reports named."),
    "CSCQA-RPT-004": FindingCode(
        E, "the report is about one service area, and none is named", "Name it with --service-area."
    ),
    "CSCQA-RPT-010": FindingCode(
        E,
        "the template is not a document or template of Word",
        "Name a .docx or .dotx without macros and without a password, or leave --template out.",
    ),
    "CSCQA-RPT-011": FindingCode(
        E,
        "the report in Word cannot be read",
        "Close it in Word and take a password off it; or move it away, and the report is written anew.",
    ),
    "CSCQA-RPT-014": FindingCode(
        E,
        "the template is not a PowerPoint file that can be read",
        "Give a .pptx or .potx file that opens in PowerPoint without a password.",
    ),
    "CSCQA-RPT-015": FindingCode(
        E, "the template has no slide layout", "Give a template with at least one layout that has a title."
    ),
    "CSCQA-RPT-016": FindingCode(
        E,
        "the report in PowerPoint cannot be read",
        "Close it in PowerPoint and take a password off it; or move it away, and the report is written anew.",
    ),
    "CSCQA-RPT-018": FindingCode(
        E,
        "the report in Excel cannot be read",
        "Close it in Excel and take a password off it; or move it away, and the report is written anew.",
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
    "CSCQA-RPT-026": FindingCode(
        E,
        "the framework does not say how many audits are expected of that year",
        "Name a year for which it does, or none.",
    ),
    "CSCQA-RPT-030": FindingCode(
        E, "the performance report is of one month", "Name one month, such as --period 2022-12."
    ),
    "CSCQA-RPT-031": FindingCode(
        W,
        "the date of the meeting is no date; the recommendation was kept without one",
        "Correct the cell: day, month, year, such as 29/09/2022.",
    ),
    "CSCQA-RPT-032": FindingCode(
        W,
        "the progress of a recommendation is not understood; it counts as not known",
        "Write complete, partially complete or not started.",
    ),
    "CSCQA-RPT-033": FindingCode(
        W, "a row of the recommendations proposes nothing and was left out", "Fill in the action proposed."
    ),
    "CSCQA-RPT-034": FindingCode(
        W, "the same recommendation stands twice and was counted once", "Delete one of the two rows."
    ),
    "CSCQA-RPT-035": FindingCode(
        W,
        "a recommendation is complete, and nothing says what was done",
        "Fill in the action taken, so that the panel can see it.",
    ),
    "CSCQA-RPT-036": FindingCode(
        I,
        "no sheet of the workbook lists recommendations of the scrutiny panel",
        "Add a sheet with the columns Date, Title, Action proposed, Action taken and Progress status.",
    ),
    "CSCQA-RPT-037": FindingCode(
        W, "the due date of a recommendation is no date and was left out", "Correct the cell."
    ),
    "CSCQA-RPT-045": FindingCode(
        W,
        "a text of the report was changed in two files in different ways",
        "The one that was saved last was kept; the other stands in its file's previous version.",
    ),
    "CSCQA-RPT-046": FindingCode(
        W,
        "a sentence that a person changed or took out was written on other figures than today's",
        "Read it against the tables and change what no longer holds. Made into another folder (--out), the "
        "report has today's drafts.",
    ),
    "CSCQA-RPT-047": FindingCode(
        W,
        "an earlier file of the report cannot be read, so nothing in it was taken over",
        "It is kept as the previous version; copy what you wrote from there.",
    ),
    "CSCQA-RPT-048": FindingCode(
        W,
        "a text that a person changed has no place in the report any more",
        "It stands in the previous version of its file; copy it to where it belongs now.",
    ),
    "CSCQA-RPT-049": FindingCode(
        E,
        "the counts of the report contradict one another, so small numbers cannot be hidden for sure",
        "Make it without --public; tell those who look after csc_qa which report it was.",
    ),
    "CSCQA-RPT-050": FindingCode(
        E,
        "a table for publication says that it is made of columns that it does not have",
        "Correct the keys in the plugin that added the table.",
    ),
    "CSCQA-RPT-051": FindingCode(
        E, "the template cannot be used", "Name a .pptx, .potx, .docx or .dotx file that is there."
    ),
}
