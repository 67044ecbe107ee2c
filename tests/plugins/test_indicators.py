from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from decimal import Decimal

import pytest

from csc_qa.core.indicator import IndicatorKind, Polarity
from csc_qa.core.spelling import fold
from csc_qa.hooks.catalogue import Catalogue

Read = Callable[[str], list[dict[str, str]]]

FIRST_WORD = {
    "Number": {IndicatorKind.COUNT},
    "Percentage": {IndicatorKind.PERCENTAGE},
    "Rate": {IndicatorKind.RATE},
    "Rates": {IndicatorKind.CUMULATIVE_RATE},
}
IN_TEXT_ONLY = {
    "care_leavers_in_touch_16_17",
    "care_leavers_in_touch_19_21",
    "care_leavers_in_suitable_accommodation_16_17",
    "care_leavers_in_suitable_accommodation_19_21",
    "care_plans_up_to_date",
    "pathway_plans_up_to_date",
}


def test_indicators_of_the_tables_stand_once_with_every_section_they_are_printed_in(
    catalogue: Catalogue, read_printed: Read
) -> None:
    printed = defaultdict(set)
    for row in read_printed("kpi_tables_2022_23"):
        printed[row["indicator"]].add(row["section"])
    declared = {each.name: set(each.sections) for each in catalogue.indicators.values() if each.sections}
    assert declared == printed
    assert len(declared) == 30


def test_six_indicators_stand_in_the_text_only(catalogue: Catalogue) -> None:
    assert {each.id for each in catalogue.indicators.values() if not each.sections} == IN_TEXT_ONLY


def test_the_kind_is_what_the_name_says(catalogue: Catalogue) -> None:
    for each in catalogue.indicators.values():
        assert each.kind in FIRST_WORD[each.name.split()[0]], each.id


def test_rates_that_only_ever_grow_are_cumulative(catalogue: Catalogue, read_printed: Read) -> None:
    series = defaultdict(list)
    for row in read_printed("kpi_tables_2022_23"):
        if row["indicator"].startswith("Rate"):
            series[row["section"], row["indicator"]].append(Decimal(row["printed"]))
    grows = {name: values == sorted(values) for (_, name), values in series.items()}
    kinds = {each.name: each.kind is IndicatorKind.CUMULATIVE_RATE for each in catalogue.indicators.values()}
    assert grows == {name: kinds[name] for name in grows}
    assert len(grows) == 3


def test_only_a_count_is_out_of_nothing(catalogue: Catalogue) -> None:
    for each in catalogue.indicators.values():
        assert (each.denominator == "") is (each.kind is IndicatorKind.COUNT), each.id
        assert each.population, each.id
        assert each.numerator, each.id
        assert each.source, each.id


def test_no_spelling_stands_for_two_indicators(catalogue: Catalogue) -> None:
    owners: Counter[str] = Counter()
    for each in catalogue.indicators.values():
        owners.update({fold(text) for text in (each.id, each.name, *each.aliases)})
    assert [text for text, indicators in owners.items() if indicators > 1] == []


@pytest.mark.parametrize(
    ("indicator", "polarity"),
    [
        ("assessments_in_45_days", Polarity.HIGHER),
        ("re_referrals_in_12_months", Polarity.LOWER),
        ("single_assessments_rate", Polarity.LOWER),
        ("cla_3_or_more_placements", Polarity.LOWER),
        ("cla_in_ifa_placements", Polarity.LOWER),
        ("child_protection_plans", Polarity.LOWER),
        ("cla_visits_in_timescale", Polarity.HIGHER),
        ("care_leavers", Polarity.NEUTRAL),
    ],
)
def test_which_way_is_better(catalogue: Catalogue, indicator: str, polarity: Polarity) -> None:
    assert catalogue.indicators[indicator].polarity is polarity


def test_a_target_with_a_ceiling_is_never_on_something_that_should_rise(catalogue: Catalogue) -> None:
    below = {target.indicator for target in catalogue.targets if target.printed.startswith("<")}
    assert len(below) == 4
    assert {catalogue.indicators[each].polarity for each in below} == {Polarity.LOWER}
