"""Page: a sheet of ours, before any front end has written it."""

from __future__ import annotations

from pydantic import Field

from csc_qa.core.model import FrozenModel
from csc_qa.core.own_sheet import OWN_PREFIX
from csc_qa.core.report import Section, Table


class CellLink(FrozenModel):
    """A link from a cell of a table to a cell of the workbook.

    Attributes:
        row, column: of the table's rows, from 0.
        sheet, cell: where it leads, such as `Q1` and `F17`.
    """

    row: int
    column: int
    sheet: str
    cell: str


class LinkedTable(Table):
    """A table some of whose cells lead to other cells."""

    links: tuple[CellLink, ...] = ()


class Page(FrozenModel):
    """A sheet of ours: a title, and sections of sentences, tables and charts under one another.

    Attributes:
        sheet: its name in the workbook, such as `QA Check`; all of ours begin so.
        entry_columns: columns, from 0, into whose cells people type; what they typed there is taken over
            when the sheet is made again. What they type elsewhere is asked about.
        is_page_per_section: each section is printed on one upright page, all as small as the longest needs;
            else pages lie, as wide as the widest table needs.
    """

    sheet: str = Field(max_length=31, pattern=rf"^{OWN_PREFIX}[^\[\]:*?/\\]*[^'\[\]:*?/\\]$")
    title: str
    sections: tuple[Section, ...]
    entry_columns: tuple[int, ...] = ()
    is_page_per_section: bool = False
