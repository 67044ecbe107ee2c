"""Read the tables of a sheet of ours, into which people type: found by their headers, wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spelling import fold
from csc_qa.core.typed_text import read_text
from csc_qa.workbook.sheet_cells import Rows

Titles = Sequence[str]


@dataclass(frozen=True)
class OwnRow:
    """One row of a table on a sheet of ours.

    Attributes:
        row: in the sheet, from 1.
        cells: title of a column to the cell as it is.
    """

    sheet: str
    row: int
    cells: Mapping[str, object]

    def text(self, title: str) -> str:
        """Return the text of a cell on one line; empty where blank."""
        return read_text(self.cells.get(title, "")) or ""

    def kept(self, title: str) -> str:
        """Return a cell as a page takes it over: dates in the form 2023-01-19, else its text."""
        cell = self.cells.get(title, "")
        return f"{cell:%Y-%m-%d}" if isinstance(cell, date) else self.text(title)

    def finding(self, code: str, title: str, message: str | None = None) -> Finding:
        """Return a finding about a cell."""
        return make_finding(code, message, sheet=self.sheet, row=self.row, column=title)


def read_own_tables(sheet: str, rows: Rows, tables: Sequence[Titles]) -> list[list[OwnRow]]:
    """Return the rows of each table, wherever people moved it; several of one header are taken together.

    Args:
        tables: the titles of each; a row counts where the first two are filled in.
    Example:
        >>> rows = [["Draws"], ["Month", "Seed"], ["2023-01", "7"], [""], ["2022-12", "3"]]
        >>> [row.text("Seed") for row in read_own_tables("QA Draws", rows, [("Month", "Seed")])[0]]
        ['7', '3']
    """
    found: list[list[OwnRow]] = [[] for _ in tables]
    current, columns = -1, dict[str, int]()
    for number, cells in enumerate(rows, start=1):
        texts = [fold(cell) if isinstance(cell, str) else "" for cell in cells]
        header = next((at for at, titles in enumerate(tables) if {fold(t) for t in titles} <= {*texts}), None)
        if header is not None:
            current, columns = header, {title: texts.index(fold(title)) for title in tables[header]}
        elif current >= 0:
            row = OwnRow(
                sheet, number, {title: cells[at] if at < len(cells) else "" for title, at in columns.items()}
            )
            if all(row.text(title) for title in tables[current][:2]):
                found[current].append(row)
    return found
