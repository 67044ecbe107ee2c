from __future__ import annotations

from tests.indicators.kpi_cells import found, message, row

from csc_qa.indicators.checks.changes_of_month import CHECK


def test_one_large_change() -> None:
    # Moving ranges 1, 1, 1, 1, 30, 1, 1: their mean is 36/7 = 5.14, the limit 3.267 times that, 16.8.
    figures = row("contacts", 100, 101, 100, 101, 100, 130, 131, 130)
    assert found(CHECK, figures) == [("contacts", "2022-09", "130")]
    assert message(CHECK, figures) == (
        "130 after 100: a change of 30.0, where 16.8 is the most that months usually differ by"
    )


def test_a_change_on_the_limit_is_not_beyond_it() -> None:
    # Six ranges add up to 6,000: their mean is 1,000 and the limit 3,267. One more moves it by 0.5.
    ranges = [546, 546, 547, 547, 547, 3267]
    values = [0]
    for size in ranges:
        values.append(values[-1] + size)
    assert sum(ranges) == 6000
    assert found(CHECK, row("contacts", *values)) == []
    assert found(CHECK, row("contacts", *values[:-1], values[-1] + 1)) == [
        ("contacts", "2022-10", str(values[-1] + 1))
    ]


def test_a_steady_fall_is_no_query() -> None:
    assert found(CHECK, row("child_protection_plans", 458, 429, 421, 384, 384, 348, 309, 289, 286)) == []


def test_figures_that_never_change_are_no_query() -> None:
    assert found(CHECK, row("contacts", *[5] * 12)) == []


def test_too_few_months() -> None:
    assert found(CHECK, row("contacts", 1, 1, 1, 1, 1, 99)) == []


def test_months_with_a_gap_between_them_are_not_compared() -> None:
    assert found(CHECK, row("contacts", 1, 2, 1, 2, 1, 2, 1, 2, "TBC", 99)) == []


def test_cumulative_rates_are_judged_by_their_growth() -> None:
    grown = [60 * at for at in range(1, 13)]
    assert found(CHECK, row("referrals_rate", *grown, 60, 120)) == []
    late = [60, 121, 180, 241, 300, 361, 620, 681]
    assert ("referrals_rate", "2022-10", "620") in found(CHECK, row("referrals_rate", *late))


def test_percentages_are_judged_before_rounding() -> None:
    cells = [f"50% ({100 + at % 2}/201)" for at in range(8)]
    assert found(CHECK, row("cla_visits_in_timescale", *cells)) == []
