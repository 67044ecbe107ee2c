"""Places: turn what is wrong with distinct cells into findings at every row that holds them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from csc_qa.core.finding import Finding, make_finding
from csc_qa.workbook.distinct import DistinctColumn


@dataclass
class Places:
    """Where each row of the table stands.

    Attributes:
        sheets: sheet of each row.
        rows: row number in the sheet, from 1.
        headers: sheet to field to header.
    """

    sheets: npt.NDArray[np.object_]
    rows: npt.NDArray[np.intp]
    headers: dict[str, dict[str, str]]

    def at(self, position: int, field: str, code: str, message: str | None = None) -> Finding:
        """Return a finding at a row and field."""
        sheet = str(self.sheets[position])
        header = self.headers.get(sheet, {}).get(field, field)
        return make_finding(code, message, sheet=sheet, row=int(self.rows[position]), column=header)

    def of_column(self, field: str, column: DistinctColumn) -> list[Finding]:
        """Return the findings of a column, by row."""
        found = [
            (int(row), self.at(int(row), field, fault.code, fault.message))
            for position, fault in column.faults.items()
            for row in column.rows_with(position)
        ]
        return [finding for _, finding in sorted(found, key=lambda pair: pair[0])]
