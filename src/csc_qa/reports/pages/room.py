"""How much room a page of ours takes: widths of columns, heights of rows, where printed pages end.

Excel gives no such measure without being started, so these are estimates on the generous side.
"""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import Table
from csc_qa.reports.icon_words import WORD_FORMATS
from csc_qa.reports.pages.placed import Layout
from csc_qa.reports.xlsx.canvas import POINTS_PER_PIXEL
from csc_qa.reports.xlsx.text_size import count_lines, pixel_width, row_height

# Widths in digits; text cells are as wide as their text up to the widest.
NARROWEST, WIDEST = 11, 60
# In points. A row that holds one line is as high as Excel makes it by itself.
DEFAULT_ROW = 15.0
# The sides of A4 with Excel's own margins, less a twentieth: no two programs measure letters alike.
_LONG_SIDE, _SHORT_SIDE = 700.0, 470.0
_LEAST_SCALE = 10


def column_widths(tables: Sequence[Table], *, least_points: float = 0.0) -> list[float]:
    """Return the widths of the columns of a sheet that holds these tables under one another.

    Args:
        least_points: further columns are added until all are as wide, so that a chart is printed whole.
    """
    columns = max((len(table.columns) for table in tables), default=1)
    widths = [float(NARROWEST)] * columns
    for table in tables:
        for at, column in enumerate(table.columns):
            texts = [str(row[at]) for row in table.rows if row[at] is not None]
            longest = max(map(len, texts), default=0) if column.format in WORD_FORMATS else 0
            words = max(map(len, column.title.split()), default=0) + 4
            widths[at] = max(widths[at], min(longest + 2, WIDEST), words)
    while sum(map(column_points, widths)) < least_points:
        widths.append(float(NARROWEST))
    return widths


def wrapped_height(cells: Sequence[object], widths: Sequence[float], *, is_header: bool = False) -> float:
    """Return the height of a row, in points, whose text cells are wrapped to these widths."""
    # Bold letters, and the button of the filter, take more.
    room = 0.8 if is_header else 1.0
    texts = [
        (cell, width * room) for cell, width in zip(cells, widths, strict=False) if isinstance(cell, str)
    ]
    lines = max((count_lines(text, width) for text, width in texts), default=1)
    return DEFAULT_ROW if lines == 1 else row_height(lines)


def column_points(width: float) -> float:
    """Return the width of a column in points."""
    return pixel_width(width) * POINTS_PER_PIXEL


def print_scale(layout: Layout) -> int:
    """Return at how many percent the columns are as wide as a page; 100 where they are narrower."""
    width = sum(map(column_points, layout.widths))
    return max(_LEAST_SCALE, min(100, int(100 * (_SHORT_SIDE if layout.is_upright else _LONG_SIDE) / width)))


def page_scale(layout: Layout, begins: Sequence[int]) -> int:
    """Return at how many percent every part of a page is no longer than a printed page.

    Args:
        begins: first row of each part.
    """
    firsts, ends = [0, *begins[1:]], [*begins[1:], layout.height]
    longest = max(points_between(layout, first, end) for first, end in zip(firsts, ends, strict=True))
    return max(_LEAST_SCALE, min(layout.scale, int(100 * _height(layout) / longest)))


def page_height(layout: Layout) -> float:
    """Return how many points of rows one printed page takes at its scale."""
    return _height(layout) * 100 / layout.scale


def points_between(layout: Layout, first: int, end: int) -> float:
    """Return how high the rows are, in points, from the first up to but not with the last."""
    return sum(layout.heights.get(row, DEFAULT_ROW) for row in range(first, end))


def _height(layout: Layout) -> float:
    return _LONG_SIDE if layout.is_upright else _SHORT_SIDE
