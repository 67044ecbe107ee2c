"""Codes of what is found when audit forms are imported into a register."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

INTAKE_CODES: dict[str, FindingCode] = {
    "CSCQA-IMP-001": FindingCode(
        W,
        "there is another audit of this child and month; both were kept",
        "If they are one audit, delete the row that is out of date.",
    ),
    "CSCQA-IMP-002": FindingCode(
        W,
        "the audit was typed by hand, and its form says something else; the row was left as it is",
        "Compare the row with the form on the sheet QA Form answers.",
    ),
    "CSCQA-IMP-003": FindingCode(
        W,
        "the cell was changed by hand; what the form says was not written over it",
        "Compare it with the sheet QA Change log, and correct the cell if the form is right.",
    ),
    "CSCQA-IMP-004": FindingCode(
        W,
        "the audit of a form that was imported before is no longer in the register",
        "If it was deleted by mistake, take it from a backup or from the sheet QA Form answers.",
    ),
    "CSCQA-IMP-005": FindingCode(I, "a form is older than the one that was imported", "Nothing to do."),
    "CSCQA-IMP-006": FindingCode(
        W,
        "the form does not say the service area, and its tool serves more than one",
        "Fill in the service area in the row.",
    ),
    "CSCQA-IMP-007": FindingCode(
        W,
        "a later form gives another grade, but the audit has been moderated; its grade was left as it is",
        "Ask the auditor why it was changed; correct the row if the panel agrees.",
    ),
    "CSCQA-IMP-008": FindingCode(
        I,
        "no sheet is of the audit's period; it was added to the last register sheet",
        "Move the row if need be.",
    ),
    "CSCQA-IMP-009": FindingCode(
        E, "there is no import to undo", "Check that this is the workbook that was imported into."
    ),
    "CSCQA-IMP-010": FindingCode(
        W,
        "somebody has changed this since the import; it was left as it is",
        "Compare the cell with the sheet QA Change log, and correct it by hand.",
    ),
    "CSCQA-IMP-011": FindingCode(
        I,
        "the register has no column for some fields of the form",
        "To have them in the register, add a column with that header; what was imported stays where it is.",
    ),
    "CSCQA-IMP-012": FindingCode(
        E,
        "no export was found in the folder",
        "Name the folder into which the Excel and csv files of Forms were saved.",
    ),
    "CSCQA-IMP-013": FindingCode(
        E,
        "no sheet of this workbook is a Forms export",
        "Open the export, right-click its tab, choose Move or Copy, and copy it into this workbook.",
    ),
    "CSCQA-IMP-014": FindingCode(
        W,
        "a form corrects an audit that the register does not tell from others",
        "Correct the row by hand from the sheet QA Form answers. A column Audit ref lets imports find it.",
    ),
    "CSCQA-IMP-015": FindingCode(
        E,
        "no sheet of the register takes audits of the form's service area; it was not added",
        "Add a sheet for the service area, with the headers of the others, and import the form again.",
    ),
    "CSCQA-IMP-016": FindingCode(
        W,
        "the form has the audit completed before it was allocated; the date was not taken over",
        "Ask the auditor for the date, and type it into the row.",
    ),
    "CSCQA-IMP-017": FindingCode(
        W,
        "the form has the audit completed more than a month after today",
        "Ask the auditor for the date, and correct the row: it counts in the month of that date.",
    ),
    "CSCQA-IMP-018": FindingCode(
        W,
        "a total was typed, and the audits that were added are not in it",
        "Correct the number; or put a formula in its place, such as =COUNTA(B2:B40): imports extend it.",
    ),
    "CSCQA-IMP-019": FindingCode(
        W,
        "the audits were added below a total, because audits stand below it already",
        "Move the total below the last audit, where imports leave it.",
    ),
}
