"""Comparators that are totals, shares among percentages, and targets that differ."""

from __future__ import annotations

import pytest
from tests.indicators.kpi_cells import found, limit, message, row

from csc_qa.core.target import ComparatorGroup
from csc_qa.indicators.checks import (
    comparator_totals,
    shares_among_percentages,
    targets_differ,
    targets_written,
)

YEAR, NEIGHBOURS, REGION, ENGLAND = ComparatorGroup
VISITS = "cla_visits_in_timescale"


def test_totals_of_a_region_and_of_england() -> None:
    limits = [limit("cla", "497", YEAR), limit("cla", "640", NEIGHBOURS)]
    limits += [limit("cla", "10480", REGION), limit("cla", "80850", ENGLAND)]
    assert found(comparator_totals.CHECK, row("cla", 566), limits=limits) == [
        ("cla", "", "10480"),
        ("cla", "", "80850"),
    ]


def test_a_total_in_two_sections_is_said_once() -> None:
    limits = [limit("cla", "10480", REGION), limit("cla", "10480", REGION, section="B")]
    assert found(comparator_totals.CHECK, row("cla", 566), limits=limits) == [("cla", "", "10480")]


@pytest.mark.parametrize(
    ("own", "region", "england"),
    [
        (566, "551", "528"),  # means of an authority
        (30, "551", "528"),  # the same, beside a very small authority
        (2, "43", "27"),  # too few to tell
    ],
)
def test_what_may_be_of_one_authority(own: int, region: str, england: str) -> None:
    limits = [limit("cla", region, REGION), limit("cla", england, ENGLAND)]
    assert found(comparator_totals.CHECK, row("cla", own), limits=limits) == []


def test_a_total_beside_a_rate() -> None:
    limits = [limit("cla_rate", "53", REGION), limit("cla_rate", "80850", ENGLAND)]
    assert found(comparator_totals.CHECK, row("cla_rate", 114), limits=limits) == [("cla_rate", "", "80850")]


def test_share_among_percentages() -> None:
    limits = [limit(VISITS, "90%"), limit(VISITS, "0.87", NEIGHBOURS), limit(VISITS, "TBC", REGION)]
    assert found(shares_among_percentages.CHECK, limits=limits) == [(VISITS, "", "0.87")]
    figures = row(VISITS, "85%", "0.82", "0.9 (3/333)")
    assert found(shares_among_percentages.CHECK, figures) == [(VISITS, "2022-05", "0.82")]
    assert found(shares_among_percentages.CHECK, row(VISITS, "85", "0.82")) == [(VISITS, "2022-05", "0.82")]


def test_shares_alone_or_beside_rates_are_right() -> None:
    limits = [limit(VISITS, "0.9"), limit(VISITS, "0.87", NEIGHBOURS), limit("cla_rate", "0.5")]
    assert found(shares_among_percentages.CHECK, row(VISITS, "85%"), limits=limits) == []


@pytest.mark.parametrize(
    ("indicator", "one", "other", "differ", "written"),
    [
        (VISITS, "100%", "97%", True, False),
        (VISITS, "97%", "97%", False, False),
        (VISITS, "97%", "0.97", False, False),
        (VISITS, "97%", "", False, False),
        (VISITS, "97%", "TBC", True, False),
        (VISITS, "97%", "≥97%", False, True),
        ("referrals", "Not set", "N/A", False, True),
        ("single_assessments_rate", "700 (accumulative)", "700", False, True),
        ("contacts", "700 (accumulative)", "700", True, False),
        ("contacts", "<17K", "<17,000", False, False),
    ],
)
def test_two_targets(indicator: str, one: str, other: str, differ: bool, written: bool) -> None:
    limits = [limit(indicator, one), limit(indicator, other, section="B")]
    expected = [(indicator, "", other)]
    assert found(targets_differ.CHECK, limits=limits) == (expected if differ else [])
    assert found(targets_written.CHECK, limits=limits) == (expected if written else [])


def test_two_comparators() -> None:
    limits = [limit(VISITS, "86%", REGION), limit(VISITS, "89%", REGION, section="B")]
    assert message(targets_differ.CHECK, limits=limits) == (
        'the comparator for South East is "86%" in section "A" and "89%" in section "B"'
    )
    limits = [limit(VISITS, "86%", REGION), limit(VISITS, "N/A", REGION, section="B")]
    assert found(targets_differ.CHECK, limits=[*limits, limit(VISITS, "91%", ENGLAND)]) == []
