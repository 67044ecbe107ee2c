from __future__ import annotations

from math import nan

import pytest

from csc_qa.core.report import Chart, ChartKind, Series
from csc_qa.reports.charts.line_scale import line_scale


@pytest.mark.parametrize(
    ("values", "least", "greatest", "step"),
    [
        ((20.0, 40.0, nan), 20, 40, 5),
        ((-0.2, 100.0), -50, 100, 50),
        ((97.1, 98.4), 97, 98.5, 0.5),
        ((3.0, 3.0), 3, 4, 1),
        ((nan,), 0, 1, 0.2),
    ],
)
def test_axes_of_lines_run_between_round_numbers(
    values: tuple[float, ...], least: float, greatest: float, step: float
) -> None:
    names = tuple(map(str, range(len(values))))
    lines = Chart(
        title="L",
        kind=ChartKind.LINES,
        categories=names,
        series=(Series(name="S", values=values),),
        alt="Lines.",
    )
    assert line_scale(lines) == (least, greatest, step)
