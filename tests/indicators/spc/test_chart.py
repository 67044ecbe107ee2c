"""Whole charts: rebases, fixed limits, remarks, and properties that every chart has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.errors import SpcError
from csc_qa.core.spc import Assurance, Direction, Rebase, SpcChart, SpecialCause, Variation
from csc_qa.indicators.spc.chart import spc_chart

START = date(2020, 1, 1)
wholes = st.lists(st.integers(-50, 50), min_size=1, max_size=40)


def day(place: int) -> date:
    return START + timedelta(days=7 * place)


def chart(values: Sequence[float], direction: Direction = Direction.INCREASE, **options: object) -> SpcChart:
    return spc_chart({day(place): float(value) for place, value in enumerate(values)}, direction, **options)  # type: ignore[arg-type]


def causes(found: SpcChart) -> list[SpecialCause | None]:
    return [point.special_cause for point in found.points]


def codes(found: SpcChart) -> list[str]:
    return [finding.code for finding in found.findings]


def test_by_hand() -> None:
    # Mean 50, moving ranges 2, 4, 2 four times over.
    found = chart([50, 52, 48] * 4 + [50], target=30)
    mean_range = (2 + 4 + 2) * 4 / 12
    segment = found.segments[0]
    assert (segment.mean, segment.points) == (50, 13)
    assert segment.upper == pytest.approx(50 + 2.66 * mean_range)
    assert set(causes(found)) == {None}
    assert (found.variation, found.assurance, found.findings) == (
        Variation.COMMON_CAUSE,
        Assurance.PASS,
        (),
    )


def test_latest_point_gives_the_variation() -> None:
    values = [50, 52, 48] * 5
    assert chart([*values, 80]).variation is Variation.IMPROVEMENT
    assert chart([*values, 80], Direction.DECREASE).variation is Variation.CONCERN
    assert chart([*values, 80], Direction.NEUTRAL).variation is Variation.NEUTRAL
    assert chart([*values, 80, 50]).variation is Variation.COMMON_CAUSE


def test_no_rule_looks_across_a_rebase() -> None:
    values = [4, -4] * 6 + [-3, -2, -1, 0, 1, 2, 3]
    assert causes(chart(values)) == [None] * 11 + [SpecialCause.TREND] * 8
    found = chart(values, rebases=[Rebase(on=day(15), reason="new form")])
    assert causes(found) == [None] * 19
    assert [(each.start, each.end, each.points, each.reason) for each in found.segments] == [
        (day(0), day(14), 15, ""),
        (day(15), day(18), 4, "new form"),
    ]


def test_a_rebase_takes_its_own_limits_and_assurance_the_latest() -> None:
    found = chart([10, 12] * 7 + [30, 32] * 7, rebases=[Rebase(on=day(14), reason="more staff")], target=20)
    assert [each.mean for each in found.segments] == [11, 31]
    assert found.assurance is Assurance.PASS
    assert set(causes(found)) == {None}
    whole = chart([10, 12] * 7 + [30, 32] * 7, target=20)
    assert SpecialCause.OUTSIDE_LIMITS in causes(whole)


def test_a_rebase_between_two_points_begins_at_the_next() -> None:
    found = chart([1, 2] * 13, rebases=[Rebase(on=day(13) - timedelta(days=3), reason="r")])
    assert found.segments[1].start == day(13)


@pytest.mark.parametrize("on", [day(0), day(-3), day(26)])
def test_a_rebase_that_divides_nothing_is_told(on: date) -> None:
    found = chart([1, 2] * 13, rebases=[Rebase(on=on, reason="r")])
    assert (len(found.segments), codes(found)) == (1, ["CSCQA-SPC-011"])


def test_two_rebases_at_one_point_are_told() -> None:
    rebases = [Rebase(on=day(13), reason="a"), Rebase(on=day(13) - timedelta(days=1), reason="b")]
    found = chart([1, 2] * 13, rebases=rebases)
    assert (len(found.segments), codes(found)) == (2, ["CSCQA-SPC-011"])


def test_a_rebase_without_a_reason_is_told() -> None:
    assert codes(chart([1, 2] * 13, rebases=[Rebase(on=day(13))])) == ["CSCQA-SPC-012"]


def test_limits_fixed_after_the_first_points() -> None:
    found = chart([10, 12] * 6 + [30] * 5, fix_after=12)
    assert found.segments[0].mean == 11
    assert causes(found)[12:] == [SpecialCause.OUTSIDE_LIMITS] * 5
    assert chart([10, 12] * 6 + [30] * 5).segments[0].mean == pytest.approx(282 / 17)


def test_fixing_begins_anew_with_each_segment() -> None:
    values = [10, 12] * 6 + [20] + [30, 32] * 6 + [90]
    found = chart(values, fix_after=12, rebases=[Rebase(on=day(13), reason="r")])
    assert [each.mean for each in found.segments] == [11, 31]


def test_fixing_too_early_is_an_error_and_too_late_a_remark() -> None:
    with pytest.raises(SpcError, match="CSCQA-SPC-013"):
        chart([1, 2] * 8, fix_after=11)
    assert codes(chart([1, 2] * 8, fix_after=17)) == ["CSCQA-SPC-014"]


@pytest.mark.parametrize(("number", "expected"), [(12, ["CSCQA-SPC-010"]), (13, [])])
def test_fewer_than_13_points_warn(number: int, expected: list[str]) -> None:
    assert codes(chart(range(number))) == expected


def test_one_point_has_no_limits() -> None:
    found = chart([5], target=4)
    segment = found.segments[0]
    assert (segment.mean, segment.lower, segment.near_upper) == (5, None, None)
    assert (found.variation, found.assurance) == (Variation.COMMON_CAUSE, None)


@pytest.mark.parametrize("values", [[], [1, float("nan")], [float("inf")]])
def test_no_or_endless_values_are_an_error(values: list[float]) -> None:
    with pytest.raises(SpcError):
        chart(values)


def test_neutral_with_a_target_has_no_assurance_and_says_so() -> None:
    found = chart([1, 2] * 8, Direction.NEUTRAL, target=1)
    assert (found.assurance, codes(found)) == (None, ["CSCQA-SPC-018"])


@given(wholes, st.integers(-1000, 1000))
def test_adding_to_all_values_moves_the_limits_only(values: list[int], added: int) -> None:
    before, after = chart(values), chart([value + added for value in values])
    assert causes(before) == causes(after)
    assert after.segments[0].mean == pytest.approx(before.segments[0].mean + added, abs=1e-9)


@given(wholes, st.sampled_from([0.001, 0.1, 3, 1000]))
def test_another_unit_changes_no_signal(values: list[int], unit: float) -> None:
    assert causes(chart(values)) == causes(chart([value * unit for value in values]))


@given(wholes)
def test_the_mirror_image_turns_improvement_into_concern(values: list[int]) -> None:
    mirror = chart([-value for value in values], Direction.DECREASE)
    found = chart(values)
    assert causes(found) == causes(mirror)
    assert [each.variation for each in found.points] == [each.variation for each in mirror.points]


@given(wholes, st.data())
def test_with_fixed_limits_nothing_later_than_six_points_changes_a_flag(
    values: list[int], data: st.DataObject
) -> None:
    values = [*range(0, 24, 2), *values]
    cut = data.draw(st.integers(12, len(values)))
    whole, part = causes(chart(values, fix_after=12)), causes(chart(values[:cut], fix_after=12))
    assert whole[: max(0, cut - 6)] == part[: max(0, cut - 6)]


@given(wholes)
def test_every_flag_has_its_reason(values: list[int]) -> None:
    found = chart(values)
    segment = found.segments[0]
    for point in found.points:
        outside = segment.upper is not None and (
            point.value > segment.upper + 1e-9 or point.value < (segment.lower or 0) - 1e-9
        )
        assert outside == (point.special_cause is SpecialCause.OUTSIDE_LIMITS)
        assert (point.variation is Variation.COMMON_CAUSE) == (point.special_cause is None)


@given(wholes, st.integers(1, 39))
def test_a_rebase_makes_two_charts_side_by_side(values: list[int], place: int) -> None:
    if place >= len(values):
        return
    found = chart(values, rebases=[Rebase(on=day(place), reason="r")])
    first, second = chart(values[:place]), chart(values[place:])
    assert causes(found) == causes(first) + causes(second)
    assert [each.mean for each in found.segments] == pytest.approx(
        [np.mean(values[:place]), np.mean(values[place:])]
    )
