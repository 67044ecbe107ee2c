from __future__ import annotations

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.charts.side_by_side import charts_in_rows

from ..every_part import small_chart

LARGE = Chart(title="Large", kind=ChartKind.LINES, categories=(), series=(), alt="Nothing.")
ONE, TWO, THREE = (small_chart(name, (1.0,) * 9) for name in ("1", "2", "3"))
EMPTY = LARGE.model_copy(update={"is_small": True})


def test_small_charts_share_a_line_and_others_stand_alone() -> None:
    assert [*charts_in_rows((ONE, TWO, THREE, LARGE, ONE), 2)] == [(ONE, TWO), (THREE,), (LARGE,), (ONE,)]
    assert [*charts_in_rows((ONE, TWO), 1)] == [(ONE,), (TWO,)]


def test_a_small_chart_that_shows_nothing_stands_alone() -> None:
    assert [*charts_in_rows((ONE, EMPTY, EMPTY, TWO), 3)] == [(ONE,), (EMPTY,), (EMPTY,), (TWO,)]
