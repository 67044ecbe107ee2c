"""Codes of what is found in exports of audit forms."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

FORMS_CODES: dict[str, FindingCode] = {
    "CSCQA-FRM-001": FindingCode(E, "the file is not there", "Check the path and the spelling of the name."),
    "CSCQA-FRM-002": FindingCode(
        E,
        "the file is no export of Microsoft Forms",
        "Open the form, choose Responses > Open in Excel, and save as an Excel workbook (.xlsx).",
    ),
    "CSCQA-FRM-003": FindingCode(
        E,
        "the export is protected by a password",
        "Open it in Excel, remove the password under File > Info > Protect Workbook, and save a copy.",
    ),
    "CSCQA-FRM-004": FindingCode(E, "the export is empty", "Check that this is the right file."),
    "CSCQA-FRM-005": FindingCode(
        E, "the file cannot be opened", "Close it in other programs and check that you may read it."
    ),
    "CSCQA-FRM-006": FindingCode(
        E,
        "no row looks like the headers of a Forms export",
        "Export the answers again; the row with Id, Start time and the questions must stay in the file.",
    ),
    "CSCQA-FRM-007": FindingCode(
        E,
        "no header is a question of any audit tool",
        "Check that this is the export of an audit form; else declare the form in a plugin.",
    ),
    "CSCQA-FRM-008": FindingCode(
        E,
        "the form is not known",
        "Name the tool with --tool, or declare the form or its new wording in a plugin.",
    ),
    "CSCQA-FRM-009": FindingCode(
        E, "more than one audit tool has these questions", "Name the tool with --tool."
    ),
    "CSCQA-FRM-010": FindingCode(E, "no such audit tool", "Name one of the tools listed."),
    "CSCQA-FRM-011": FindingCode(
        E,
        "the file unpacks to far more than an export can hold and was not opened",
        "Export the answers again from Forms; do not open this file.",
    ),
    "CSCQA-FRM-012": FindingCode(
        E,
        "the export reaches further than can be read",
        "Delete the empty rows and columns beyond the answers, or export in parts.",
    ),
    "CSCQA-FRM-013": FindingCode(
        E, "the file is no text, though its name says so", "Save it in Excel as CSV UTF-8, or as .xlsx."
    ),
    "CSCQA-FRM-014": FindingCode(
        E,
        "quotation marks do not match, so that answers cannot be told apart",
        "Save the answers in Excel as an Excel workbook (.xlsx), and use that.",
    ),
    "CSCQA-FRM-015": FindingCode(
        W,
        "the export has links to other files; the values stored in it were read",
        "Check who made the links: exports of Forms have none.",
    ),
    "CSCQA-FRM-016": FindingCode(
        W,
        "more than one sheet has answers; the first was read",
        "Save each of the others as a file of its own.",
    ),
    "CSCQA-FRM-017": FindingCode(
        W,
        "a question is worded differently and was matched by likeness",
        "Check it; declare the new wording in the plugin of the tool.",
    ),
    "CSCQA-FRM-018": FindingCode(
        E,
        "a question that every answer needs has no column",
        "Export again with all columns, or declare the new wording in the plugin of the tool.",
    ),
    "CSCQA-FRM-019": FindingCode(
        W,
        "a question that the audit tool does not declare; its answers are kept apart",
        "Declare it in the plugin of the tool, if it is to be reported on.",
    ),
    "CSCQA-FRM-020": FindingCode(
        I,
        "a test submission was set aside",
        "If it is a real audit, correct the cell in Forms and import again.",
    ),
    "CSCQA-FRM-021": FindingCode(W, "the same answer stands twice and was read once", "Nothing to do."),
    "CSCQA-FRM-022": FindingCode(
        E,
        "two answers that differ have one Id; the newer one was read, this one was not",
        "Export the answers again from Forms, into a file of its own.",
    ),
    "CSCQA-FRM-023": FindingCode(
        W,
        "an answer without the Id that Forms gives; it cannot be told from a new one when imported again",
        "Export again with the column Id.",
    ),
    "CSCQA-FRM-024": FindingCode(
        E, "not a date; left blank", "Correct the cell: day, month, year, such as 28/01/2023."
    ),
    "CSCQA-FRM-025": FindingCode(E, "neither yes nor no; left blank", "Correct the cell: Yes or No."),
    "CSCQA-FRM-026": FindingCode(
        E,
        "not a grade; left blank",
        "Correct the cell, or add the spelling through a plugin (grade_spellings of its service area).",
    ),
    "CSCQA-FRM-027": FindingCode(
        W, "characters that no workbook can hold were taken out", "Check the text in Forms."
    ),
    "CSCQA-FRM-028": FindingCode(
        E,
        "a text is longer than the 32,767 characters that a cell holds; the answer was not read",
        "Ask the auditor to shorten it in Forms, and export again.",
    ),
    "CSCQA-FRM-029": FindingCode(
        E,
        "a row has more cells than there are headers; the answer was not read",
        "Save the answers in Excel as an Excel workbook (.xlsx), and use that.",
    ),
    "CSCQA-FRM-030": FindingCode(
        W, "a question that every answer needs is blank", "Ask the auditor for the answer."
    ),
    "CSCQA-FRM-031": FindingCode(
        W, "the time at which Forms took the answer cannot be read", "Export the answers again from Forms."
    ),
    "CSCQA-FRM-032": FindingCode(
        W, "a plugin failed to read an answer; the rest was read", "Tell the plugin's author."
    ),
    "CSCQA-FRM-033": FindingCode(
        W,
        "a plugin gave what is no field of an audit, or not of its type; it was left out",
        "Tell the plugin's author.",
    ),
    "CSCQA-FRM-034": FindingCode(
        W,
        "two questions answer the same field and differ; the first was taken",
        "Check the answer; both are kept as they were typed.",
    ),
    "CSCQA-FRM-035": FindingCode(
        W,
        "the cell shows an Excel error and was read as blank",
        "Type the value, or export the answers again from Forms.",
    ),
    "CSCQA-FRM-036": FindingCode(
        W,
        "the questions fit another audit tool better than the one named",
        "Check --tool; leave it out to have the tool recognised.",
    ),
    "CSCQA-FRM-037": FindingCode(W, "there is no answer to read", "Check that this is the right file."),
    "CSCQA-FRM-038": FindingCode(
        I, "headers that stand again among the answers were passed over", "Nothing to do."
    ),
    "CSCQA-FRM-039": FindingCode(W, "a submission without any answer was passed over", "Nothing to do."),
    "CSCQA-FRM-040": FindingCode(
        W,
        "characters that cannot be read stand as �",
        "Save it in Excel as CSV UTF-8, or as .xlsx.",
    ),
    "CSCQA-FRM-041": FindingCode(
        E,
        "day and month cannot be told apart, because this column has dates in month/day order; left blank",
        "Format the column in Excel as dates, and save as an Excel workbook (.xlsx).",
    ),
    "CSCQA-FRM-042": FindingCode(
        E,
        "an identifier that a program may have changed: a date, a number with a fraction, with more digits"
        " than Excel keeps or with noughts in front that may be lost; left blank",
        "Type the identifier as text, as it stands in the case system.",
    ),
    "CSCQA-FRM-043": FindingCode(
        W,
        "the cell has a formula without a value and was read as blank",
        "Open the export in Excel, save it, and use that; or type the value.",
    ),
    "CSCQA-FRM-044": FindingCode(
        W,
        "a text was saved in another encoding, so that an apostrophe or accent reads as two or three letters",
        "Export the answers again as .xlsx, or correct the text.",
    ),
    "CSCQA-FRM-045": FindingCode(
        W,
        "a row whose Id is no number and that has no times, such as a total or a note, was passed over",
        "Give the row its Id and times, if it is an answer.",
    ),
}
