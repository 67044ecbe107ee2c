"""A page, placed: what stands where in its sheet, for any writer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from csc_qa.core.own_sheet import MARK_ROW
from csc_qa.core.page import CellLink
from csc_qa.core.report import Chart, ColumnFormat
from csc_qa.reports.pages.cells import Value


class Style(StrEnum):
    """How a cell of a page looks."""

    TITLE = "title"
    MARK = "mark"
    HEADING = "heading"
    TEXT = "text"
    TABLE_TITLE = "table title"
    NOTE = "note"


@dataclass(frozen=True)
class PlacedText:
    """A text that stands by itself."""

    row: int
    text: str
    style: Style


@dataclass(frozen=True)
class PlacedTable:
    """A table: header in `row`, its cells below, the total row after them.

    Attributes:
        titles: each once, without regard to case, as Excel wants them.
        links: place in `cells` to where it leads.
    """

    row: int
    titles: list[str]
    formats: list[ColumnFormat]
    grades: list[str | None]
    cells: list[list[Value]]
    total: list[Value] | None
    links: dict[tuple[int, int], CellLink]

    @property
    def rows(self) -> list[list[Value]]:
        """Every row below the header."""
        return [*self.cells, *([self.total] if self.total else [])]


@dataclass(frozen=True)
class PlacedChart:
    """A chart whose upper left corner is that of the cell at `row`, `column`.

    Attributes:
        offset: by how many points it stands right of that corner.
        size: width and height in points.
        data_row, data_column: where the numbers stand that it is drawn from.
    """

    row: int
    column: int
    chart: Chart
    size: tuple[float, float]
    data_row: int
    data_column: int
    data: list[list[Value]]
    offset: float = 0.0


@dataclass
class Layout:
    """A page, placed. Rows and columns count from 0.

    Attributes:
        heights: row to its height in points, where its text is wrapped.
        breaks: rows with which a printed page begins, so that nothing is cut that fits on one.
        scale: at which it is printed, in percent.
        is_upright: it is printed on upright pages.
        data_end: the first row below the numbers of charts.
    """

    sheet: str
    mark: str = ""
    texts: list[PlacedText] = field(default_factory=list)
    tables: list[PlacedTable] = field(default_factory=list)
    charts: list[PlacedChart] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)
    scale: int = 100
    is_upright: bool = False
    height: int = 0
    data_end: int = 0

    @property
    def freeze_row(self) -> int | None:
        """The row above which the sheet is held, where it has one table that is long."""
        long = [table for table in self.tables if len(table.cells) > 30]
        return long[0].row + 1 if len(long) == 1 and long[0].row < 25 else None

    def grid(self) -> list[list[object]]:
        """Return every cell, that of the mark left blank."""
        blocks: list[tuple[int, int, list[list[Value]]]] = [
            (text.row, 0, [[text.text]]) for text in self.texts
        ]
        blocks += [(table.row, 0, [list(table.titles), *table.rows]) for table in self.tables]
        blocks += [(chart.data_row, chart.data_column, chart.data) for chart in self.charts]
        height = max((row + len(rows) for row, _, rows in blocks), default=0)
        width = max((column + len(cells) for _, column, rows in blocks for cells in rows), default=1)
        grid: list[list[object]] = [[""] * width for _ in range(max(height, MARK_ROW + 1))]
        for row, column, rows in blocks:
            for at, cells in enumerate(rows):
                grid[row + at][column : column + len(cells)] = cells
        return grid
