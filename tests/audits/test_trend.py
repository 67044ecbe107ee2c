from __future__ import annotations

import pytest

from csc_qa.audits.trend import share_trend
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.share_change import TrendVerdict


def shares(*pairs: tuple[int, int]) -> list[MeasuredShare]:
    return [MeasuredShare(part=part, of=of) for part, of in pairs]


def test_p_value_is_that_of_cochran_and_armitage() -> None:
    # By hand: T = 1 (30 - 29.33) + 2 (22 - 29.33) = -14; variance 0.19556 (200 - 120) 120/119 = 15.776.
    trend = share_trend(shares((36, 40), (30, 40), (22, 40)))
    assert trend.p_value == pytest.approx(0.000424, abs=0.000002)
    assert (trend.periods, trend.verdict) == (3, TrendVerdict.FALLING)


@pytest.mark.parametrize(
    ("pairs", "verdict"),
    [
        (((22, 40), (30, 40), (36, 40)), TrendVerdict.RISING),
        (((30, 40), (28, 40), (30, 40)), TrendVerdict.NOT_CLEAR),
        (((40, 40), (40, 40), (40, 40)), TrendVerdict.NOT_CLEAR),
        (((0, 40), (0, 40), (0, 40)), TrendVerdict.NOT_CLEAR),
        # Two periods make no trend, however far apart; nor do few audits.
        (((0, 40), (40, 40)), TrendVerdict.TOO_FEW),
        (((0, 40), (0, 0), (40, 40)), TrendVerdict.TOO_FEW),
        (((0, 19), (10, 19), (19, 19)), TrendVerdict.TOO_FEW),
        (((19, 19), (10, 20), (0, 21)), TrendVerdict.FALLING),
        ((), TrendVerdict.TOO_FEW),
    ],
)
def test_verdicts(pairs: tuple[tuple[int, int], ...], verdict: TrendVerdict) -> None:
    assert share_trend(shares(*pairs)).verdict is verdict


def test_period_without_audits_still_passes() -> None:
    close = share_trend(shares((26, 40), (28, 40), (33, 40)))
    apart = share_trend(shares((26, 40), (0, 0), (0, 0), (28, 40), (33, 40)))
    assert apart.periods == close.periods == 3
    assert apart.p_value != close.p_value
