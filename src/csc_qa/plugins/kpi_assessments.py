"""Indicators on child and family assessments: how many, and how soon they are done.

Source: performance report, January 2023.
"""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.computation import Computation, Population
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Assessments"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
EFFECTIVE = "Effective assessment and intervention"
RIGHT_SERVICE = "Right service at the right time"

# Assessments that go on have no day of authorisation.
_FINISHED = Population(
    table=4,
    who=lambda month: month.has("assessment_authorised_on"),
    columns=("assessment_started_on", "assessment_authorised_on"),
    must_say=("assessment_started_on",),
    in_order=(("assessment_started_on", "assessment_authorised_on"),),
    begins="assessment_authorised_on",
)
_FINISHED_IN_YEAR = _FINISHED.model_copy(
    update={
        "who": lambda month: month.has_since("assessment_authorised_on", month.year_starts),
        "reaches_back": lambda month: month.year_starts,
    }
)
_LIMIT_WORKING_DAYS = 45


def _is_in_time(month: ReportingMonth) -> nw.Expr:
    return month.is_within_working_days(
        "assessment_started_on", "assessment_authorised_on", _LIMIT_WORKING_DAYS
    )


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
        computation=Computation(population=_FINISHED_IN_YEAR),
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
        computation=Computation(population=_FINISHED, numerator=_is_in_time),
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
