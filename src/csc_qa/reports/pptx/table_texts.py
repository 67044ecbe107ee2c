"""A table as it is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from csc_qa.core.report import Cell, ColumnFormat, Table
from csc_qa.reports.cell_text import cell_text, empty_table_text

# Within each cell, at the sides and above and below, in points.
PADDING = 6.0
ROW_PADDING = 3.0

Texts = tuple[str, ...]


class TableTexts(NamedTuple):
    """Titles, rows and total, and which columns hold words."""

    header: Texts
    rows: tuple[Texts, ...]
    total: Texts | None
    is_text: tuple[bool, ...]

    def of_columns(self, columns: Sequence[int]) -> TableTexts:
        """Return only these columns."""

        def pick(row: Texts) -> Texts:
            return tuple(row[at] for at in columns)

        return TableTexts(
            pick(self.header),
            tuple(map(pick, self.rows)),
            pick(self.total) if self.total else None,
            tuple(self.is_text[at] for at in columns),
        )

    def column(self, at: int) -> Texts:
        """Return title, cells and total of a column."""
        return tuple(row[at] for row in (self.header, *self.rows, *((self.total,) if self.total else ())))


def texts_of_table(table: Table) -> TableTexts:
    """Return the table as it is read; one without rows says so."""
    forms = [column.format for column in table.columns]

    def read(cells: Sequence[Cell]) -> Texts:
        return tuple(cell_text(cell, form) for cell, form in zip(cells, forms, strict=True))

    empty = (empty_table_text(table), *[""] * (len(forms) - 1))
    return TableTexts(
        tuple(column.title for column in table.columns),
        tuple(map(read, table.rows)) or (empty,),
        read(table.total) if table.total else None,
        tuple(form not in (ColumnFormat.COUNT, ColumnFormat.PERCENT) for form in forms),
    )
