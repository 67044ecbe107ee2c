"""Which charts stand beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from csc_qa.core.report import Chart
from csc_qa.reports.charts.values import is_empty_chart


def charts_in_rows(charts: Sequence[Chart], side_by_side: int) -> Iterator[tuple[Chart, ...]]:
    """Return the charts row by row: small ones that follow one another share a row, others have their own.

    Args:
        side_by_side: how many small ones stand in a row. Those with nothing to draw stand alone.
    """
    for is_alone, group in groupby(charts, lambda chart: not chart.is_small or is_empty_chart(chart)):
        every, step = tuple(group), 1 if is_alone else side_by_side
        yield from (every[at : at + step] for at in range(0, len(every), step))
