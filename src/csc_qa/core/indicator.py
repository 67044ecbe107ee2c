"""Indicator: a key performance indicator, defined once, under all the names it is printed by."""

from __future__ import annotations

from enum import StrEnum

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
    """One KPI.

    Attributes:
        id: stable id, such as `assessments_in_45_days`.
        name: the name reports use.
        aliases: further names under which it is printed.
        family: the group of indicators it belongs to.
        population: whom it is about, in words; the denominator of a percentage counts them.
        numerator: what is counted, in words.
        denominator: out of what, in words; empty for a count.
        sections: sections of the performance report in which it is printed; empty where it stands
            in the report's text only.
        source: where the definition comes from.
        has_yearly_target: a count of months whose target is for the financial year's total. That of a
            cumulative rate always is.
    """

    id: str
    name: str
    kind: IndicatorKind
    polarity: Polarity
    family: str
    population: str
    numerator: str
    denominator: str = ""
    aliases: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    source: str = ""
    has_yearly_target: bool = False

    @property
    def is_judged_by_year(self) -> bool:
        """Whether the year so far, from April, is what the target is about."""
        return self.has_yearly_target or self.kind is IndicatorKind.CUMULATIVE_RATE

    def __str__(self) -> str:
        return self.name
