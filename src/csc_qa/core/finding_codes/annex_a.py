"""Codes of what is found in Ofsted's Annex A lists."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

_SAVE_AGAIN = "Open it in Excel, save it as an Excel workbook (.xlsx), and run this again."
_AT_SOURCE = "Correct it in the case system and export the list again; here the cell counts as blank."

ANNEX_A_CODES: dict[str, FindingCode] = {
    "CSCQA-ANX-001": FindingCode(E, "there is no such workbook of lists", "Check the path."),
    "CSCQA-ANX-002": FindingCode(E, "the file is no workbook that can be read", _SAVE_AGAIN),
    "CSCQA-ANX-003": FindingCode(
        E, "the workbook of lists is protected by a password", "Save a copy without the password."
    ),
    "CSCQA-ANX-004": FindingCode(E, "the workbook of lists is empty", "Export the lists again."),
    "CSCQA-ANX-005": FindingCode(
        E, "the workbook of lists cannot be opened", "Close it elsewhere, or ask for the right to read it."
    ),
    "CSCQA-ANX-006": FindingCode(
        E, "no sheet is a list of Annex A", "Export the lists with the headers that Annex A prints."
    ),
    "CSCQA-ANX-007": FindingCode(
        E, "the workbook reaches further or unpacks to more than lists of children can", _SAVE_AGAIN
    ),
    "CSCQA-ANX-008": FindingCode(
        I, "the workbook has links to other files, which were not followed", "Nothing, if that is meant."
    ),
    "CSCQA-ANX-010": FindingCode(
        I, "the sheet was taken for a list although its name is not List 1 to List 11", "Check that it is."
    ),
    "CSCQA-ANX-011": FindingCode(W, "a list is not there", "Export it too, if it has any rows."),
    "CSCQA-ANX-012": FindingCode(
        W, "two sheets look like the same list; this one was not read", "Keep one, or put both together."
    ),
    "CSCQA-ANX-013": FindingCode(I, "the sheet is no list and was not read", "Nothing, if that is meant."),
    "CSCQA-ANX-014": FindingCode(
        I, "the header is not spelt as Annex A prints it", "Check that the column is what it was taken for."
    ),
    "CSCQA-ANX-015": FindingCode(
        W, "a column of the list is not there", "Export it too; what needs it cannot be said."
    ),
    "CSCQA-ANX-016": FindingCode(
        E, "the list has no column of identifiers", "Export the list with the identifiers of the children."
    ),
    "CSCQA-ANX-017": FindingCode(
        I, "the column is none of the list's and was not read", "Nothing, if that is meant."
    ),
    "CSCQA-ANX-018": FindingCode(
        W, "two columns look like the same one; this one was not read", "Remove one of them."
    ),
    "CSCQA-ANX-020": FindingCode(
        W, "the row has no identifier", "Correct it at the source; nobody can tell whose row it is."
    ),
    "CSCQA-ANX-021": FindingCode(W, "the cell shows an Excel error", _AT_SOURCE),
    "CSCQA-ANX-022": FindingCode(W, "not a date", _AT_SOURCE),
    "CSCQA-ANX-023": FindingCode(
        I, "a date is typed as text or number and was read day first", "Check that it means this day."
    ),
    "CSCQA-ANX-024": FindingCode(W, "not one of the column's codes", _AT_SOURCE),
    "CSCQA-ANX-025": FindingCode(
        I, "a code is not spelt as Annex A spells it", "Check that it is what it was taken for."
    ),
    "CSCQA-ANX-026": FindingCode(W, "neither yes nor no", _AT_SOURCE),
    "CSCQA-ANX-027": FindingCode(W, "not a number, or one below zero", _AT_SOURCE),
    "CSCQA-ANX-028": FindingCode(W, "not a postcode", _AT_SOURCE),
    "CSCQA-ANX-029": FindingCode(
        W, "a day long before the child was born", "Check this date and the date of birth at the source."
    ),
    "CSCQA-ANX-030": FindingCode(W, "it ended before it began", "Check both dates at the source."),
    "CSCQA-ANX-031": FindingCode(
        W, "another list says otherwise of the same child", "Check the child's record at the source."
    ),
    "CSCQA-ANX-032": FindingCode(
        W, "the same row stands further up", "Remove one; both are kept here and both count."
    ),
    "CSCQA-ANX-033": FindingCode(
        I, "who the child is is left blank", "Fill it in at the source; gender may be not stated."
    ),
}
