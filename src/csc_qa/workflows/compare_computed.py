"""Hold what was computed from Annex A against what the KPI table prints for the month."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import NamedTuple

from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.kpi_table import KpiFigure, KpiTable
from csc_qa.core.period import Period
from csc_qa.indicators.computing import ComputedValue
from csc_qa.indicators.figure_words import figure_words


class Verdict(StrEnum):
    """What the comparison comes to."""

    SAME = "Same"
    DIFFERS = "Differs"
    NOT_PRINTED = "Not printed"
    NO_VALUE = "No value"


class ComparedValue(NamedTuple):
    """An indicator as computed and as printed.

    Attributes:
        printed: the cell; None where the table has no figure for the month.
        difference: printed less computed, in words; empty where one of them is missing or they agree.
    """

    computed: ComputedValue
    printed: KpiFigure | None
    verdict: Verdict
    difference: str


def compare_computed(values: Sequence[ComputedValue], table: KpiTable, month: Period) -> list[ComparedValue]:
    """Return every computed value beside the printed one.

    They are the same where the numbers behind the printed figure are the computed ones; where none are
    printed, where the computed value, rounded as the printed one, is that.
    """
    return [_compare(each, table.series(each.indicator.id).get(month.start)) for each in values]


def _compare(computed: ComputedValue, printed: KpiFigure | None) -> ComparedValue:
    if printed is None:
        return ComparedValue(computed, None, Verdict.NOT_PRINTED, "")
    if computed.value is None:
        return ComparedValue(computed, printed, Verdict.NO_VALUE, "")
    if _is_same(computed, printed):
        return ComparedValue(computed, printed, Verdict.SAME, "")
    return ComparedValue(computed, printed, Verdict.DIFFERS, _difference(computed, printed))


def _is_same(computed: ComputedValue, printed: KpiFigure) -> bool:
    figure = printed.figure
    if figure.numerator is not None and figure.denominator is not None:
        return (figure.numerator, figure.denominator) == (computed.numerator, computed.denominator)
    step = Decimal(1).scaleb(-figure.decimals)
    rounded = Decimal(repr(float(computed.value or 0))).quantize(step, ROUND_HALF_UP)
    return figure.value == rounded


def _difference(computed: ComputedValue, printed: KpiFigure) -> str:
    kind = computed.indicator.kind
    difference = float(printed.figure.value or 0) - float(computed.value or 0)
    unit = " percentage points" if kind is IndicatorKind.PERCENTAGE else ""
    plain = IndicatorKind.RATE if kind is IndicatorKind.PERCENTAGE else kind
    words = figure_words(abs(difference), plain)
    if words == "0":
        return "Other numbers behind the same figure"
    return f"{words}{unit} {'higher' if difference > 0 else 'lower'} as printed"
