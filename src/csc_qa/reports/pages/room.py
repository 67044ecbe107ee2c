"""How much room a page of ours takes: widths of columns, heights of rows, where printed pages end.

Excel gives no such measure without being started, so these are estimates on the generous side.
"""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import Table
from csc_qa.reports.icon_table import WORD_FORMATS
from csc_qa.reports.xlsx.canvas import POINTS_PER_PIXEL
from csc_qa.reports.xlsx.text_size import count_lines, pixel_width, row_height

# Widths in digits; text cells are as wide as their text up to the widest.
NARROWEST, WIDEST = 11, 60
# In points. A row that holds one line is as high as Excel makes it by itself.
DEFAULT_ROW = 15.0
# A4, landscape, with Excel's own margins, less a twentieth: no two programs measure letters alike.
_PRINTED_WIDTH, _PRINTED_HEIGHT = 700.0, 470.0
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


def print_scale(widths: Sequence[float]) -> int:
    """Return at how many percent the columns are as wide as a page; 100 where they are narrower."""
    width = sum(map(column_points, widths))
    return max(_LEAST_SCALE, min(100, int(100 * _PRINTED_WIDTH / width)))


def page_height(widths: Sequence[float]) -> float:
    """Return how many points of rows one printed page takes at that scale."""
    return _PRINTED_HEIGHT * 100 / print_scale(widths)
