"""Indicator: a key performance indicator, defined once, under all the names it is printed by."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

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
    aliases: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    source: str = ""
    computation: Computation | None = Field(default=None, exclude=True, repr=False)
    why_not_computed: str = ""

    @property
    def is_computable(self) -> bool:
        """Whether it can be computed from Annex A's lists and the table of supervision."""
        return self.computation is not None

    def __str__(self) -> str:
        return self.name
