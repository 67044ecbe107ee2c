"""Fisher's exact test, worked by hand for ten audits now and ten before.

Five of ten against none: C(10, 5) / C(20, 5) = 252 / 15504 = 0.016 on either side, 0.033 together.
Four against one: 210 * 10 / 15504 = 0.135, with the more extreme split 0.152 on either side, 0.303 together.
"""

from __future__ import annotations

import pytest

from csc_qa.audits.themes.trends import trends_of
from csc_qa.core.theme_figures import ThemeTrend

MORE, LESS, SAME = ThemeTrend.MORE_OFTEN, ThemeTrend.LESS_OFTEN, ThemeTrend.NO_CHANGE
FEW, NOTHING = ThemeTrend.TOO_FEW, ThemeTrend.NOTHING_BEFORE


@pytest.mark.parametrize(
    ("now", "before", "expected"), [(5, 0, MORE), (0, 5, LESS), (4, 1, SAME), (4, 0, FEW), (0, 0, FEW)]
)
def test_ten_audits_against_ten(now: int, before: int, expected: ThemeTrend) -> None:
    assert trends_of([(now, before)], 10, 10) == [expected]


def test_more_audits_are_not_a_trend() -> None:
    assert trends_of([(30, 10)], read=90, earlier_read=30) == [SAME]


def test_of_many_themes_one_seems_to_change_by_chance() -> None:
    # 0.033 is the smallest of six chances, and 6 * 0.033 is more than 0.10.
    assert trends_of([(5, 0), *[(4, 1)] * 5], 10, 10) == [SAME] * 6
    # Three of four at 0.033: 4 / 3 * 0.033 is 0.043.
    assert trends_of([(5, 0), (5, 0), (0, 5), (4, 1)], 10, 10) == [MORE, MORE, LESS, SAME]


def test_themes_of_which_nothing_is_said_do_not_count_among_the_many() -> None:
    assert trends_of([(5, 0), *[(2, 2)] * 50], 10, 10) == [MORE, *[FEW] * 50]


def test_too_few_audits_or_none_before() -> None:
    assert trends_of([(9, 0)], read=9, earlier_read=100) == [FEW]
    assert trends_of([(9, 0)], read=100, earlier_read=9) == [FEW]
    assert trends_of([(9, 0), (0, 0)], read=100, earlier_read=0) == [NOTHING, NOTHING]
    assert trends_of([], 10, 10) == []
