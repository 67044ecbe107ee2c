"""Which charts stand beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from csc_qa.core.report import Chart
from csc_qa.reports.cell_text import is_empty_chart


def chart_lines(charts: Sequence[Chart], side_by_side: int) -> Iterator[tuple[Chart, ...]]:
    """Return the charts line by line: small ones that follow one another share a line, others have their own.

    Args:
        side_by_side: how many small ones stand in a line. Those with nothing to draw stand alone.
    """
    for is_alone, group in groupby(charts, lambda chart: not chart.is_small or is_empty_chart(chart)):
        every, step = tuple(group), 1 if is_alone else side_by_side
        yield from (every[at : at + step] for at in range(0, len(every), step))
