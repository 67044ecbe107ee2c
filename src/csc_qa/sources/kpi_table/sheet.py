"""KpiSheet: the cells of a table, and the text that each of them shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from csc_qa.core.excel_errors import is_excel_error
from csc_qa.sources.grid import Cell, Place, Row, is_blank, tidy


@dataclass(frozen=True)
class KpiSheet:
    """The cells of one sheet.

    Attributes:
        rows: from row 1 and column A.
        name: of the sheet; None for a csv file.
        percents: places of cells that are shown in percent, with the number of decimals; None where the
            formats of cells are not known.
        is_turned: rows are columns and columns are rows.
    """

    rows: list[Row] = field(repr=False)
    name: str | None = None
    percents: Mapping[Place, int] | None = None
    is_turned: bool = False

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; None beyond the end of a row."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else None

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows; an empty text for a blank one."""
        cell = self.cell(row, column)
        if is_blank(cell):
            return ""
        if isinstance(cell, bool) or not isinstance(cell, int | float):
            return f"{cell:%d/%m/%Y}" if isinstance(cell, datetime | date) else tidy(str(cell))
        decimals = (self.percents or {}).get((row, column))
        return plain_number(cell) if decimals is None else percent_text(cell, decimals)

    def is_share(self, row: int, column: int) -> bool:
        """Say whether a cell is a number from 0 to 1 of which nobody knows if it is shown in percent."""
        cell = self.cell(row, column)
        is_number = isinstance(cell, int | float) and not isinstance(cell, bool)
        return self.percents is None and is_number and 0 <= float(cell or 0) <= 1  # type: ignore[arg-type]

    def is_error(self, row: int, column: int) -> bool:
        """Say whether a cell shows an Excel error."""
        return is_excel_error(self.cell(row, column))

    def turned(self) -> KpiSheet:
        """Return the sheet with its rows as columns."""
        width = max((len(row) for row in self.rows), default=0)
        rows: list[Row] = [[self.cell(at, column) for at in range(len(self.rows))] for column in range(width)]
        percents = {(column, row): shown for (row, column), shown in (self.percents or {}).items()}
        return KpiSheet(rows, self.name, None if self.percents is None else percents, not self.is_turned)


def plain_number(number: float) -> str:
    """Return a number without an exponent or surplus digits.

    Example:
        >>> plain_number(1665.0), plain_number(0.1 + 0.2)
        ('1665', '0.3')
    """
    if isinstance(number, float) and not number.is_integer():
        return f"{Decimal(repr(round(number, 10))):f}"
    return str(int(number))


def percent_text(share: float, decimals: int) -> str:
    """Return a share as a cell in percent shows it.

    Example:
        >>> percent_text(0.785, 0), percent_text(0.7928, 1)
        ('79%', '79.3%')
    """
    percent = Decimal(repr(float(share))) * 100
    return f"{percent.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):f}%"
