"""RowRemoval: rows taken out of a sheet, and what that does to places and ranges."""

from __future__ import annotations

from dataclasses import dataclass

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.insertion import RowInsertion


@dataclass(frozen=True)
class RowRemoval(RowInsertion):
    """An insertion of fewer than no rows: `after` is the last row that goes, `count` how many go, negative.

    What stands below moves up; a range that reaches over rows that go shrinks. What lies in them altogether
    cannot follow, and is refused.
    """

    def row(self, row: int) -> int:
        """Return where a row stands afterwards.

        Raises:
            EditError: it is one that goes.
        """
        if self.last < row <= self.after:
            message = f"something refers to row {row} alone, which would be taken out"
            hint = "Take the row out in Excel. Nothing was written."
            raise EditError.because("CSCQA-WRT-007", message, sheet=self.sheet, hint=hint)
        return row + self.count if row > self.after else row

    def span(self, first: int, last: int, *, grows: bool = True) -> tuple[int, int]:  # noqa: ARG002
        """Return where the rows of a range stand afterwards.

        Raises:
            EditError: all of them go.
        """
        if self.last < first and last <= self.after:
            self.row(first)
        top = self.last + 1 if self.last < first <= self.after else self.row(first)
        return top, self.last if self.last < last <= self.after else self.row(last)
