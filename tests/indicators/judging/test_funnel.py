"""Funnel limits: how much of the distribution they leave outside, and edges."""

from __future__ import annotations

from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from csc_qa.core.errors import JudgingError
from csc_qa.indicators.judging.funnel import FunnelVerdict, funnel_points


def test_verdicts() -> None:
    teams = ["A", "B", "C", "D", "E", "F"]
    found = funnel_points(teams, [500, 50, 62, 70, 30, 0], [1000, 100, 100, 100, 100, 0])
    assert [point.verdict for point in found] == [
        FunnelVerdict.WITHIN,
        FunnelVerdict.WITHIN,
        FunnelVerdict.ABOVE_INNER,
        FunnelVerdict.ABOVE_OUTER,
        FunnelVerdict.BELOW_OUTER,
        FunnelVerdict.NO_CASES,
    ]
    assert [point.percent for point in found[:2]] == [50, 50]
    assert isnan(found[-1].percent)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=8))
def test_limits_hold_the_quantiles(teams: list[tuple[int, int]]) -> None:
    counts = [met for met, _ in teams]
    sizes = [met + missed for met, missed in teams]
    if not sum(sizes):
        return
    share = sum(counts) / sum(sizes)
    for point in funnel_points([""] * len(teams), counts, sizes):
        if not point.denominator:
            continue
        assert 0 <= point.lower_outer <= point.lower_inner <= point.upper_inner <= point.upper_outer <= 100
        assert point.lower_inner <= 100 * share + 1e-9
        assert point.upper_inner >= 100 * share - 100 / point.denominator - 1e-9
        if 0 < share < 1:
            # The interpolated quantile lies within one case of the quantile itself.
            quantile = binom.ppf(0.975, point.denominator, share)
            assert quantile - 1 - 1e-9 <= point.upper_inner * point.denominator / 100 <= quantile + 1e-9


def test_limits_narrow_with_size() -> None:
    small, large = funnel_points(["A", "B"], [8, 800], [10, 1000])
    assert small.upper_inner - small.lower_inner > large.upper_inner - large.lower_inner


def test_where_all_meet_it_nothing_stands_out() -> None:
    assert {point.verdict for point in funnel_points(["A", "B"], [5, 7], [5, 7])} == {FunnelVerdict.WITHIN}


@pytest.mark.parametrize(
    ("counts", "sizes"), [([6], [5]), ([-1], [5]), ([0], [0]), ([1, 2], [5]), ([float("nan")], [5])]
)
def test_numbers_that_cannot_be(counts: list[float], sizes: list[float]) -> None:
    with pytest.raises(JudgingError, match="CSCQA-JDG-008"):
        funnel_points(["A"], counts, sizes)
