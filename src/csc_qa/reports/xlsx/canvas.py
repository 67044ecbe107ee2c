"""A sheet that is filled from the top downwards."""

from __future__ import annotations

from dataclasses import dataclass, field

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from csc_qa.reports.xlsx.styles import Styles
from csc_qa.reports.xlsx.text_size import BODY_SIZE, count_lines, pixel_width, row_height

DEFAULT_HEIGHT = 15.0
POINTS_PER_PIXEL = 0.75
# A4, landscape, within our margins, less a tenth and a twentieth: no two programs measure alike.
_PRINTED_WIDTH, _PRINTED_HEIGHT = 690.0, 456.0
# A header that is repeated takes as much of every page but the first.
_REPEATED_HEIGHT = 48.0


@dataclass
class Canvas:
    """A sheet, its column widths, the next free row, and the height used so far in points.

    Attributes:
        breaks: rows with which a printed page begins, where the sheet takes several.
        page_start: the height at which the last page began.
    """

    sheet: Worksheet
    styles: Styles
    widths: tuple[float, ...]
    row: int = 0
    height: float = field(default=0.0)
    breaks: list[int] = field(default_factory=list)
    page_start: float = 0.0

    def __post_init__(self) -> None:
        self.sheet.hide_gridlines(2)
        for at, width in enumerate(self.widths):
            self.sheet.set_column(at, at, width)

    @property
    def last_column(self) -> int:
        """The number of the last column."""
        return len(self.widths) - 1

    @property
    def pixel_width(self) -> int:
        """The width of all columns in pixels."""
        return sum(pixel_width(width) for width in self.widths)

    @property
    def print_scale(self) -> int:
        """At how many percent the columns are as wide as a page; 100 where they are narrower."""
        return max(10, min(100, int(100 * _PRINTED_WIDTH / (self.pixel_width * POINTS_PER_PIXEL))))

    @property
    def page_height(self) -> float:
        """How many points of rows a printed page takes at that scale, below a header that is repeated."""
        return _PRINTED_HEIGHT * 100 / self.print_scale - _REPEATED_HEIGHT

    def keep_together(self, height: float) -> None:
        """Begin a new printed page where this one has no room for so much, and a new one has."""
        left = self.page_start + self.page_height - self.height
        if left < height <= self.page_height and self.height > self.page_start:
            self.breaks.append(self.row)
            self.page_start = self.height

    def add_row(self, height: float | None = None) -> int:
        """Take the next row, give it a height in points, and return its number."""
        if height is not None:
            self.sheet.set_row(self.row, height)
        points = DEFAULT_HEIGHT if height is None else height
        self.keep_together(points)
        self.row += 1
        self.height += points
        return self.row - 1

    def add_text(self, text: str, *style: str, size: float = BODY_SIZE) -> int:
        """Write a text across the sheet, in a row as high as the text needs."""
        lines = count_lines(text, sum(self.widths), size)
        row = self.add_row(row_height(lines, size))
        self.merge(row, 0, self.last_column, text, self.styles(*style))
        return row

    def merge(self, row: int, first: int, last: int, text: str, style: Format) -> None:
        """Write a text, never a formula, over several columns of a row."""
        if last > first:
            self.sheet.merge_range(row, first, row, last, "", style)
        self.sheet.write_string(row, first, text, style)

    def span(self, first: int, last: int) -> float:
        """Return the width of the columns from first to last."""
        return sum(self.widths[first : last + 1])
