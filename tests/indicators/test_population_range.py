from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.indicators.kpi_cells import INDICATORS, row

from csc_qa.core.kpi_table import KpiTable
from csc_qa.indicators.population_range import PopulationRange, population_range, rated_years


def rounded(cases: int, population: int, decimals: int = 0) -> Fraction:
    scale = 10**decimals
    return Fraction(int(Fraction(10_000 * cases * scale, population) + Fraction(1, 2)), scale)


def test_worked_by_hand() -> None:
    # 270 at 54: from 2,700,000 / 54.5 = 49,541.3 (excluded) to 2,700,000 / 53.5 = 50,467.3.
    assert population_range(Fraction(54), 0, 270) == PopulationRange(49_542, 50_467)
    # At a bound: 10 at 3 is from 100,000 / 3.5 = 28,571.4 to 100,000 / 2.5 = 40,000: 2.5 rounds up to 3.
    assert population_range(Fraction(3), 0, 10) == PopulationRange(28_572, 40_000)


def test_a_rate_of_nothing_says_nothing() -> None:
    assert population_range(Fraction(0), 0, 3) is None
    assert population_range(Fraction(5), 0, 0) is None


@given(st.integers(1, 20_000), st.integers(1_000, 400_000), st.integers(0, 2))
def test_range_holds_exactly_the_populations_that_give_the_rate(
    cases: int, population: int, decimals: int
) -> None:
    rate = rounded(cases, population, decimals)
    found = population_range(rate, decimals, cases)
    if found is None:
        assert rate <= Fraction(1, 2 * 10**decimals)
        return
    assert found.low <= population <= found.high
    assert rounded(cases, found.low, decimals) == rounded(cases, found.high, decimals) == rate
    assert rounded(cases, found.high + 1, decimals) != rate
    assert found.low == 1 or rounded(cases, found.low - 1, decimals) != rate


@given(st.lists(st.integers(1, 900), min_size=1, max_size=12), st.integers(2_000, 400_000))
def test_rates_of_one_population_agree_on_it(counts: list[int], population: int) -> None:
    sums = [sum(counts[: at + 1]) for at in range(len(counts))]
    rates = [str(rounded(total, population)) for total in sums]
    table = KpiTable(figures=(*row("referrals", *counts), *row("referrals_rate", *rates)))
    for year in rated_years(table, INDICATORS):
        assert year.agreed is not None
        assert year.agreed.low <= population <= year.agreed.high
        assert year.outside == ()
