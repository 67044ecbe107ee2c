"""What a cell, a number or an empty table says to a reader; the same words in every format."""

from __future__ import annotations

import math
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from csc_qa.core.report import Cell, Chart, ColumnFormat, Table

NOT_RECORDED = "–"
NO_AUDITS = "No audits in the period."
NOTHING = "Nothing recorded in the period."


def cell_text(cell: Cell, form: ColumnFormat) -> str:
    """Return the cell as people read it.

    Example:
        >>> cell_text(77.5, ColumnFormat.PERCENT), cell_text(None, ColumnFormat.COUNT)
        ('78%', '–')
        >>> cell_text("2022-01-28", ColumnFormat.DATE)
        '28 January 2022'
    """
    if is_missing(cell):
        return NOT_RECORDED
    if isinstance(cell, str):
        day = date_of(cell) if form is ColumnFormat.DATE else None
        return f"{day.day} {day:%B %Y}" if day else cell
    if form is ColumnFormat.PERCENT:
        return f"{whole(cell or 0)}%"
    return whole(cell or 0) if form is ColumnFormat.COUNT else f"{cell:.10g}"


def is_missing(cell: Cell) -> bool:
    """Say whether there is nothing in the cell: None, an empty text, or not a number."""
    return cell is None or cell == "" or (isinstance(cell, float) and not math.isfinite(cell))


def date_of(text: str) -> date | None:
    """Return the date that an ISO text names, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def whole(number: float) -> str:
    """Return the number rounded as Excel rounds it, halves away from zero."""
    return str(Decimal(repr(number)).quantize(Decimal(1), ROUND_HALF_UP))


def empty_chart_text(chart: Chart) -> str:
    """Return what stands in place of an empty chart."""
    return NO_AUDITS if chart.value_title == "Audits" else NOTHING


def empty_table_text(table: Table) -> str:
    """Return what stands in place of the rows of an empty table."""
    return NO_AUDITS if any(column.grade for column in table.columns) else NOTHING
