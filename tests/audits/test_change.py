from __future__ import annotations

import pytest

from csc_qa.audits.change import judge_changes
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.share_change import ChangeVerdict

NOTHING = MeasuredShare(part=0, of=0)


def share(part: int, of: int) -> MeasuredShare:
    return MeasuredShare(part=part, of=of)


def verdict_of(before: MeasuredShare | None, now: MeasuredShare) -> ChangeVerdict:
    [change] = judge_changes([(before, now)])
    return change.verdict


def test_p_value_is_that_of_the_score_test() -> None:
    # By hand: pooled share 80/119, z = 0.17938 / 0.086058 = 2.0844, times the root of 118/119 = 2.0756.
    [change] = judge_changes([(share(35, 60), share(45, 59))])
    assert change.p_value == pytest.approx(0.0379, abs=0.0001)
    assert change.verdict is ChangeVerdict.ROSE


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        ((45, 59), (35, 60), ChangeVerdict.FELL),
        ((43, 70), (53, 80), ChangeVerdict.NOT_CLEAR),
        # However far apart, 19 audits are too few.
        ((100, 100), (0, 19), ChangeVerdict.TOO_FEW),
        ((19, 19), (0, 100), ChangeVerdict.TOO_FEW),
        ((20, 20), (0, 20), ChangeVerdict.FELL),
        # Nothing differs: the test itself would be 0 / 0.
        ((20, 20), (30, 30), ChangeVerdict.NOT_CLEAR),
        ((0, 20), (0, 30), ChangeVerdict.NOT_CLEAR),
        ((0, 0), (50, 60), ChangeVerdict.NOTHING_BEFORE),
    ],
)
def test_verdicts(before: tuple[int, int], now: tuple[int, int], verdict: ChangeVerdict) -> None:
    assert verdict_of(share(*before), share(*now)) is verdict


def test_period_without_audits_is_nothing_before() -> None:
    [missing, empty] = judge_changes([(None, share(5, 30)), (NOTHING, share(5, 30))])
    assert (missing.before, missing.p_value, missing.verdict) == (None, None, ChangeVerdict.NOTHING_BEFORE)
    assert empty == missing


def test_period_without_audits_now_is_too_few_to_say() -> None:
    assert verdict_of(share(5, 30), NOTHING) is ChangeVerdict.TOO_FEW


def test_of_several_comparisons_one_needs_more_to_stand_out() -> None:
    # 0.0379 alone is below one in twenty; Holm doubles the smaller of two.
    pair, other = (share(35, 60), share(45, 59)), (share(30, 60), share(31, 60))
    changes = judge_changes([pair, other])
    assert changes[0].p_value == pytest.approx(2 * 0.0379, abs=0.0002)
    assert [each.verdict for each in changes] == [ChangeVerdict.NOT_CLEAR] * 2


def test_those_not_compared_do_not_count_among_the_comparisons() -> None:
    pair, few = (share(35, 60), share(45, 59)), (share(1, 3), share(2, 3))
    assert [each.verdict for each in judge_changes([few, pair, few])] == [
        ChangeVerdict.TOO_FEW,
        ChangeVerdict.ROSE,
        ChangeVerdict.TOO_FEW,
    ]


def test_nothing_to_judge() -> None:
    assert judge_changes([]) == ()
