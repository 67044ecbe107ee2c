"""Codes of what is found in reading a master workbook."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

REGISTER_CODES: dict[str, FindingCode] = {
    "CSCQA-WBK-001": FindingCode(E, "the file is not there", "Check the path and the spelling of the name."),
    "CSCQA-WBK-002": FindingCode(
        E, "the file is not a workbook", "Open it in Excel and save it as an Excel workbook (.xlsx)."
    ),
    "CSCQA-WBK-003": FindingCode(
        E,
        "the workbook is protected by a password",
        "Open it in Excel, remove the password under File > Info > Protect Workbook, and save a copy.",
    ),
    "CSCQA-WBK-004": FindingCode(E, "the workbook is empty", "Check that this is the right file."),
    "CSCQA-WBK-005": FindingCode(
        E,
        "no sheet looks like an audit register",
        "Check that this is the master workbook; a register has a header row such as Audit Ref, Service "
        "area, Grade, Date completed. If its headers are others, press Connect workbook and write the fields "
        "under Read as.",
    ),
    "CSCQA-WBK-006": FindingCode(
        E, "the file cannot be opened", "Close it in other programs and check that you may read it."
    ),
    "CSCQA-WBK-007": FindingCode(
        W,
        "a sheet reaches further than a register can and was left out",
        "Go to its last cell (Ctrl+End), delete the empty rows and columns before it, and save.",
    ),
    "CSCQA-WBK-008": FindingCode(
        E, "a file cannot be written", "Close it in other programs, or name another folder with --out."
    ),
    "CSCQA-MAP-001": FindingCode(
        E, "the mapping file cannot be read", "Mend the line named, or delete the file and connect again."
    ),
    "CSCQA-MAP-002": FindingCode(
        W,
        "the mapping file names a column that is not in the sheet",
        "Run `csc-qa connect --confirm` again to renew the mapping.",
    ),
    "CSCQA-MAP-003": FindingCode(
        E, "a --match or --ignore cannot be understood", 'Write for example --match "Q1!Outcome=grade".'
    ),
    "CSCQA-REG-001": FindingCode(
        W,
        "a column is probably one of ours, but not surely, and was not read",
        "Press Connect workbook and write the field under Read as, or confirm it with "
        "`csc-qa connect --match`.",
    ),
    "CSCQA-REG-002": FindingCode(
        I, "a hidden sheet was read as a register", "Unhide it to check, or leave it out with --ignore."
    ),
    "CSCQA-REG-003": FindingCode(
        E,
        "not a grade",
        "Correct the cell, or add the spelling through a plugin (grade_spellings of its service area).",
    ),
    "CSCQA-REG-004": FindingCode(W, "not a date", "Correct the cell: day, month, year, such as 28/01/2022."),
    "CSCQA-REG-005": FindingCode(
        E,
        "an audit without completion date or audit month is in no period",
        "Fill in the completion date or the audit month.",
    ),
    "CSCQA-REG-006": FindingCode(
        W, "the same audit stands twice and was counted once", "Delete one of the two rows."
    ),
    "CSCQA-REG-007": FindingCode(
        E,
        "one audit reference stands on audits that differ; both were counted",
        "Correct the reference, or delete the row that is out of date.",
    ),
    "CSCQA-REG-008": FindingCode(
        W,
        "a service area that no plugin declares; it is reported under the name as typed",
        "Correct the cell, or add the service area in a plugin.",
    ),
    "CSCQA-REG-009": FindingCode(
        W, "a spelling was read by its likeness to a known one", "Check it, and correct the cell."
    ),
    "CSCQA-REG-010": FindingCode(
        W, "an audit tool that no plugin declares", "Correct the cell, or add the tool in a plugin."
    ),
    "CSCQA-REG-011": FindingCode(W, "neither yes nor no; read as not known", "Write Yes or No."),
    "CSCQA-REG-012": FindingCode(
        W, "dates in an order that cannot be", "Check the dates against the child's file."
    ),
    "CSCQA-REG-013": FindingCode(
        W, "an audit without a service area", "Fill in the service area; until then it is reported apart."
    ),
    "CSCQA-REG-014": FindingCode(
        W,
        "a moderated grade without an original grade; left out of agreement",
        "Fill in the grade that the auditor gave.",
    ),
    "CSCQA-REG-015": FindingCode(
        W, "a date far from the others of its column", "Check the year: 2002 or 2202 for 2022 is common."
    ),
    "CSCQA-REG-016": FindingCode(
        I, "total, separator and repeated header rows were passed over", "Nothing to do."
    ),
    "CSCQA-REG-017": FindingCode(
        W,
        "the cell shows an Excel error and was read as blank",
        "Mend the formula, or type the value, and save.",
    ),
    "CSCQA-REG-018": FindingCode(
        W,
        "the formula has no stored result and was read as blank",
        "Open the workbook in Excel, let it calculate, and save.",
    ),
    "CSCQA-REG-019": FindingCode(
        W,
        "an Inadequate audit has not been moderated",
        "The framework asks the unit to moderate every Inadequate; put it on the next sample.",
    ),
    "CSCQA-REG-020": FindingCode(
        I,
        "an allocated audit is not completed yet; it is in no grade table",
        "Nothing to do until it is late.",
    ),
    "CSCQA-REG-021": FindingCode(
        W,
        "the same child was audited twice with one completion date, and the rows differ; both were counted",
        "Check whether one row is an older version of the other.",
    ),
    "CSCQA-REG-022": FindingCode(
        W,
        "rows are the same as others and name no child or reference; all were counted",
        "Check that no audit was entered twice.",
    ),
    "CSCQA-REG-023": FindingCode(
        I,
        "audits without completion date or audit month were put into the month that the sheet is named after",
        "Nothing to do where the sheet's name is right.",
    ),
    "CSCQA-REG-024": FindingCode(
        I,
        "the sheet holds rows and was not read: it does not look like an audit register",
        "Nothing to do where it is none. If it holds audits, press Connect workbook and write the fields "
        "under Read as.",
    ),
    "CSCQA-REG-025": FindingCode(
        W,
        "the sheet has some headers of an audit register, but too few, and was not read",
        "If it holds audits, press Connect workbook and write the fields under Read as. If not, write "
        '"not read" there beside the whole sheet, or leave it out with `csc-qa connect --ignore`.',
    ),
    "CSCQA-REG-026": FindingCode(
        E,
        "no column is read as the grade of the audit, and another holds grades",
        'Press Connect workbook and write grade under Read as beside this header, or "not read" where it is '
        "none of an audit.",
    ),
}
