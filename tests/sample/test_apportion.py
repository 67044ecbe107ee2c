from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.sample.apportion import SampleError, apportion, subtract

WEIGHTS = st.dictionaries(st.integers(), st.integers(0, 60), min_size=1, max_size=9)


@given(WEIGHTS, st.data())
def test_shares_add_up_and_stay_within_the_weights(weights: dict[int, int], data: st.DataObject) -> None:
    total = data.draw(st.integers(0, sum(weights.values())))
    shares = apportion(total, weights)
    assert sum(shares.values()) == total
    assert all(0 <= share <= weights[key] for key, share in shares.items())


@pytest.mark.parametrize(("total", "weights"), [(1, {}), (1, {"a": 0}), (-1, {"a": 2})])
def test_what_cannot_be_shared_out(total: int, weights: dict[str, int]) -> None:
    with pytest.raises(SampleError):
        apportion(total, weights)


def test_nothing_to_share_out() -> None:
    assert apportion(0, {"a": 0}) == {"a": 0}


@pytest.mark.parametrize("part", [{"a": 3}, {"b": 1}])
def test_a_part_is_not_larger_than_its_whole(part: dict[str, int]) -> None:
    with pytest.raises(SampleError):
        subtract({"a": 2}, part)
