"""TabLayout: how one register tab is laid out, which differs from tab to tab as hands and years did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Column(NamedTuple):
    """A column: the field of an audit it keeps, or `own.` and a name for the unit's own; header; width."""

    field: str
    header: str
    width: float
    is_hidden: bool = False

    @property
    def is_own(self) -> bool:
        """Say whether the unit keeps it for itself."""
        return self.field.startswith("own.")


@dataclass(frozen=True)
class TabLayout:
    """A register tab.

    Attributes:
        quarter: 1 to 4, of the audit month.
        titles: texts of the rows above the header; empty ones leave a blank row.
        date_formats: number formats of dates, as different people formatted them.
        month_style: `short` (Jan 22), `long` (January 2022), `date` (formatted mmm-yy) or `mixed`.
        has_month_bands: a merged row with the month's name stands above each month; else a blank row.
        has_subtotals: each month ends with its count.
        repeats_header: the header stands again in the middle.
        pastes_from: quarters of which one audit each was pasted again at the end.
        pastes_below_total: the pasted audits stand below the total row.
        odd_oversight: what stands in one oversight cell instead of a date, if anything.
        child_id_is_number: child ids are numbers, not text.
        colour: fill of titles and headers.
    """

    sheet: str
    quarter: int
    titles: tuple[str, ...]
    columns: tuple[Column, ...]
    date_formats: tuple[str, ...]
    month_style: str
    colour: str
    band_colour: str
    has_month_bands: bool = False
    has_subtotals: bool = False
    repeats_header: bool = False
    pastes_from: tuple[int, ...] = ()
    pastes_below_total: bool = False
    odd_oversight: str | None = None
    child_id_is_number: bool = False

    @property
    def header_row(self) -> int:
        """Position of the header row from 0."""
        return len(self.titles)

    @property
    def last_column(self) -> int:
        """Position of the last column from 0."""
        return len(self.columns) - 1

    def position(self, field: str) -> int:
        """Return the position of a field's column from 0.

        Raises:
            ValueError: the tab does not keep the field.
        """
        return [column.field for column in self.columns].index(field)
