from __future__ import annotations

from datetime import date

import pytest

from csc_qa.core.errors import ThresholdError
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.target import Comparator, ComparatorGroup, Target
from csc_qa.core.threshold import Threshold

SHARE = Indicator(
    id="share",
    name="Share",
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family="Demo",
    population="children",
    numerator="some",
    denominator="all",
)
YEAR = Period.parse("FY2023-24")


def limits_of(row: PrintedLimits) -> list[Target | Comparator]:
    return targets_and_comparators([row], [SHARE], year=YEAR, source="Report")


def test_a_row_without_comparators_gives_its_target_alone() -> None:
    (target,) = limits_of(PrintedLimits("share", "A", "90%"))
    assert isinstance(target, Target)
    assert (target.printed, target.section, target.source) == ("90%", "A", "Report")
    assert target.threshold == Threshold.parse("90%")


def test_an_empty_target_is_kept_and_not_set() -> None:
    (target,) = limits_of(PrintedLimits("share", "A"))
    assert target.printed == ""
    assert not target.threshold


def test_each_comparator_cell_goes_to_its_group_and_blank_ones_to_none() -> None:
    _, *others = limits_of(PrintedLimits("share", "A", "90%", "1%", " ", "3%", "4%"))
    groups = [(each.group, each.printed) for each in others if isinstance(each, Comparator)]
    assert groups == [
        (ComparatorGroup.PREVIOUS_YEAR, "1%"),
        (ComparatorGroup.SOUTH_EAST, "3%"),
        (ComparatorGroup.ENGLAND, "4%"),
    ]


def test_a_fraction_is_a_percentage_under_a_percentage_only() -> None:
    assert limits_of(PrintedLimits("share", "A", "0.87"))[0].threshold == Threshold.parse("87%")
    assert limits_of(PrintedLimits("number", "A", "0.87"))[0].threshold == Threshold.parse("0.87")


def test_comparators_hold_for_the_year_before_a_leap_day_included() -> None:
    _, other = targets_and_comparators(
        [PrintedLimits("share", "A", "90%", "80%")], [], year=Period.parse("FY2024-25"), source=""
    )
    assert (other.valid_from, other.valid_to) == (date(2023, 4, 1), date(2024, 3, 31))


def test_a_cell_that_is_no_threshold_is_refused() -> None:
    with pytest.raises(ThresholdError, match="CSCQA-THR-001"):
        limits_of(PrintedLimits("share", "A", "about ninety"))
