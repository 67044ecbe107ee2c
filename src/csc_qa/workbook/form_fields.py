"""Fields that the register has no column for, from the forms that were imported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from csc_qa.core.own_sheet import FORMS_TITLES, is_own_sheet
from csc_qa.workbook.distinct import Cells
from csc_qa.workbook.fields import RegisterField
from csc_qa.workbook.sheet_cells import Rows

_REFERENCE, _NOTE = FORMS_TITLES["reference"], FORMS_TITLES["note"]


class FormFields:
    """Field to reference of an audit to cell, from the sheet "QA Form answers"; of two forms the newer."""

    def __init__(self, rows: Rows, fields: Mapping[str, RegisterField]) -> None:
        self._cells: dict[str, dict[str, object]] = {}
        start = next((at for at, row in enumerate(rows) if row and row[0] == _REFERENCE), None)
        if start is None or not is_own_sheet(rows):
            return
        titles = [str(cell) for cell in rows[start]]
        columns = {
            titles.index(each.headers[0]): name for name, each in fields.items() if each.headers[0] in titles
        }
        note = titles.index(_NOTE) if _NOTE in titles else None
        for row in rows[start + 1 :]:
            if note is None or row[note] in ("", None):
                self._take(row, columns)

    def fill(self, block: dict[str, Cells], length: int) -> None:
        """Add the fields that a sheet has no column for to its cells, audit by audit.

        Args:
            block: field to the cells of the sheet's audits.
            length: number of its audits.
        """
        references = block.get("audit_id")
        if references is None or not length:
            return
        keys = [str(cell).strip().casefold() for cell in references]
        for name, by_reference in self._cells.items():
            if name not in block and any(key in by_reference for key in keys):
                block[name] = _column([by_reference.get(key, "") for key in keys])

    def _take(self, row: Sequence[object], columns: Mapping[int, str]) -> None:
        reference = str(row[0]).strip().casefold()
        for column, name in columns.items():
            if reference and row[column] not in ("", None):
                self._cells.setdefault(name, {})[reference] = row[column]


def _column(cells: list[object]) -> Cells:
    column = np.empty(len(cells), dtype=object)
    column[:] = cells
    return column
