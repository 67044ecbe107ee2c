"""The mark on sheets that csc_qa makes in a workbook, by which it knows them again."""

from __future__ import annotations

from collections.abc import Sequence

MADE_BY = "Made by csc_qa"
OWN_PREFIX = "QA "
COLUMNS_SHEET = "QA Columns"
COLUMNS_TITLES = ("Sheet", "Header", "Read as")
# Under Read as: a column, or a whole sheet, that a person does not want to be read.
NOT_READ = "not read"
WHOLE_SHEET = "(the whole sheet)"
SETTINGS_SHEET = "QA Settings"
SETTINGS_TITLES = ("Setting", "Value", "What it does")
# Imported forms, one row each; the fields of an audit and other questions follow.
FORMS_SHEET = "QA Form answers"
FORMS_TITLES = {
    "reference": "Audit reference",
    "sheet": "Register sheet",
    "tool": "Tool",
    "form_id": "Form Id",
    "started": "Begun",
    "sent": "Sent",
    "source": "Export",
    "row": "Row in export",
    "imported": "Imported",
    "note": "Note",
}
# The mark stands in the first cell of this row (from 0), under the title.
MARK_ROW = 1


def is_own_sheet(rows: Sequence[Sequence[object]]) -> bool:
    """Say whether the cells are those of a sheet that csc_qa made.

    Example:
        >>> is_own_sheet([["Findings"], ["Made by csc_qa on 1 March 2022."]])
        True
        >>> is_own_sheet([["Audits 2022"], [""]])
        False
    """
    return len(rows) > MARK_ROW and bool(rows[MARK_ROW]) and str(rows[MARK_ROW][0]).startswith(MADE_BY)
