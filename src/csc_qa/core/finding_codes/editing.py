"""Codes of what is found in writing into a workbook."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, W

EDITING_CODES: dict[str, FindingCode] = {
    "CSCQA-WRT-001": FindingCode(
        E, "the workbook is open in Excel", "Close it there and run this again, or use the ribbon in Excel."
    ),
    "CSCQA-WRT-002": FindingCode(
        E,
        "the workbook is read-only",
        "Allow changes to it (File > Info > Protect Workbook), or write a copy with --out.",
    ),
    "CSCQA-WRT-003": FindingCode(
        E,
        "the file is no workbook that can be changed in place",
        "Open it in Excel and save it as an Excel workbook (.xlsx) or macro-enabled workbook (.xlsm).",
    ),
    "CSCQA-WRT-004": FindingCode(
        E, "the workbook is protected by a password", "Remove the password, or use the ribbon in Excel."
    ),
    "CSCQA-WRT-005": FindingCode(
        E,
        "the workbook has a digital signature, which a change would break",
        "Remove the signature under File > Info > View Signatures, and sign again afterwards.",
    ),
    "CSCQA-WRT-006": FindingCode(
        E,
        "the sheet is protected",
        "Unprotect it (Review > Unprotect Sheet or Workbook), run this again, and protect it again.",
    ),
    "CSCQA-WRT-007": FindingCode(
        E,
        "the sheet holds something that cannot be moved safely",
        "Use the ribbon in Excel, or leave enough blank rows under the last audit. Nothing was written.",
    ),
    "CSCQA-WRT-008": FindingCode(
        E, "the sheet or row to write to is not there", "Read the workbook again and repeat the import."
    ),
    "CSCQA-WRT-009": FindingCode(
        E,
        "a sheet of that name is there that csc_qa did not make, or that somebody added to",
        "Rename that sheet, and run this again. It was left as it is.",
    ),
    "CSCQA-WRT-010": FindingCode(
        E,
        "the written workbook did not hold all that the old one did, so the old one was kept",
        "Use the ribbon in Excel, or write a copy with --out, and report the parts named.",
    ),
    "CSCQA-WRT-011": FindingCode(
        E, "the workbook was changed by somebody else in the meantime", "Run this again."
    ),
    "CSCQA-WRT-012": FindingCode(
        E,
        "the workbook or its backup cannot be written",
        "Check the free space and your rights in its folder, or write a copy with --out.",
    ),
    "CSCQA-WRT-013": FindingCode(
        W,
        "a chart, pivot table or formula ends at the last audit and was left as it is",
        "Extend it in Excel to the new rows, or base it on a table, which grows by itself.",
    ),
    "CSCQA-WRT-014": FindingCode(
        W,
        "a row that an import added was left, for somebody has worked on it since",
        "Look at it, and take it out in Excel if it is not wanted.",
    ),
}
