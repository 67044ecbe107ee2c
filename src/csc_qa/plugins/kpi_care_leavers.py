"""Indicators on care leavers: how many, are we in touch, and do they live well?

All but their number stand in the report's text only, for December 2022 and without a target.
Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Care leavers"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
RIGHT_SERVICE = "Right service at the right time"


def _percentage(indicator: str, words: str, numerator: str, first_age: int, last_age: int) -> Indicator:
    whom = f"care leavers aged {first_age} to {last_age}"
    return Indicator(
        id=f"{indicator}_{first_age}_{last_age}",
        name=f"Percentage of {whom} {words}",
        aliases=(f"Care leavers {words}, {first_age}-{last_age}",),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population=whom,
        numerator=numerator,
        denominator=whom,
        source=SOURCE,
    )


_TOUCH = ("care_leavers_in_touch", "in touch", "those with whom the authority is in touch")
_HOME = (
    "care_leavers_in_suitable_accommodation",
    "in suitable accommodation",
    "those whose home is suitable for them",
)

INDICATORS = [
    Indicator(
        id="care_leavers",
        name="Number of care leavers",
        aliases=("Care leavers",),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.NEUTRAL,
        family=FAMILY,
        population="young people who have left care and are still supported",
        numerator="care leavers at the end of the month",
        sections=(RIGHT_SERVICE,),
        source=SOURCE,
    ),
    _percentage(*_TOUCH, 16, 17),
    _percentage(*_TOUCH, 19, 21),
    _percentage(*_HOME, 16, 17),
    _percentage(*_HOME, 19, 21),
]

LIMITS = (PrintedLimits("care_leavers", RIGHT_SERVICE, "N/A"),)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on care leavers."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
