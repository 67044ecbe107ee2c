from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity


def indicator(**more: Any) -> Indicator:
    return Indicator(
        id="cla",
        name="Number of CLA",
        kind=IndicatorKind.COUNT,
        polarity=Polarity.LOWER,
        family="CLA",
        population="children",
        numerator="children looked after",
        **more,
    )


def test_it_is_computable_once_it_says_how() -> None:
    assert not indicator().is_computable
    assert indicator(computation=Computation(population=CHILDREN_LOOKED_AFTER)).is_computable


def test_it_cannot_end_before_it_starts() -> None:
    assert indicator(valid_from=date(2022, 4, 1), valid_to=date(2022, 4, 1)).valid_to
    with pytest.raises(ValueError, match="ends before it starts"):
        indicator(valid_from=date(2022, 4, 1), valid_to=date(2022, 3, 31))


def test_amber_tolerance_is_none_below_nothing() -> None:
    assert indicator(amber_tolerance_percent=Decimal(0)).amber_tolerance_percent == 0
    with pytest.raises(ValueError, match="below 0"):
        indicator(amber_tolerance_percent=Decimal(-1))
