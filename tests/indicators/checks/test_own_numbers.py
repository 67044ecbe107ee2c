from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.indicators.kpi_cells import found, message, row

from csc_qa.indicators.checks.own_numbers import CHECK

VISITS = "cla_visits_in_timescale"


# A half is rounded up: 1 of 8 is 12.5%, 1 of 200 is 0.5%.
@pytest.mark.parametrize(
    "printed", ["13% (1/8)", "1% (1/200)", "0% (1/201)", "12.5% (1/8)", "100% (546/548)", "TBC"]
)
def test_right(printed: str) -> None:
    assert found(CHECK, row(VISITS, printed)) == []


@pytest.mark.parametrize("printed", ["12% (1/8)", "0% (1/200)", "45% (115/252)", "101% (9/8)", "50% (0/0)"])
def test_wrong(printed: str) -> None:
    assert found(CHECK, row(VISITS, printed)) == [(VISITS, "2022-04", printed)]


def test_share_is_compared_as_a_percentage() -> None:
    assert found(CHECK, row(VISITS, "0.79 (264/333)", "0.80 (264/333)")) == [
        (VISITS, "2022-05", "0.80 (264/333)")
    ]


def test_a_percentage_below_one_without_its_sign_is_not_taken_for_a_share() -> None:
    assert found(CHECK, row(VISITS, "0.9 (3/333)")) == []


def test_words() -> None:
    assert message(CHECK, row(VISITS, "45% (115/252)")) == "115 of 252 is 46%, not 45%"


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_what_the_numbers_give_is_never_wrong(part: int, whole: int) -> None:
    part = min(part, whole)
    half_up = (200 * part + whole) // (2 * whole)
    assert found(CHECK, row(VISITS, f"{half_up}% ({part}/{whole})")) == []
    assert found(CHECK, row(VISITS, f"{half_up + 1}% ({part}/{whole})")) != []
