"""Indicators judged, on figures worked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.indicator_status import Change, IndicatorStatus, MonthlyFigure
from csc_qa.core.rag import Rag
from csc_qa.core.spc import Assurance, Direction, SpecialCause, Variation
from csc_qa.core.target import Comparator, ComparatorGroup, Target
from csc_qa.core.threshold import Threshold
from csc_qa.indicators.commentary import commentary_of
from csc_qa.indicators.judging.cases import interval_of, with_cases
from csc_qa.indicators.judging.intervals import byar_interval, wilson_interval
from csc_qa.indicators.judging.judge import Limits, judge
from csc_qa.indicators.judging.monthly_series import figures_of, monthly_values

MONTHS = [date(2022, month, 1) for month in range(4, 13)]
DECEMBER = MONTHS[-1]
ASSESSMENTS = [67, 125, 185, 244, 318, 395, 454, 525, 591]
CONTACTS = [1665, 2100, 1866, 1594, 1959, 1789, 1487, 1794, 1428]


def indicator(kind: IndicatorKind, polarity: Polarity = Polarity.LOWER, **more: object) -> Indicator:
    about = {"family": "F", "population": "children", "numerator": "cases"}
    return Indicator(id="it", name="It", kind=kind, polarity=polarity, **about, **more)


def target(printed: str, **more: object) -> Target:
    return Target(indicator="it", threshold=Threshold.parse(printed), printed=printed, **more)


def comparator(group: ComparatorGroup, printed: str, year: int = 2021) -> Comparator:
    return Comparator(
        indicator="it",
        group=group,
        threshold=Threshold.parse(printed),
        valid_from=date(year, 4, 1),
        valid_to=date(year + 1, 3, 31),
    )


def status(
    what: Indicator,
    values: Sequence[float | None],
    *limits: Target | Comparator,
    numbers: Sequence[tuple[float | None, float | None]] = (),
    month: date = DECEMBER,
) -> IndicatorStatus:
    pairs: list[tuple[float | None, float | None]] = [*(numbers or [(None, None)] * len(values))]
    figures = [MonthlyFigure(at, value, *own) for at, value, own in zip(MONTHS, values, pairs, strict=True)]
    targets = [each for each in limits if isinstance(each, Target)]
    comparators = [each for each in limits if isinstance(each, Comparator)]
    return judge(what, figures, Limits(targets, comparators), month)


def codes(found: IndicatorStatus) -> list[str]:
    return [finding.code for finding in found.findings]


CUMULATIVE = indicator(IndicatorKind.CUMULATIVE_RATE)
YEARLY = indicator(IndicatorKind.COUNT, has_yearly_target=True)
COUNT = indicator(IndicatorKind.COUNT)
PERCENTAGE = indicator(IndicatorKind.PERCENTAGE, Polarity.HIGHER)


def test_a_cumulative_rate_is_held_against_the_part_of_the_year_reached() -> None:
    found = status(CUMULATIVE, ASSESSMENTS, target("700 (accumulative)"))
    assert found.year is not None
    assert (found.value, found.monthly, found.year.target) == (591, 66, 525)
    assert found.forecast is not None
    assert found.forecast.value == 788
    assert found.rag is Rag.RED
    assert found.on_last_month == Change(71, -5)
    assert found.on_year_mean is not None
    assert tuple(found.on_year_mean) == pytest.approx((591 / 9, 66 - 591 / 9))


@pytest.mark.parametrize(
    ("total", "expected"),
    [(525, Rag.GREEN), (525.1, Rag.AMBER), (577.5, Rag.AMBER), (577.6, Rag.RED), (591, Rag.RED)],
)
def test_amber_of_a_year_is_a_tenth_of_the_part_reached(total: float, expected: Rag) -> None:
    assert status(CUMULATIVE, [*ASSESSMENTS[:-1], total], target("700")).rag is expected


def test_counts_against_the_target_of_the_year_are_added_up() -> None:
    found = status(YEARLY, CONTACTS, target("<17K"))
    assert found.year is not None
    assert (found.value, found.monthly, found.year.target) == (15_682, 1428, 12_750)
    assert found.forecast is not None
    assert found.forecast.value == pytest.approx(15_682 * 12 / 9)
    assert found.rag is Rag.RED
    # Monthly values against a twelfth of the target.
    assert found.chart is not None
    assert found.chart.target == pytest.approx(17_000 / 12)


def test_a_missing_month_leaves_the_year_unknown() -> None:
    found = status(YEARLY, [*CONTACTS[:3], None, *CONTACTS[4:]], target("<17K"))
    assert (found.value, found.rag, codes(found)) == (None, Rag.NOT_JUDGED, ["CSCQA-JDG-005"])
    assert found.monthly == 1428
    kept = status(CUMULATIVE, [*ASSESSMENTS[:3], None, *ASSESSMENTS[4:]], target("700"))
    assert (kept.value, kept.rag) == (591, Rag.RED)


def test_a_month_without_a_figure() -> None:
    found = status(PERCENTAGE, [*[80.0] * 8, None], target("90%"))
    assert (found.value, found.rag, found.chart_now, codes(found)) == (
        None,
        Rag.NOT_JUDGED,
        None,
        ["CSCQA-JDG-003"],
    )
    assert commentary_of(found) == "Draft: It: no figure for December 2022."


def test_a_percentage_is_judged_by_its_own_numbers() -> None:
    # Printed 90, but 899 of 1000 is short of 90.
    numbers = [(80.0, 100.0)] * 8 + [(899.0, 1000.0)]
    found = status(PERCENTAGE, [80.0] * 8 + [90.0], target("90%"), numbers=numbers)
    assert found.value == pytest.approx(89.9)
    assert found.rag is Rag.AMBER
    assert found.interval == wilson_interval(899, 1000)
    # The mean of the year is of all cases: 1539 of 1800.
    assert found.on_year_mean is not None
    assert found.on_year_mean.other == pytest.approx(85.5)


def test_a_share_as_target_is_read_as_percent_and_small_percentages_are_judged() -> None:
    assert status(PERCENTAGE, [80.0] * 9, target("0.87")).rag is Rag.AMBER
    low = indicator(IndicatorKind.PERCENTAGE, Polarity.LOWER)
    assert status(low, [0.5] * 9, target("<10%")).rag is Rag.GREEN


def test_of_two_targets_the_most_demanding_counts_and_both_are_named() -> None:
    for pair in (("100%", "97%"), ("97%", "100%")):
        found = status(PERCENTAGE, [98.0] * 9, *map(target, pair))
        assert (str(found.target), found.rag, codes(found)) == ("100%", Rag.AMBER, ["CSCQA-JDG-004"])
    found = status(COUNT, [98.0] * 9, target("100"), target("97"))
    assert str(found.target) == "97"
    assert codes(status(CUMULATIVE, ASSESSMENTS, target("700 (accumulative)"), target("700"))) == []


def test_targets_hold_in_their_time_only() -> None:
    past = target("50%", valid_from=date(2021, 4, 1), valid_to=date(2022, 3, 31))
    assert status(PERCENTAGE, [80.0] * 9, past).rag is Rag.NOT_JUDGED
    assert status(PERCENTAGE, [80.0] * 9, past, target("TBC")).target == Threshold.parse("TBC")


def test_own_tolerance() -> None:
    strict = indicator(IndicatorKind.PERCENTAGE, Polarity.HIGHER, amber_tolerance_percent=Decimal(1))
    assert status(strict, [88.0] * 9, target("90%")).rag is Rag.RED
    assert status(PERCENTAGE, [88.0] * 9, target("90%")).rag is Rag.AMBER


def test_without_a_better_way_nothing_is_judged() -> None:
    neutral = indicator(IndicatorKind.COUNT, Polarity.NEUTRAL)
    found = status(neutral, [5.0] * 9, target("6"))
    assert (found.rag, codes(found)) == (Rag.NOT_JUDGED, ["CSCQA-JDG-006"])
    assert status(neutral, [5.0] * 9, target("<6")).rag is Rag.GREEN


def test_variation_and_assurance_come_from_the_months_own_parts() -> None:
    steady = status(CUMULATIVE, ASSESSMENTS, target("700"))
    assert steady.chart is not None
    # A cumulative rate rises every month by its nature: that is no trend.
    assert steady.chart.variation is Variation.COMMON_CAUSE
    values = [10.0, 12, 10, 12, 10, 12, 10, 12, 40]
    found = status(COUNT, values, target("100"))
    assert found.chart is not None
    assert found.chart.direction is Direction.DECREASE
    assert found.chart.latest.special_cause is SpecialCause.OUTSIDE_LIMITS
    assert (found.chart.variation, found.chart.assurance) == (Variation.CONCERN, Assurance.PASS)


def test_later_months_are_not_looked_at() -> None:
    assert status(COUNT, CONTACTS, month=MONTHS[3]) == judge(
        COUNT, [MonthlyFigure(*pair) for pair in zip(MONTHS[:4], CONTACTS, strict=False)], Limits(), MONTHS[3]
    )


def test_comparators_are_of_the_latest_year_before() -> None:
    groups = ComparatorGroup
    found = status(
        PERCENTAGE,
        [80.0] * 9,
        comparator(groups.ENGLAND, "88%"),
        comparator(groups.ENGLAND, "70%", 2020),
        comparator(groups.ENGLAND, "99%", 2022),
        comparator(groups.SOUTH_EAST, "0.79"),
        comparator(groups.PREVIOUS_YEAR, "N/A"),
    )
    assert [(each.group, each.value) for each in found.comparators] == [
        (groups.SOUTH_EAST, 79),
        (groups.ENGLAND, 88),
    ]
    assert [each.difference for each in found.comparators] == [pytest.approx(1), pytest.approx(-8)]


def test_a_years_comparators_stand_beside_the_forecast() -> None:
    [each] = status(CUMULATIVE, ASSESSMENTS, comparator(ComparatorGroup.ENGLAND, "518")).comparators
    assert each.difference == 788 - 518


def test_a_count_is_set_against_its_own_past_only() -> None:
    found = status(
        COUNT,
        [543.0] * 9,
        comparator(ComparatorGroup.PREVIOUS_YEAR, "497"),
        comparator(ComparatorGroup.ENGLAND, "80850"),
    )
    assert [each.difference for each in found.comparators] == [46, None]


def test_a_rate_has_an_interval_from_the_cases_another_indicator_counts() -> None:
    rate = indicator(IndicatorKind.RATE)
    figures = with_cases(
        rate, [MonthlyFigure(DECEMBER, 110)], [MonthlyFigure(DECEMBER, 543)], IndicatorKind.COUNT
    )
    assert figures[0].numerator == 543
    assert interval_of(rate, figures[0]) == pytest.approx(byar_interval(543, 543 * 10_000 / 110))
    assert interval_of(COUNT, MonthlyFigure(DECEMBER, 543, 543, 1000)) is None
    others = [MonthlyFigure(month, 0, 5, 100) for month in MONTHS]
    cumulative = with_cases(CUMULATIVE, [MonthlyFigure(DECEMBER, 591)], others, IndicatorKind.PERCENTAGE)
    assert cumulative[0].numerator == 900
    missing = with_cases(CUMULATIVE, [MonthlyFigure(DECEMBER, 591)], others[1:], IndicatorKind.PERCENTAGE)
    assert missing[0].numerator is None


def test_monthly_parts_begin_anew_in_april() -> None:
    months = [date(2023, month, 1) for month in (2, 3, 4, 5)]
    figures = [MonthlyFigure(*pair) for pair in zip(months, (600, 650, 40, 90), strict=True)]
    assert monthly_values(CUMULATIVE, figures) == dict(zip(months[1:], (50, 40, 50), strict=True))


def test_figures_of_a_tidy_table() -> None:
    table = pd.DataFrame(
        {
            "indicator": ["it", "it", "other", "it", "it"],
            "month": pd.to_datetime(["2022-05-01", "2022-04-01", "2022-04-01", "2022-05-01", "2022-06-01"]),
            "value": [None, 79.0, 5, 81, None],
            "numerator": pd.array([None, 264, None, 81, None], dtype="Int64"),
            "denominator": pd.array([None, 333, None, 100, None], dtype="Int64"),
        }
    )
    assert figures_of(table, "it") == (
        MonthlyFigure(MONTHS[0], 79, 264, 333),
        MonthlyFigure(MONTHS[1], 81, 81, 100),
        MonthlyFigure(MONTHS[2], None),
    )
