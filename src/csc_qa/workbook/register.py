"""Read the audits of a master workbook into one table, with a finding for everything that is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.own_sheet import FORMS_SHEET
from csc_qa.workbook.distinct import Cells
from csc_qa.workbook.duplicates import find_duplicates
from csc_qa.workbook.find_sheets import FoundSheets, OpenWorkbook, find_open_sheets, find_sheets
from csc_qa.workbook.form_fields import FormFields
from csc_qa.workbook.garbage import collecting_paused
from csc_qa.workbook.mapping import WorkbookMapping
from csc_qa.workbook.places import Places
from csc_qa.workbook.register_columns import RegisterColumns
from csc_qa.workbook.register_sheet import RegisterSheet
from csc_qa.workbook.sheet_cells import Rows, SheetCells
from csc_qa.workbook.sheet_rows import as_grid, find_audit_rows
from csc_qa.workbook.total_rows import find_total_rows
from csc_qa.workbook.unread_cells import unread_cells
from csc_qa.workbook.vocabulary import Vocabulary


@dataclass
class Register:
    """The audits of a workbook.

    Attributes:
        table: one row for each audit; columns as in `Audit`, the area grades as `grade_<area>`, and
            `belongs_on`, the day that decides its period, and `is_completed`.
        sheets: the sheets they were read from.
        fields: names of the fields that at least one sheet has a column for.
        headers: sheet to field to header.
        findings: what is wrong with the rows.
        every_row: the table with the rows that stand twice.
        cells: field to the cells of `every_row` as they stand in the workbook.
        own_sheets: cells of the sheets that csc_qa made, by name; people type into some of them.
        recommendations: sheets that list the recommendations of a panel.
    """

    table: pd.DataFrame
    sheets: list[RegisterSheet]
    fields: set[str]
    headers: dict[str, dict[str, str]]
    findings: list[Finding]
    every_row: pd.DataFrame
    cells: dict[str, Cells]
    own_sheets: Mapping[str, Rows] = field(default_factory=dict)
    recommendations: Sequence[SheetCells] = ()


def read_register(path: Path, vocabulary: Vocabulary, mapping: WorkbookMapping) -> Register:
    """Read every audit of a workbook.

    Raises:
        WorkbookError: it cannot be read, is empty, or has no register.
    """
    with collecting_paused():
        return _read(find_sheets(path, vocabulary, mapping).check(), vocabulary)


def read_open_register(book: OpenWorkbook, vocabulary: Vocabulary, mapping: WorkbookMapping) -> Register:
    """Read every audit of a workbook whose cells are at hand.

    Raises:
        WorkbookError: it is empty, or has no register.
    """
    with collecting_paused():
        return _read(find_open_sheets(book, vocabulary, mapping).check(), vocabulary)


def _read(found: FoundSheets, vocabulary: Vocabulary) -> Register:
    sheets, scans = found.sheets, found.scans
    findings = [*found.findings, *(finding for sheet in sheets for finding in sheet.findings)]
    forms = FormFields(found.own_sheets.get(FORMS_SHEET, []), vocabulary.fields)
    cells, places, given_area = _gather(sheets, forms, findings)
    findings += unread_cells(sheets, scans, places)
    columns = RegisterColumns(vocabulary, cells, places, given_area)
    table = columns.read()
    findings += columns.findings
    duplicates = find_duplicates(table, columns.has_reference)
    findings += duplicates.findings
    kept = table.drop(index=duplicates.drop).reset_index(drop=True) if duplicates.drop else table
    fields = {name for sheet in sheets for name in sheet.header.columns}
    own, lists = found.own_sheets, found.recommendations
    return Register(kept, sheets, fields, places.headers, findings, table, cells, own, lists)


def _gather(
    sheets: list[RegisterSheet], forms: FormFields, findings: list[Finding]
) -> tuple[dict[str, Cells], Places, Cells]:
    """Put the audit rows of all sheets under one another, field by field.

    A field for which a sheet has no column is taken from the forms that were imported.
    """
    blocks: list[dict[str, Cells]] = []
    rows: list[Any] = []
    for sheet in sheets:
        block, numbers, passed_over = _audit_cells(sheet)
        forms.fill(block, len(numbers))
        blocks.append(block)
        rows.append(numbers)
        if passed_over:
            message = f"{passed_over} total, separator or repeated header rows were passed over"
            findings.append(make_finding("CSCQA-REG-016", message, sheet=sheet.name))
    lengths = [len(numbers) for numbers in rows]
    fields = dict.fromkeys(field for block in blocks for field in block)
    cells = {
        field: np.concatenate(
            [block.get(field, _blanks(n)) for block, n in zip(blocks, lengths, strict=True)]
        )
        for field in fields
    }
    headers = {sheet.name: {each.field: each.header for each in sheet.header.matches} for sheet in sheets}
    names = np.repeat(np.array([sheet.name for sheet in sheets], dtype=object), lengths)
    areas = np.repeat(np.array([sheet.service_area for sheet in sheets], dtype=object), lengths)
    return cells, Places(names, np.concatenate(rows), headers), areas


def _audit_cells(sheet: RegisterSheet) -> tuple[dict[str, Cells], Any, int]:
    below = sheet.header.row + 1
    grid = as_grid(sheet.rows[below:])
    sheet.rows = []
    sheet.last_row = below
    if not len(grid):
        return {field: _blanks(0) for field in sheet.header.columns}, np.zeros(0, dtype=int), 0
    is_audit, passed_over = find_audit_rows(grid, sheet.header)
    sheet.totals = find_total_rows(grid, is_audit, below + 1)
    columns = sheet.header.columns
    rows = np.flatnonzero(is_audit)
    sheet.last_row += int(rows[-1]) + 1 if len(rows) else 0
    audits = grid.T[np.ix_(np.array(list(columns.values())), rows)]
    return dict(zip(columns, audits, strict=True)), rows + below + 1, passed_over


def _blanks(length: int) -> Cells:
    blank = np.empty(length, dtype=object)
    blank[:] = ""
    return blank
