"""Indicators on early help: how many are referred, and how many assessments are done.

Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.computation import Computation, Population
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Early help"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
EFFECTIVE = "Effective assessment and intervention"
RIGHT_SERVICE = "Right service at the right time"

# Assessments that go on have no day of completion.
_FINISHED = Population(
    table=2,
    who=lambda month: month.has("assessment_completed_on"),
    columns=("assessment_started_on", "assessment_completed_on"),
    in_order=(("assessment_started_on", "assessment_completed_on"),),
    begins="assessment_completed_on",
)

INDICATORS = [
    Indicator(
        id="early_help_referrals",
        name="Number of referrals into Early Help",
        aliases=("Early help referrals", "Referrals to Early Help"),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.NEUTRAL,
        family=FAMILY,
        population="children and families put forward for early help",
        numerator="referrals to early help in the month",
        sections=(EFFECTIVE,),
        source=SOURCE,
        why_not_computed="list 2 holds early help assessments, not the referrals before them",
    ),
    Indicator(
        id="early_help_assessments",
        name="Number of Early Help assessments completed",
        aliases=("Early help assessments", "EHA completed"),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.NEUTRAL,
        family=FAMILY,
        population="children and families who get early help",
        numerator="early help assessments finished in the month",
        sections=(EFFECTIVE, RIGHT_SERVICE),
        source=SOURCE,
        computation=Computation(population=_FINISHED),
    ),
]

LIMITS = (
    PrintedLimits("early_help_referrals", EFFECTIVE, "N/A"),
    PrintedLimits("early_help_assessments", EFFECTIVE, "TBC"),
    PrintedLimits("early_help_assessments", RIGHT_SERVICE, "TBC"),
)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on early help."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
