"""Write one register tab: titles, header, audits by month, separators, totals, pasted rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from random import Random

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from csc_qa.core.audit import Audit
from csc_qa.sample.cell_formats import GREY, YELLOW, CellFormats
from csc_qa.sample.handwriting import Handwriting, Typed
from csc_qa.sample.row_height import row_height
from csc_qa.sample.spellings import MONTHS
from csc_qa.sample.tab_layout import Column, TabLayout
from csc_qa.sample.texts import COMMENTS

_HIGHLIGHTED = 0.04


class RegisterSheet:
    """One register tab while it is being written, from the top down."""

    def __init__(self, book: Workbook, formats: CellFormats, layout: TabLayout, rng: Random) -> None:
        self.sheet = book.add_worksheet(layout.sheet)
        self.layout = layout
        self.heights: dict[int, float] = {}
        self._formats = formats
        self._rng = rng
        self._hand = Handwriting(layout, rng)
        self._row = 0
        self._odd_oversight = layout.odd_oversight
        self._typed_dates: dict[str, Typed] = {}

    def write(self, audits: Sequence[Audit], pasted: Sequence[Audit]) -> None:
        """Write the whole tab: its own audits, and those of another tab that were pasted in again."""
        self._write_titles()
        self._write_header()
        for number, (month, group) in enumerate(groupby(audits, key=lambda audit: audit.audit_month)):
            self._write_month(number, month, list(group))
        if self.layout.pastes_below_total:
            self._write_total("Total audits", len(audits))
            self._row += 1
        self._write_audits(pasted)
        if not self.layout.pastes_below_total:
            self._row += 1
            self._write_total("Total audits", len(audits))

    def _write_titles(self) -> None:
        for size, title in zip((16, 12, 11, 10), self.layout.titles, strict=False):
            if title:
                style = self._formats.title(self.layout.colour, size)
                self.sheet.merge_range(self._row, 0, self._row, 9, title, style)
            self._row += 1
        self.sheet.set_row(0, 24)

    def _write_header(self) -> None:
        style = self._formats.header(self.layout.colour)
        self.sheet.write_row(self._row, 0, [column.header for column in self.layout.columns], style)
        self.sheet.set_row(self._row, 44)
        self._row += 1

    def _write_month(self, number: int, month: date | None, audits: list[Audit]) -> None:
        if self.layout.has_month_bands and month:
            style = self._formats.band(self.layout.band_colour)
            title = f"{MONTHS[month.month - 1]} {month.year}"
            self.sheet.merge_range(self._row, 0, self._row, self.layout.last_column, title, style)
            self._row += 1
        elif number:
            self._row += 1
        if self.layout.repeats_header and number == 1:
            self._write_header()
        self._write_audits(audits)
        if self.layout.has_subtotals and month:
            self._write_total(f"Total {MONTHS[month.month - 1]}", len(audits))

    def _write_audits(self, audits: Sequence[Audit]) -> None:
        for audit in audits:
            fill = "#FFF2CC" if self._rng.random() < _HIGHLIGHTED else None
            fill = YELLOW if audit.completed_on is None else fill
            for position, column in enumerate(self.layout.columns):
                self._write_cell(position, column, audit, fill)
            self.heights[self._row] = row_height(audit, self.layout.columns)
            self.sheet.set_row(self._row, self.heights[self._row])
            self._row += 1

    def _write_cell(self, position: int, column: Column, audit: Audit, fill: str | None) -> None:
        if column.field == "own.days":
            self._write_days(position, audit, fill)
            return
        if column.is_own:
            typed = self._hand.write_own(audit, column.field.removeprefix("own."), COMMENTS)
        else:
            typed = self._hand.write(audit, column.field)
        if column.field == "overseen_on" and typed is None and audit.completed_on and self._odd_oversight:
            typed, self._odd_oversight = self._odd_oversight, None
        if column.field in {"allocated_on", "completed_on"}:
            self._typed_dates[column.field] = typed
        self._put(position, typed, fill, "mmm-yy" if column.field == "audit_month" else None)

    def _put(self, position: int, typed: Typed, fill: str | None, date_format: str | None) -> None:
        if isinstance(typed, date):
            style = self._formats.cell(date_format or self._rng.choice(self.layout.date_formats), fill)
            moment = datetime(typed.year, typed.month, typed.day)
            self.sheet.write_datetime(self._row, position, moment, style)
        elif isinstance(typed, str):
            self.sheet.write_string(self._row, position, typed, self._formats.cell(None, fill))
        else:
            self.sheet.write(self._row, position, typed, self._formats.cell(None, fill))

    def _write_days(self, position: int, audit: Audit, fill: str | None) -> None:
        """Write the days from allocation to completion, as a formula with the value Excel last had."""
        first, last = (
            xl_rowcol_to_cell(self._row, self.layout.position(field))
            for field in ("allocated_on", "completed_on")
        )
        # Excel reads the dates typed as text too, but not those with dots.
        are_read = not any(isinstance(typed, str) and "." in typed for typed in self._typed_dates.values())
        days: int | str = ""
        if are_read and audit.completed_on and audit.allocated_on:
            days = (audit.completed_on - audit.allocated_on).days
        formula = f'=IF({last}="","",IFERROR({last}-{first},""))'
        self.sheet.write_formula(self._row, position, formula, self._formats.cell("0", fill), days)

    def _write_total(self, label: str, count: int) -> None:
        style = self._formats.get(bold=True, bg_color=GREY, top=1, bottom=6)
        for position in range(self.layout.last_column + 1):
            self.sheet.write_blank(self._row, position, None, style)
        self.sheet.write_string(self._row, 0, label, style)
        self.sheet.write_number(self._row, 1, count, style)
        self._row += 1
