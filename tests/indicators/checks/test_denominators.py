from __future__ import annotations

from tests.indicators.kpi_cells import INDICATORS, found, message, row

from csc_qa.core.indicator import IndicatorKind
from csc_qa.indicators.checks.denominators import CHECK

IN_TIME = "supervision_in_time_care_leavers"


def test_same_count_in_the_same_month() -> None:
    assert found(CHECK, row(IN_TIME, "50% (1/2)", "50% (2/4)"), row("care_leavers", 2, 4)) == []


def test_another_count_in_the_same_month() -> None:
    rows = row(IN_TIME, "50% (1/2)", "50% (2/4)"), row("care_leavers", 2, 5)
    assert found(CHECK, *rows) == [(IN_TIME, "2022-05", "50% (2/4)")]
    assert message(CHECK, *rows) == 'out of 4, but "Number of care leavers" is 5'


def test_count_that_is_not_printed_or_confirmed_says_nothing() -> None:
    assert found(CHECK, row(IN_TIME, "50% (1/2)", "50% (2/4)"), row("care_leavers", "", "TBC")) == []


def test_any_of_two_printed_counts_will_do() -> None:
    assert found(CHECK, row(IN_TIME, "50% (1/2)"), row("care_leavers", 3), row("care_leavers", 2)) == []


def test_only_those_with_a_count_of_the_same_children_are_linked() -> None:
    linked = {
        each.id: each.denominator_indicator for each in INDICATORS.values() if each.denominator_indicator
    }
    assert linked == {
        "re_referrals_in_12_months": "referrals",
        "cpp_visits_in_10_working_days": "child_protection_plans",
        "cpp_visits_in_20_working_days": "child_protection_plans",
        "supervision_in_time_cpp": "child_protection_plans",
        "cin_visits_in_6_weeks": "children_in_need",
        "cla_visits_in_timescale": "cla",
        "supervision_in_time_cla": "cla",
        "cla_reviews_up_to_date": "cla",
        "cla_3_or_more_placements": "cla",
        "cla_in_ifa_placements": "cla",
        "supervision_in_time_care_leavers": "care_leavers",
    }
    assert {INDICATORS[each].kind for each in linked.values()} == {IndicatorKind.COUNT}
