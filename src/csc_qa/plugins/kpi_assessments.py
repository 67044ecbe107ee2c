"""Indicators on child and family assessments: how many, and how soon they are done.

Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Assessments"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
EFFECTIVE = "Effective assessment and intervention"
RIGHT_SERVICE = "Right service at the right time"

INDICATORS = [
    Indicator(
        id="single_assessments_rate",
        name="Rates of Single Assessments completed per 10,000",
        aliases=("Single assessments per 10,000", "Rate of single assessments"),
        kind=IndicatorKind.CUMULATIVE_RATE,
        polarity=Polarity.LOWER,
        family=FAMILY,
        population="all children under 18 who live in the city",
        numerator="single assessments finished since 1 April",
        denominator="10,000 children under 18",
        sections=(EFFECTIVE, RIGHT_SERVICE),
        source=SOURCE,
    ),
    Indicator(
        id="assessments_in_45_days",
        name="Percentage of C&F assessments completed within 45 working days",
        aliases=(
            "Assessments in 45 days",
            "Assessments within 45 working days",
            "C&F assessments in 45 days",
        ),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population="children whose child and family assessment was finished in the month",
        numerator="assessments finished 45 working days after their start or sooner",
        denominator="assessments finished in the month",
        sections=(EFFECTIVE, RIGHT_SERVICE),
        source=SOURCE,
    ),
]

LIMITS = (
    PrintedLimits("single_assessments_rate", EFFECTIVE, "700 (accumulative)", "672", "637", "554", "518"),
    PrintedLimits("single_assessments_rate", RIGHT_SERVICE, "700", "672", "637", "554", "518"),
    PrintedLimits("assessments_in_45_days", EFFECTIVE, "90%", "86%", "0.87", "0.89", "0.88"),
    PrintedLimits("assessments_in_45_days", RIGHT_SERVICE, "90%", "86%", "87%", "89%", "88%"),
)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on assessments."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
