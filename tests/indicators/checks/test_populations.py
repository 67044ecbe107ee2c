"""Rates against their counts: of one indicator over the months, and of two."""

from __future__ import annotations

from tests.indicators.kpi_cells import found, message, row

from csc_qa.indicators.checks import populations_of_rate, populations_of_rates

WITHIN, BETWEEN = populations_of_rate.CHECK, populations_of_rates.CHECK
# Out of 50,000 children: 500 are 100, 505 are 101, 495 are 99 per 10,000.
CLA = row("cla", 500, 505, 495)


def test_one_population() -> None:
    assert found(WITHIN, CLA, row("cla_rate", 100, 101, 99)) == []


def test_one_month_that_does_not_fit() -> None:
    rows = CLA, row("cla_rate", 100, 104, 99)
    assert found(WITHIN, *rows) == [("cla_rate", "2022-05", "104")]
    # 505 at 104 are out of 5,050,000 / 104.5 = 48,325.4 to 5,050,000 / 103.5 = 48,792.3; 500 at 100 out of
    # 49,751.2 to 50,251.3; 495 at 99 out of 49,748.7 to 50,253.8; and 505 of 49,752 are 101.5, half up 102.
    assert message(WITHIN, *rows) == (
        "505 at 104 per 10,000 are out of 48,326 to 48,792 children; "
        "the other months are out of 49,752 to 50,251, which gives 100 or 102"
    )


def test_no_month_is_blamed_where_no_larger_part_agrees() -> None:
    rows = row("cla", 500, 500), row("cla_rate", 100, 104)
    assert found(WITHIN, *rows) == [("cla_rate", "", "")]
    assert "April 49,752 to 50,251" in message(WITHIN, *rows)


def test_cumulative_counts_are_added_up_since_april() -> None:
    counts = row("referrals", 250, 250, 250)
    assert found(WITHIN, counts, row("referrals_rate", 50, 100, 150)) == []
    assert found(WITHIN, counts, row("referrals_rate", 50, 100, 154)) == [
        ("referrals_rate", "2022-06", "154")
    ]


def test_month_after_one_without_a_count_is_not_judged() -> None:
    assert found(WITHIN, row("referrals", 250, "TBC", 250), row("referrals_rate", 50, 100, 999)) == []


def test_assessments_are_counted_by_the_denominators_of_those_in_time() -> None:
    counts = row("assessments_in_45_days", "80% (200/250)", "80% (200/250)", "80% (200/250)")
    rate = "single_assessments_rate"
    assert found(WITHIN, counts, row(rate, 50, 100, 150)) == []
    assert found(WITHIN, counts, row(rate, 50, 100, 145)) == [(rate, "2022-06", "145")]


def test_another_year_may_have_another_population() -> None:
    counts, rates = [500] * 14, [*([100] * 12), 104, 104]
    assert found(WITHIN, row("cla", *counts), row("cla_rate", *rates)) == []
    assert found(BETWEEN, row("cla", *counts), row("cla_rate", *rates)) == []


def test_two_rates_of_one_population() -> None:
    referrals = row("referrals", 250, 250, 250), row("referrals_rate", 50, 100, 150)
    assert found(BETWEEN, CLA, row("cla_rate", 100, 101, 99), *referrals) == []


def test_two_rates_of_two_populations() -> None:
    referrals = row("referrals", 260, 260, 260), row("referrals_rate", 50, 100, 150)
    rows = (CLA, row("cla_rate", 100, 101, 99), *referrals)
    assert found(WITHIN, *rows) == []
    [finding] = found(BETWEEN, *rows)
    assert finding[0] in {"cla_rate", "referrals_rate"}
    # 505 at 101 are out of 5,050,000 / 101.5 = 49,753.7 to 5,050,000 / 100.5 = 50,248.8, the narrowest month.
    assert "49,754 to 50,248 children in all 3 months" in message(BETWEEN, *rows)
