"""Page: a sheet of ours, before any front end has written it."""

from __future__ import annotations

from pydantic import Field

from csc_qa.core.model import FrozenModel
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
        sheet: its name in the workbook, such as `QA Check`.
        has_entries: people type into it, and what they typed is taken over when it is made again.
    """

    sheet: str = Field(
        min_length=1, max_length=31, pattern=r"^[^'\[\]:*?/\\]([^\[\]:*?/\\]*[^'\[\]:*?/\\])?$"
    )
    title: str
    sections: tuple[Section, ...]
    has_entries: bool = False
