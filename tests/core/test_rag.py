from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.errors import RagError
from csc_qa.core.indicator import Polarity
from csc_qa.core.rag import Rag, rag_status
from csc_qa.core.threshold import Threshold

HIGHER, LOWER, NEUTRAL = Polarity.HIGHER, Polarity.LOWER, Polarity.NEUTRAL
ORDER = [Rag.RED, Rag.AMBER, Rag.GREEN]


# Amber reaches 10 percent of the target: 81 for 90, 25.3 for 23, 11 for 10.
@pytest.mark.parametrize(
    ("value", "target", "polarity", "expected"),
    [
        (90, "90%", HIGHER, Rag.GREEN),
        (89.99, "90%", HIGHER, Rag.AMBER),
        (81, "90%", HIGHER, Rag.AMBER),
        (80.99, "90%", HIGHER, Rag.RED),
        (23, "23%", LOWER, Rag.GREEN),
        (25.3, "23%", LOWER, Rag.AMBER),
        (25.31, "23%", LOWER, Rag.RED),
        (9.99, "<10%", NEUTRAL, Rag.GREEN),
        (10, "<10%", NEUTRAL, Rag.AMBER),
        (11, "<10%", NEUTRAL, Rag.AMBER),
        (11.01, "<10%", NEUTRAL, Rag.RED),
        (10, "≤10%", NEUTRAL, Rag.GREEN),
        (90, ">90", NEUTRAL, Rag.AMBER),
        (90, "≥90", NEUTRAL, Rag.GREEN),
        (16_999, "<17K", NEUTRAL, Rag.GREEN),
        (0, "0", LOWER, Rag.GREEN),
        (0.1, "0", LOWER, Rag.RED),
        (-1, "0", HIGHER, Rag.RED),
    ],
)
def test_value_is_held_against_its_target(
    value: float, target: str, polarity: Polarity, expected: Rag
) -> None:
    assert rag_status(value, Threshold.parse(target), polarity) is expected


def test_sign_of_the_target_goes_before_the_polarity() -> None:
    assert rag_status(5, Threshold.parse("<10%"), HIGHER) is Rag.GREEN
    assert rag_status(95, Threshold.parse("≥90%"), LOWER) is Rag.GREEN


@pytest.mark.parametrize("target", ["Not set", "TBC", "N/A", None])
def test_without_a_target_nothing_is_judged(target: str | None) -> None:
    assert rag_status(50, Threshold.parse(target)) is Rag.NOT_JUDGED


@pytest.mark.parametrize(
    ("tolerance", "expected"), [(0, Rag.RED), (9, Rag.RED), (10, Rag.AMBER), (100, Rag.AMBER)]
)
def test_tolerance_is_a_share_of_the_target(tolerance: float, expected: Rag) -> None:
    status = rag_status(81, Threshold.parse("90%"), HIGHER, tolerance_percent=tolerance)
    assert status is expected


def test_what_nobody_says_is_an_error() -> None:
    with pytest.raises(RagError, match=r"CSCQA-RAG-001.*higher or a lower"):
        rag_status(50, Threshold.parse("90%"))
    with pytest.raises(RagError, match=r"CSCQA-RAG-001.*tolerance"):
        rag_status(50, Threshold.parse("90%"), HIGHER, tolerance_percent=-1)


def test_value_that_excel_shows_as_the_target_meets_it() -> None:
    # 0.57 * 100 is 56.99999999999999 as a float and 57 in a cell; 0.1 + 0.2 is a hair over 0.3.
    assert rag_status(0.57 * 100, Threshold.parse("57%"), HIGHER) is Rag.GREEN
    assert rag_status(0.1 + 0.2, Threshold.parse("0.3"), LOWER) is Rag.GREEN


@given(
    st.floats(0, 200, allow_nan=False),
    st.floats(0, 200, allow_nan=False),
    st.integers(0, 200),
    st.sampled_from([HIGHER, LOWER]),
    st.integers(0, 50),
)
def test_better_value_is_never_judged_worse(
    one: float, other: float, target: int, polarity: Polarity, tolerance: int
) -> None:
    worse, better = sorted([one, other], reverse=polarity is LOWER)
    found = [
        rag_status(value, Threshold.parse(target), polarity, tolerance_percent=tolerance)
        for value in (worse, better)
    ]
    assert ORDER.index(found[0]) <= ORDER.index(found[1])
