"""XmR charts, forecasts and funnel limits of cells, as worksheet functions are handed them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from csc_qa.core.errors import CellError, SpcError
from csc_qa.core.indicator_status import Forecast
from csc_qa.core.spc import Direction, Rebase, SpcChart
from csc_qa.indicators.judging.funnel import FunnelPoint, funnel_points
from csc_qa.indicators.judging.year_so_far import MONTHS, forecast_year
from csc_qa.indicators.spc.chart import spc_chart

Rows = Sequence[Sequence[Any]]
_BETTER = {
    "": Direction.NEUTRAL,
    "higher": Direction.INCREASE,
    "increase": Direction.INCREASE,
    "lower": Direction.DECREASE,
    "decrease": Direction.DECREASE,
    "neutral": Direction.NEUTRAL,
}


def chart_of_cells(
    values: Rows,
    rebases: Rows | None = None,
    *,
    better: str = "",
    target: float | None = None,
    fix_after: float | None = None,
) -> tuple[SpcChart, list[int]]:
    """Return the chart of a column of values, and of each point the row it stands in, from 0.

    Blank cells are left out. The cells have no dates: point after point stands for day after day.

    Args:
        rebases: the column beside it; a text in it begins a new segment in its row, and is the reason.
        better: higher, lower, or empty where neither is.

    Raises:
        CellError: the ranges are not columns of the same rows.
        SpcError: there is no value, or `better` is no such word.
    """
    column = _column(values)
    marks = [""] * len(column) if rebases is None else [str(cell or "") for cell in _column(rebases)]
    if len(marks) != len(column):
        raise CellError.because("CSCQA-XLF-004", "the ranges are not two columns of the same rows")
    way = _BETTER.get(better.strip().casefold())
    if way is None:
        raise SpcError.because("CSCQA-SPC-015", hint="Write higher or lower, or leave it out.")
    places = [row for row, value in enumerate(column) if value is not None]
    found = spc_chart(
        {_day(row): column[row] for row in places},
        way,
        target=target,
        rebases=[Rebase(on=_day(row), reason=mark) for row, mark in enumerate(marks) if mark.strip()],
        fix_after=None if fix_after is None else int(fix_after),
    )
    return found, places


def forecast_of_cells(months: Rows) -> Forecast:
    """Return where a year ends whose months since April stand in a row or a column; blank ones are to come.

    Raises:
        CellError: there is no month, more than twelve, or a gap among them.
    """
    cells = [cell for row in months for cell in row]
    known = [cell for cell in cells if cell is not None]
    if not known or len(known) > MONTHS or cells[: len(known)] != known:
        raise CellError.because("CSCQA-XLF-009")
    return forecast_year(sum(known), known, len(known))


def funnel_of_cells(teams: Rows, numerators: Rows, denominators: Rows) -> list[FunnelPoint]:
    """Return the funnel limits of teams; rows without a team or a number are left out.

    Raises:
        CellError: the ranges are not columns of the same rows.
        JudgingError: the numbers cannot be.
    """
    columns = [_column(each) for each in (teams, numerators, denominators)]
    if len({len(column) for column in columns}) > 1:
        raise CellError.because("CSCQA-XLF-004", "the ranges are not three columns of the same rows")
    rows = [row for row in zip(*columns, strict=True) if None not in row]
    names, counts, sizes = zip(*rows, strict=True) if rows else ((), (), ())
    return funnel_points(names, counts, sizes)


def _column(rows: Rows) -> list[Any]:
    if any(len(row) != 1 for row in rows):
        raise CellError.because("CSCQA-XLF-004", "a range is not one column")
    return [row[0] for row in rows]


def _day(row: int) -> date:
    return date.fromordinal(row + 1)
