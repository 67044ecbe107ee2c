from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.target import ComparatorGroup
from csc_qa.core.threshold import Threshold, ThresholdState
from csc_qa.hooks.catalogue import Catalogue

Read = Callable[[str], list[dict[str, str]]]

COLUMNS = {
    ComparatorGroup.PREVIOUS_YEAR: "southampton_2021_22",
    ComparatorGroup.STATISTICAL_NEIGHBOURS: "statistical_neighbours",
    ComparatorGroup.SOUTH_EAST: "south_east",
    ComparatorGroup.ENGLAND: "england",
}


def test_every_printed_target_is_declared_as_printed(catalogue: Catalogue, read_printed: Read) -> None:
    name = {each.id: each.name for each in catalogue.indicators.values()}
    printed = sorted(
        (row["section"], row["indicator"], row["target"]) for row in read_printed("kpi_targets_2022_23")
    )
    assert sorted((each.section, name[each.indicator], each.printed) for each in catalogue.targets) == printed


def test_every_printed_comparator_is_declared_as_printed(catalogue: Catalogue, read_printed: Read) -> None:
    name = {each.id: each.name for each in catalogue.indicators.values()}
    printed = sorted(
        (row["section"], row["indicator"], group.value, row[column])
        for row in read_printed("kpi_targets_2022_23")
        for group, column in COLUMNS.items()
        if row[column]
    )
    declared = sorted(
        (each.section, name[each.indicator], each.group.value, each.printed) for each in catalogue.comparators
    )
    assert declared == printed


def test_a_limit_on_a_percentage_is_read_as_a_percentage(catalogue: Catalogue) -> None:
    for limit in [*catalogue.targets, *catalogue.comparators]:
        is_percentage = catalogue.indicators[limit.indicator].kind is IndicatorKind.PERCENTAGE
        assert limit.threshold.is_percentage is (is_percentage and bool(limit.threshold)), limit


def test_comparators_printed_in_two_ways_are_the_same(catalogue: Catalogue) -> None:
    neighbours = [
        each
        for each in catalogue.comparators
        if each.indicator == "assessments_in_45_days" and each.group is ComparatorGroup.STATISTICAL_NEIGHBOURS
    ]
    assert {each.printed for each in neighbours} == {"0.87", "87%"}
    assert {each.threshold for each in neighbours} == {Threshold.parse("87%")}


def test_targets_hold_for_the_financial_year_and_comparators_for_the_one_before(
    catalogue: Catalogue,
) -> None:
    targets = {(each.valid_from, each.valid_to) for each in catalogue.targets}
    comparators = {(each.valid_from, each.valid_to) for each in catalogue.comparators}
    assert targets == {(date(2022, 4, 1), date(2023, 3, 31))}
    assert comparators == {(date(2021, 4, 1), date(2022, 3, 31))}
    sources = {each.source for each in [*catalogue.targets, *catalogue.comparators]}
    assert sources == {"Performance report, January 2023"}


def test_an_empty_cell_is_a_target_that_is_not_set(catalogue: Catalogue) -> None:
    (empty,) = [each for each in catalogue.targets if each.printed == ""]
    assert empty.indicator == "cin_visits_in_6_weeks"
    assert empty.threshold.state is ThresholdState.NOT_SET


@pytest.mark.parametrize(
    ("indicator", "printed"),
    [
        ("cla_visits_in_timescale", {"100%", "97%"}),
        ("single_assessments_rate", {"700 (accumulative)", "700"}),
        ("referrals", {"Not set", "N/A"}),
    ],
)
def test_targets_that_differ_between_sections_stay_as_they_are(
    catalogue: Catalogue, indicator: str, printed: set[str]
) -> None:
    assert {each.printed for each in catalogue.targets if each.indicator == indicator} == printed
