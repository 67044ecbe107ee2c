"""Every finding code, once: what it stands for, how serious it is and what to do next.

Codes are never reused. `docs/finding-codes.md` is made from this table.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class FindingCode(NamedTuple):
    """One row of the table: severity, what was found in brief, and the usual next step."""

    severity: Severity
    summary: str
    hint: str


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

FINDING_CODES: dict[str, FindingCode] = {
    "CSCQA-WBK-001": FindingCode(_E, "the file is not there", "Check the path and the spelling of the name."),
    "CSCQA-WBK-002": FindingCode(
        _E, "the file is not a workbook", "Open it in Excel and save it as an Excel workbook (.xlsx)."
    ),
    "CSCQA-WBK-003": FindingCode(
        _E,
        "the workbook is protected by a password",
        "Open it in Excel, remove the password under File > Info > Protect Workbook, and save a copy.",
    ),
    "CSCQA-WBK-004": FindingCode(_E, "the workbook is empty", "Check that this is the right file."),
    "CSCQA-WBK-005": FindingCode(
        _E,
        "no sheet looks like an audit register",
        "Run `csc-qa connect` and name the columns with --match, or add the header words your unit uses.",
    ),
    "CSCQA-WBK-006": FindingCode(
        _E, "the file cannot be opened", "Close it in other programs and check that you may read it."
    ),
    "CSCQA-WBK-007": FindingCode(
        _W,
        "a sheet reaches further than a register can and was left out",
        "Go to its last cell (Ctrl+End), delete the empty rows and columns before it, and save.",
    ),
    "CSCQA-WBK-008": FindingCode(
        _E, "a file cannot be written", "Close it in other programs, or name another folder with --out."
    ),
    "CSCQA-MAP-001": FindingCode(
        _E, "the mapping file cannot be read", "Mend the line named, or delete the file and connect again."
    ),
    "CSCQA-MAP-002": FindingCode(
        _W,
        "the mapping file names a column that is not in the sheet",
        "Run `csc-qa connect --confirm` again to renew the mapping.",
    ),
    "CSCQA-MAP-003": FindingCode(
        _E, "a --match or --ignore cannot be understood", 'Write for example --match "Q1!Outcome=grade".'
    ),
    "CSCQA-REG-001": FindingCode(
        _W,
        "a column is probably one of ours, but not surely, and was not read",
        "Run `csc-qa connect` and confirm it with --match.",
    ),
    "CSCQA-REG-002": FindingCode(
        _I, "a hidden sheet was read as a register", "Unhide it to check, or leave it out with --ignore."
    ),
    "CSCQA-REG-003": FindingCode(
        _E,
        "not a grade",
        "Correct the cell, or add the spelling through a plugin (grade_spellings of its service area).",
    ),
    "CSCQA-REG-004": FindingCode(_W, "not a date", "Correct the cell: day, month, year, such as 28/01/2022."),
    "CSCQA-REG-005": FindingCode(
        _E,
        "an audit without completion date or audit month is in no period",
        "Fill in the completion date or the audit month.",
    ),
    "CSCQA-REG-006": FindingCode(
        _W, "the same audit stands twice and was counted once", "Delete one of the two rows."
    ),
    "CSCQA-REG-007": FindingCode(
        _E,
        "one audit reference stands on audits that differ; both were counted",
        "Correct the reference, or delete the row that is out of date.",
    ),
    "CSCQA-REG-008": FindingCode(
        _W,
        "a service area that no plugin declares; it is reported under the name as typed",
        "Correct the cell, or add the service area in a plugin.",
    ),
    "CSCQA-REG-009": FindingCode(
        _W, "a spelling was read by its likeness to a known one", "Check it, and correct the cell."
    ),
    "CSCQA-REG-010": FindingCode(
        _W, "an audit tool that no plugin declares", "Correct the cell, or add the tool in a plugin."
    ),
    "CSCQA-REG-011": FindingCode(_W, "neither yes nor no; read as not known", "Write Yes or No."),
    "CSCQA-REG-012": FindingCode(
        _W, "dates in an order that cannot be", "Check the dates against the child's file."
    ),
    "CSCQA-REG-013": FindingCode(
        _W, "an audit without a service area", "Fill in the service area; until then it is reported apart."
    ),
    "CSCQA-REG-014": FindingCode(
        _W,
        "a moderated grade without an original grade; left out of agreement",
        "Fill in the grade that the auditor gave.",
    ),
    "CSCQA-REG-015": FindingCode(
        _W, "a date far from the others of its column", "Check the year: 2002 or 2202 for 2022 is common."
    ),
    "CSCQA-REG-016": FindingCode(
        _I, "total, separator and repeated header rows were passed over", "Nothing to do."
    ),
    "CSCQA-REG-017": FindingCode(
        _W,
        "the cell shows an Excel error and was read as blank",
        "Mend the formula, or type the value, and save.",
    ),
    "CSCQA-REG-018": FindingCode(
        _W,
        "the formula has no stored result and was read as blank",
        "Open the workbook in Excel, let it calculate, and save.",
    ),
    "CSCQA-REG-019": FindingCode(
        _W,
        "an Inadequate audit has not been moderated",
        "The framework asks the unit to moderate every Inadequate; put it on the next sample.",
    ),
    "CSCQA-REG-020": FindingCode(
        _I,
        "an allocated audit is not completed yet; it is in no grade table",
        "Nothing to do until it is late.",
    ),
    "CSCQA-REG-021": FindingCode(
        _W,
        "the same child was audited twice with one completion date, and the rows differ; both were counted",
        "Check whether one row is an older version of the other.",
    ),
    "CSCQA-REG-022": FindingCode(
        _W,
        "rows are the same as others and name no child or reference; all were counted",
        "Check that no audit was entered twice.",
    ),
    "CSCQA-REG-023": FindingCode(
        _I,
        "audits without completion date or audit month were put into the month that the sheet is named after",
        "Nothing to do where the sheet's name is right.",
    ),
    "CSCQA-PLG-001": FindingCode(
        _W, "a plugin cannot be loaded and was set aside", "Mend or remove the plugin."
    ),
    "CSCQA-PLG-002": FindingCode(
        _W,
        "a plugin failed in a hook; what it gives there was set aside",
        "Report it to the plugin's author.",
    ),
    "CSCQA-PLG-003": FindingCode(
        _W,
        "a plugin gave something of the wrong type, which was set aside",
        "See docs/hooks.md for what the hook returns.",
    ),
    "CSCQA-PLG-004": FindingCode(
        _W, "two plugins declare the same id; the first one was kept", "Rename one of the two."
    ),
    "CSCQA-PLG-005": FindingCode(
        _W,
        "a plugin implements a hook that does not exist and was set aside",
        "Correct the hook's name; docs/hooks.md lists them.",
    ),
    "CSCQA-PLG-006": FindingCode(
        _W, "what plugins declare does not fit together", "Correct the plugin named."
    ),
    "CSCQA-PER-001": FindingCode(
        _E, "not a period", "Write 2022-12, 2022-Q4, 2022, FY2022-23, FY2022-23-Q1 or 2022-01/2022-10."
    ),
    "CSCQA-THR-001": FindingCode(
        _E, "not a threshold", "Write a number or a percentage such as 90%, <17K, Not set, TBC or N/A."
    ),
    "CSCQA-GRD-001": FindingCode(_E, "not a grade of this scale", "Use one of the grades named."),
    "CSCQA-FIG-001": FindingCode(_E, "not a printed figure", "Write 79% (264/333), 79%, 1,665, TBC or N/A."),
    "CSCQA-FIG-002": FindingCode(
        _E,
        "a printed percentage is not what its own numbers give",
        "Check numerator and denominator at the source, and correct the one that is wrong.",
    ),
    "CSCQA-RAG-001": FindingCode(
        _E,
        "the value cannot be held against the target",
        "Say higher or lower, or write the target with a sign: <10%, ≥90%.",
    ),
    "CSCQA-RAG-002": FindingCode(
        _E,
        "one is a share, the other in percent: a cell that shows 84% holds 0.84",
        "Multiply that cell by 100, or write both as shares without a percent sign.",
    ),
    "CSCQA-RPT-001": FindingCode(_E, "not a report format", "Use one or more of the formats named."),
    "CSCQA-TAB-001": FindingCode(_E, "audits cannot be counted by that", "Use one of the columns named."),
    "CSCQA-CAL-001": FindingCode(
        _E, "working days are known from 1990 to 2100 only", "Check the year of the date."
    ),
    "CSCQA-XLF-001": FindingCode(_E, "a cell shows an Excel error", "Mend that cell."),
    "CSCQA-XLF-002": FindingCode(_E, "not a number", "Type a number."),
    "CSCQA-XLF-003": FindingCode(_E, "not a date", "Type day, month, year: 28/01/2022."),
    "CSCQA-XLF-004": FindingCode(_E, "the ranges have different sizes", "Name ranges of the same rows."),
    "CSCQA-XLF-005": FindingCode(_E, "the range is too large", "Name the filled rows only."),
    "CSCQA-XLF-006": FindingCode(_E, "nothing of this name is known", "Correct the name."),
    "CSCQA-XLF-007": FindingCode(
        _E, "the function failed", "Tell the author of the plugin, with what you typed."
    ),
    "CSCQA-XLF-008": FindingCode(
        _E, "the range is no register", "Take the header row into the range, and all columns."
    ),
    "CSCQA-MAC-001": FindingCode(
        _W,
        "a person typed into a sheet that would be made again",
        "Say yes to replace it, or rename the sheet to keep it.",
    ),
    "CSCQA-MAC-002": FindingCode(
        _E,
        "a sheet of that name is there and was not made by csc_qa",
        "Rename that sheet, and run this again. It was left as it is.",
    ),
    "CSCQA-MAC-003": FindingCode(
        _E, "the macro failed", "Tell the author of the plugin; the workbook was left as it is."
    ),
    "CSCQA-MAC-004": FindingCode(_E, "no such macro", "List them: csc-qa macros list."),
    "CSCQA-MAC-005": FindingCode(
        _E,
        "no audit has a date, so there is no period to report on",
        "Fill in completion dates, or type a period on the sheet QA Settings.",
    ),
    "CSCQA-XLI-001": FindingCode(
        _E, "Excel is not found on this machine", "Run this on the Windows or macOS machine with Excel."
    ),
    "CSCQA-XLI-002": FindingCode(_E, "the add-in cannot be put in place", "Close Excel and run this again."),
    "CSCQA-XLI-003": FindingCode(
        _E,
        "the server add-in is not installed",
        'Install it: python -m pip install "csc-qa[server]".',
    ),
    "CSCQA-XLI-004": FindingCode(
        _E,
        "xlwings Server needs a licence of your own choice",
        "Set XLWINGS_LICENSE_KEY, or read about --noncommercial in docs/excel-it.md.",
    ),
    "CSCQA-XLI-005": FindingCode(_E, "the server cannot start", "Choose another --port."),
    "CSCQA-XLI-006": FindingCode(
        _E,
        "the server has no certificate to show",
        "Name the files with --certificate and --key, as docs/excel-it.md says.",
    ),
    "CSCQA-XLI-007": FindingCode(
        _E, "the add-in cannot be built", "Install csc_qa anew with pip, which brings the right xlwings."
    ),
}
