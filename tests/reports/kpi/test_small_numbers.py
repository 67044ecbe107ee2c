"""Which cells of KPI tables are hidden, each rule by a table worked by hand."""

from __future__ import annotations

from tests.kpi_tables import CATALOGUE, MONTHS, Rows, table_of

from csc_qa.core.indicator import Indicator
from csc_qa.reports.kpi.small_numbers import hidden_cells


def hidden(*sections: Rows, **changed: Indicator) -> set[tuple[str, int]]:
    """Return indicator and number of the month of each hidden cell, of tables of three months."""
    named = {f"Section {number}": rows for number, rows in enumerate(sections)}
    cells = hidden_cells(table_of(named, MONTHS[:3]), CATALOGUE.indicators | changed)
    return {(name, MONTHS.index(month) + 1) for name, month in cells}


def test_counts_from_1_to_4() -> None:
    assert hidden({"cla_uasc": ("0", "1", "4")}) == {("cla_uasc", 2), ("cla_uasc", 3)}
    assert hidden({"cla_uasc": ("5", "0", "TBC")}) == set()


def test_numerator_denominator_and_what_is_left() -> None:
    rows = {"cla_reviews_up_to_date": ("40% (4/10)", "50% (5/10)", "60% (6/10)")}
    assert hidden(rows) == {("cla_reviews_up_to_date", 1), ("cla_reviews_up_to_date", 3)}
    assert hidden({"cla_reviews_up_to_date": ("0% (0/3)", "100% (9/9)", "0% (0/9)")}) == {
        ("cla_reviews_up_to_date", 1)
    }


def test_the_same_count_in_another_section_and_as_a_denominator() -> None:
    first = {"cla": ("3", "30", "30"), "cla_visits_in_timescale": ("0% (0/30)", "50% (15/30)", "0% (0/4)")}
    second = {"cla": ("30", "30", "30"), "cla_reviews_up_to_date": ("0% (0/30)", "0% (0/30)", "0% (0/30)")}
    counted = {"cla", "cla_visits_in_timescale", "cla_reviews_up_to_date"}
    assert hidden(first, second) == {(name, month) for name in counted for month in (1, 3)}


def test_a_percentage_without_its_numbers() -> None:
    rows = {"cla": ("50", "50", "500"), "cla_reviews_up_to_date": ("6%", "50%", "99%")}
    # 5.5% to 6.5% of 50 are 3; 98.5% to 99.5% of 500 leave 3 to 7.
    assert hidden(rows) == {("cla_reviews_up_to_date", 1), ("cla_reviews_up_to_date", 3)}


def test_a_rate_in_the_month_of_its_count() -> None:
    rows = {"cla": ("30", "3", "30"), "cla_rate": ("60", "6", "60")}
    assert hidden(rows) == {("cla", 2), ("cla_rate", 2)}


def test_a_rate_that_adds_up_is_hidden_to_the_end_of_the_year() -> None:
    rows = {"referrals": ("30", "3", "30"), "referrals_rate": ("60", "66", "126")}
    assert hidden(rows) == {("referrals", 2), ("referrals_rate", 2), ("referrals_rate", 3)}


def test_a_rate_counted_by_denominators() -> None:
    rows = {
        "assessments_in_45_days": ("50% (15/30)", "0% (0/4)", "10% (3/30)"),
        "single_assessments_rate": ("60", "68", "128"),
    }
    rate, timely = "single_assessments_rate", "assessments_in_45_days"
    assert hidden(rows) == {(timely, 2), (timely, 3), (rate, 2), (rate, 3)}


def test_a_rate_whose_count_is_not_printed_but_follows_from_the_population() -> None:
    # 50 looked after children at 100 per 10,000 are out of 5,000: 8 more per 10,000 are 4 referrals.
    rows = {
        "cla": ("50", "50", "50"),
        "cla_rate": ("100", "100", "100"),
        "referrals_rate": ("60", "68", "128"),
    }
    assert hidden(rows) == {("referrals_rate", 2), ("referrals_rate", 3)}
    assert hidden({"referrals_rate": ("60", "68", "128")}) == set()


def test_a_count_that_prints_the_numerator_of_a_hidden_percentage() -> None:
    reviews = CATALOGUE.indicators["cla_reviews_up_to_date"]
    in_time = reviews.model_copy(update={"numerator_indicator": "cla_section_20"})
    rows = {
        "cla": ("30",) * 3,
        "cla_section_20": ("28", "20", "20"),
        reviews.id: ("93% (28/30)", "67%", "67%"),
    }
    assert hidden(rows) == {(reviews.id, 1)}
    assert hidden(rows, **{reviews.id: in_time}) == {(reviews.id, 1), ("cla_section_20", 1)}
