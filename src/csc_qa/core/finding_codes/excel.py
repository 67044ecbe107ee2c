"""Codes of what is found in Excel: buttons, functions and the add-in."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, W

EXCEL_CODES: dict[str, FindingCode] = {
    "CSCQA-XLF-001": FindingCode(E, "a cell shows an Excel error", "Mend that cell."),
    "CSCQA-XLF-002": FindingCode(E, "not a number", "Type a number."),
    "CSCQA-XLF-003": FindingCode(E, "not a date", "Type day, month, year: 28/01/2022."),
    "CSCQA-XLF-004": FindingCode(E, "the ranges have different sizes", "Name ranges of the same rows."),
    "CSCQA-XLF-005": FindingCode(E, "the range is too large", "Name the filled rows only."),
    "CSCQA-XLF-006": FindingCode(E, "nothing of this name is known", "Correct the name."),
    "CSCQA-XLF-007": FindingCode(
        E, "the function failed", "Tell the author of the plugin, with what you typed."
    ),
    "CSCQA-XLF-008": FindingCode(
        E, "the range is no register", "Take the header row into the range, and all columns."
    ),
    "CSCQA-XLF-009": FindingCode(
        E,
        "not the months of a year so far",
        "Name the cells of its months from April on, twelve at most, without a gap.",
    ),
    "CSCQA-MAC-001": FindingCode(
        W,
        "a person typed into a sheet that would be made again",
        "Say yes to replace it, or rename the sheet to keep it.",
    ),
    "CSCQA-MAC-002": FindingCode(
        E,
        "a sheet of that name is there and was not made by csc_qa",
        "Rename that sheet, and run this again. It was left as it is.",
    ),
    "CSCQA-MAC-003": FindingCode(
        E, "the macro failed", "Tell the author of the plugin; the workbook was left as it is."
    ),
    "CSCQA-MAC-004": FindingCode(E, "no such macro", "List them: csc-qa macros list."),
    "CSCQA-MAC-005": FindingCode(
        E,
        "no audit has a date, so there is no period to report on",
        "Fill in completion dates, or type a period on the sheet QA Settings.",
    ),
    "CSCQA-MAC-006": FindingCode(
        E, "the button changes the register, which is done in Excel", "For a file use `csc-qa import`."
    ),
    "CSCQA-MAC-007": FindingCode(
        E,
        "this Excel is too old to put rows into the register",
        "Update Excel, or close the workbook and use `csc-qa import`. Nothing was written.",
    ),
    "CSCQA-MAC-008": FindingCode(
        E,
        "the row of the last audit is hidden, and new rows are made after its pattern",
        "Clear the filter (Data > Clear) or unhide the row, and press the button again. Nothing was written.",
    ),
    "CSCQA-MAC-009": FindingCode(
        E,
        "Excel did not take a step",
        "The new rows were taken out again. Leave any cell you are editing, and press the button again.",
    ),
    "CSCQA-MAC-020": FindingCode(
        E,
        "no sheet that is open is one of Ofsted's Annex A lists",
        "Open the Annex A workbook beside this one, or copy its sheets into this one; then press again.",
    ),
    "CSCQA-MAC-021": FindingCode(
        E,
        "a setting of the buttons cannot be used",
        "Correct it on the sheet QA Settings; its column What it does says what may stand there.",
    ),
    "CSCQA-MAC-022": FindingCode(
        E,
        "the report is about one service area, and none is set",
        'Type its name on the sheet QA Settings beside "Report service area", and press the button again.',
    ),
    "CSCQA-MAC-023": FindingCode(
        E,
        "the workbook is in no folder that files can be written to",
        "Save it in a folder of this machine or of the network, or a folder that OneDrive keeps in step with "
        "SharePoint, open it from there, and press the button again. Nothing was written.",
    ),
    "CSCQA-MAC-024": FindingCode(
        E,
        "the files are too large to be handed over",
        "Name fewer kinds or formats on the sheet QA Settings, or make them with `csc-qa report`.",
    ),
    "CSCQA-XLI-001": FindingCode(
        E, "Excel is not found on this machine", "Run this on the Windows or macOS machine with Excel."
    ),
    "CSCQA-XLI-002": FindingCode(E, "the add-in cannot be put in place", "Close Excel and run this again."),
    "CSCQA-XLI-003": FindingCode(
        E,
        "the server add-in is not installed",
        'Install it: python -m pip install "csc-qa[server]".',
    ),
    "CSCQA-XLI-004": FindingCode(
        E,
        "xlwings Server needs a licence of your own choice",
        "Set XLWINGS_LICENSE_KEY, or read about --noncommercial in docs/excel-it.md.",
    ),
    "CSCQA-XLI-005": FindingCode(E, "the server cannot start", "Choose another --port."),
    "CSCQA-XLI-006": FindingCode(
        E,
        "the server has no certificate to show",
        "Name the files with --certificate and --key, as docs/excel-it.md says.",
    ),
    "CSCQA-XLI-008": FindingCode(
        E,
        "the server has no such name",
        "Write --hostname as name or name:port, without https:// before it or a path after it.",
    ),
    "CSCQA-XLI-009": FindingCode(
        E,
        "a variable of xlwings Server has a value that it cannot take",
        "Correct the variable; docs/excel-it.md says which there are.",
    ),
    "CSCQA-XLI-010": FindingCode(
        E,
        "a variable of xlwings Server is misspelt",
        "Correct the name; docs/excel-it.md says which there are.",
    ),
    "CSCQA-XLI-007": FindingCode(
        E, "the add-in cannot be built", "Install csc_qa anew with pip, which brings the right xlwings."
    ),
}
