"""Commentary: word for word where figures are worked by hand, and never at odds with the status."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.indicators.judging.test_judge import (
    ASSESSMENTS,
    CONTACTS,
    COUNT,
    CUMULATIVE,
    PERCENTAGE,
    YEARLY,
    comparator,
    status,
    target,
)

from csc_qa.core.rag import Rag
from csc_qa.core.target import ComparatorGroup
from csc_qa.indicators.commentary import commentary_of


def test_a_cumulative_rate() -> None:
    found = status(
        CUMULATIVE,
        ASSESSMENTS,
        target("700 (accumulative)"),
        comparator(ComparatorGroup.STATISTICAL_NEIGHBOURS, "637"),
        comparator(ComparatorGroup.ENGLAND, "800"),
    )
    assert commentary_of(found) == (
        "Draft: It: 591 since April, 66 of them in December 2022, down 5 (7.0%) on last month (71) and "
        "up 0.3 (0.5%) on the mean of the year so far (65.7). "
        "Common cause variation, as far as 9 months show. "
        "Red: of the 700 that are the target for the year, 525 fall on its first 9 months. "
        "The process as it is meets the target in some months and misses it in others. "
        "At the present pace the year ends at 788 (95% interval 755.1 to 820.9), "
        "88 (12.6%) above the target. "
        "The forecast is above that of the statistical neighbours (637) and below that of England (800)."
    )


def test_a_percentage_changes_by_percentage_points() -> None:
    numbers = [(70.0, 100.0)] * 8 + [(161.0, 200.0)]
    text = commentary_of(status(PERCENTAGE, [70.0] * 8 + [81.0], target("90%"), numbers=numbers))
    assert text.startswith(
        "Draft: It: 80.5% (161 of 200; 95% interval 74.5% to 85.4%) in December 2022, "
        "up 10.5 percentage points on last month (70%) and up 8.4 percentage points on the mean"
    )
    assert "Special cause of improving nature, as far as 9 months show: the month lies outside" in text
    assert "Red against the target of 90%." in text


@pytest.mark.parametrize(("printed", "words"), [("Not set", "No target is set."), ("TBC", "is set (TBC).")])
def test_no_target(printed: str, words: str) -> None:
    assert words in commentary_of(status(COUNT, CONTACTS, target(printed)))


def test_the_last_month_of_a_year_has_no_forecast() -> None:
    assert "pace" in commentary_of(status(YEARLY, CONTACTS))
    assert "pace" not in commentary_of(status(COUNT, CONTACTS))


@given(st.lists(st.integers(0, 3000), min_size=9, max_size=9))
def test_words_and_icons_say_the_same(values: list[int]) -> None:
    found = status(YEARLY, values, target("<17K"))
    text = commentary_of(found)
    assert text.startswith("Draft: ")
    assert found.chart is not None
    assert ("Common cause" in text) == (found.chart.latest.special_cause is None)
    assert [rag for rag in (Rag.GREEN, Rag.AMBER, Rag.RED) if f"{rag}: " in text] == [found.rag]
    assert f"{sum(values):,} since April" in text
    assert not re.search(r"nan|None|-\d", text)
