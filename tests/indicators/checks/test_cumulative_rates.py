from __future__ import annotations

from tests.indicators.kpi_cells import found, message, row

from csc_qa.indicators.checks.cumulative_rates import CHECK

RATE = "referrals_rate"


def test_growing_or_standing_still() -> None:
    assert found(CHECK, row(RATE, 54, 54, 129)) == []


def test_falling() -> None:
    assert found(CHECK, row(RATE, 54, 129, 128, 197)) == [(RATE, "2022-06", "128")]
    assert message(CHECK, row(RATE, 54, 129, 128)) == "128 after 129 in May 2022"


def test_falling_over_a_gap() -> None:
    assert found(CHECK, row(RATE, 54, 129, "TBC", "", 128)) == [(RATE, "2022-08", "128")]


def test_new_financial_year_begins_anew() -> None:
    year = [*range(50, 650, 50)]
    assert found(CHECK, row(RATE, *year, 54, 129)) == []


def test_rates_that_are_not_cumulative_may_fall() -> None:
    assert found(CHECK, row("cla_rate", 114, 113)) == []


def test_each_section_by_itself() -> None:
    assert found(CHECK, row(RATE, 54, 129), row(RATE, 53, 130, section="B")) == []
