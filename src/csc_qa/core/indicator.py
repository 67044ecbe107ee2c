"""Indicator: a key performance indicator, defined once, under all the names it is printed by."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import Field, model_validator

from csc_qa.core.computation import Computation
from csc_qa.core.model import FrozenModel


class IndicatorKind(StrEnum):
    """What the number is."""

    COUNT = "count"
    PERCENTAGE = "percentage"
    RATE = "rate per 10,000"
    CUMULATIVE_RATE = "cumulative rate per 10,000"


class Polarity(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


class Indicator(FrozenModel):
    """One KPI: one object, however many sections of a report print it, and under whatever names.

    Attributes:
        id: stable id, such as `assessments_in_45_days`.
        name: the name reports use.
        aliases: further names under which it is printed.
        family: the group of indicators it belongs to.
        population: whom it is about, in words. Rates of one population are compared with one another.
        numerator: what is counted, in words.
        denominator: out of what, in words; empty for a count.
        numerator_indicator: id of the indicator that prints the count a rate is made of; of a percentage,
            its denominators are meant. For a cumulative rate they are added up since 1 April.
        denominator_indicator: id of the count that prints the denominator of the same month.
        amber_tolerance_percent: by what share of the target amber may miss it; None for the default.
        valid_from, valid_to: first and last day on which it is in use; None where there is no such day.
        sections: sections of the performance report in which it is printed; empty where it stands
            in the report's text only.
        source: where the definition comes from.
        has_yearly_target: a count of months whose target is for the financial year's total. That of a
            cumulative rate always is.
        computation: how it is computed from Annex A's lists; None where it cannot be.
        why_not_computed: where it cannot be, what the lists do not hold.
    """

    id: str
    name: str
    kind: IndicatorKind
    polarity: Polarity
    family: str
    population: str
    numerator: str
    denominator: str = ""
    numerator_indicator: str = ""
    denominator_indicator: str = ""
    amber_tolerance_percent: Decimal | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    aliases: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    source: str = ""
    has_yearly_target: bool = False
    computation: Computation | None = Field(default=None, exclude=True, repr=False)
    why_not_computed: str = ""

    @property
    def is_judged_by_year(self) -> bool:
        """Whether the year so far, from April, is what the target is about."""
        return self.has_yearly_target or self.kind is IndicatorKind.CUMULATIVE_RATE

    @model_validator(mode="after")
    def _check(self) -> Indicator:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError(f"the indicator {self.id} ends before it starts")
        if self.amber_tolerance_percent is not None and self.amber_tolerance_percent < 0:
            raise ValueError(f"the amber tolerance of {self.id} is below 0")
        return self

    @property
    def is_computable(self) -> bool:
        """Whether it can be computed from Annex A's lists and the table of supervision."""
        return self.computation is not None

    def __str__(self) -> str:
        return self.name
