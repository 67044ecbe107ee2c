"""The sheets of ours that an import writes: the forms, and the change log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from csc_qa.core.own_sheet import FORMS_SHEET, MADE_BY
from csc_qa.intake.change_log import LOG_SHEET, LOG_TITLES, LogEntry
from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.forms_sheet import forms_rows
from csc_qa.workbook.editing import CellValue, OwnSheet
from csc_qa.workbook.sheet_cells import Rows

_MARK = f"{MADE_BY}. Imports read this sheet to know what they did before: add nothing here, and keep it."


def forms_sheet(records: Sequence[FormRecord], labels: Mapping[str, str]) -> OwnSheet:
    """Return the sheet of all imported forms."""
    rows = [list(row) for row in forms_rows(records, labels)]
    return OwnSheet(FORMS_SHEET, [["Forms that were imported"], [_MARK], *rows])


def log_sheet(before: Rows, entries: Sequence[LogEntry]) -> OwnSheet:
    """Return the change log: what it had, then the new entries."""
    old = [[_cell(cell) for cell in row] for row in before]
    new = [list(entry.cells()) for entry in entries]
    return OwnSheet(LOG_SHEET, [["What was changed in this workbook"], [_MARK], list(LOG_TITLES), *old, *new])


def _cell(cell: object) -> CellValue:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell if isinstance(cell, str | int | float) else str(cell)
