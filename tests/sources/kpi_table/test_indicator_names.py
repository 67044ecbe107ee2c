from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.kpi_table.tables import INDICATORS

from csc_qa.sources.kpi_table import IndicatorNames

NAMES = IndicatorNames(INDICATORS.values())
SPELLINGS = [(each.id, text) for each in INDICATORS.values() for text in (each.id, each.name, *each.aliases)]


@pytest.mark.parametrize(("indicator", "text"), SPELLINGS)
def test_every_declared_name_is_exact(indicator: str, text: str) -> None:
    found = NAMES.find(f" {text.upper()}: ")
    assert found is not None
    assert (found.indicator.id, found.is_exact) == (indicator, True)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Number of CLA at end of the month", "cla"),
        ("Percentage of C&F assesments completed within 45 working days", "assessments_in_45_days"),
        (
            "Percentage of CLA who had their supervision and were within the timescale",
            "supervision_in_time_cla",
        ),
        (
            "Number of children subject of a Child Protection Plan at the end of month",
            "child_protection_plans",
        ),
    ],
)
def test_a_name_that_is_surely_meant(text: str, indicator: str) -> None:
    found = NAMES.find(text)
    assert found is not None
    assert (found.indicator.id, found.is_exact) == (indicator, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Total",
        "Number of CIN at the end of the month",
        "Number of referrals out of the month",
        "Percentage of re-referrals within 6 months",
        "Percentage of C&F assessments completed within 35 working days",
        "Percentage of CIN who had their supervision and was within the timescale",
        "Percentage of CLA at end of month with 2 or more placements during the year",
        "Number of C&F assessments completed within 45 working days",
        "Percentage of children subject to Child Protection Plan for whom a visit has not taken place "
        "within last 10 working days",
        "Source: performance team",
    ],
)
def test_another_indicator_is_never_taken_for_a_known_one(text: str) -> None:
    assert NAMES.find(text) is None


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    found = NAMES.find(text)
    assert found is None or found.indicator.id in INDICATORS
