"""Indicators on children looked after (CLA): how many they are, and is their care reviewed?

Source: performance report, January 2023.
"""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER, IS_WITH_CWD, looked_after
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Children looked after"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
RIGHT_SERVICE = "Right service at the right time"
PARENTING = "Robust corporate parenting"

_AGE_OF_YEARLY_HEALTH_ASSESSMENTS = 5
_FIRST_REVIEW_WORKING_DAYS = 20
_IS_UASC = nw.col("is_uasc")
_IS_ON_SECTION_20 = (nw.col("legal_status") == "V2") & ~_IS_UASC.fill_null(False)


def _is_reviewed(month: ReportingMonth) -> nw.Expr:
    """Hold where the last review is six months old at most, or the first one is not due yet."""
    is_recent = month.has_since("latest_review_on", month.months_back(6))
    is_new = nw.col("care_started_on") >= month.working_days_back(_FIRST_REVIEW_WORKING_DAYS)
    return is_recent.fill_null(False) | is_new.fill_null(False)


def _is_health_assessed(month: ReportingMonth) -> nw.Expr:
    """Hold where a health assessment is six months old at most, or twelve from the fifth birthday on."""
    is_yearly = nw.col("date_of_birth") <= month.months_back(12 * _AGE_OF_YEARLY_HEALTH_ASSESSMENTS)
    in_year = month.has_since("last_health_assessment_on", month.months_back(12)) & is_yearly
    in_half_year = month.has_since("last_health_assessment_on", month.months_back(6))
    return in_year.fill_null(False) | in_half_year.fill_null(False)


_IN_CARE_FOR_A_YEAR = looked_after(lambda month: nw.col("care_started_on") <= month.months_back(12))

INDICATORS = [
    Indicator(
        id="cla",
        name="Number of CLA at the end of the month",
        aliases=("CLA", "Number of CLA", "Children looked after", "Number of children looked after"),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.LOWER,
        family=FAMILY,
        population="children looked after",
        numerator="children looked after on the last day of the month",
        sections=(RIGHT_SERVICE, PARENTING),
        source=SOURCE,
        computation=Computation(population=CHILDREN_LOOKED_AFTER),
    ),
    Indicator(
        id="cla_rate",
        name="Rate of CLA per 10,000 under 18 population",
        aliases=("Rate of CLA", "CLA per 10,000"),
        kind=IndicatorKind.RATE,
        polarity=Polarity.LOWER,
        family=FAMILY,
        population="all children under 18 who live in the city",
        numerator="children looked after on the last day of the month",
        denominator="10,000 children under 18",
        sections=(PARENTING,),
        source=SOURCE,
        computation=Computation(population=CHILDREN_LOOKED_AFTER),
    ),
    Indicator(
        id="cla_uasc",
        name="Number of CLA at the end of the month who are UASC",
        aliases=("UASC", "Number of UASC"),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.LOWER,
        family=FAMILY,
        population="children looked after",
        numerator="unaccompanied asylum-seeking children among those looked after",
        sections=(PARENTING,),
        source=SOURCE,
        computation=Computation(population=CHILDREN_LOOKED_AFTER, numerator=_IS_UASC, columns=("is_uasc",)),
    ),
    Indicator(
        id="cla_section_20",
        name="Number of CLA accommodated on S20 (exc UASC) as at the end of the month",
        aliases=("CLA on S20", "Section 20"),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.NEUTRAL,
        family=FAMILY,
        population="children looked after who are not unaccompanied asylum seekers",
        numerator="those accommodated by agreement, under section 20",
        sections=(PARENTING,),
        source=SOURCE,
        computation=Computation(
            population=CHILDREN_LOOKED_AFTER,
            numerator=_IS_ON_SECTION_20,
            columns=("legal_status", "is_uasc"),
        ),
    ),
    Indicator(
        id="cla_allocated_to_cwd",
        name="Number of CLA allocated to CWD",
        aliases=("CLA with CWD",),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.NEUTRAL,
        family=FAMILY,
        population="children looked after",
        numerator="those whose case is with the disability team",
        sections=(PARENTING,),
        source=SOURCE,
        computation=Computation(
            population=CHILDREN_LOOKED_AFTER, numerator=IS_WITH_CWD, columns=("allocated_team",)
        ),
    ),
    Indicator(
        id="cla_reviews_up_to_date",
        name="Percentage of CLA children with an up to date review",
        aliases=("CLA reviews up to date", "CLA reviews in time"),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population="children looked after at the end of the month",
        numerator="those whose review was held when it was due",
        denominator="children looked after",
        sections=(PARENTING,),
        source=SOURCE,
        computation=Computation(
            population=CHILDREN_LOOKED_AFTER,
            numerator=_is_reviewed,
            columns=("latest_review_on",),
            as_at=("latest_review_on",),
        ),
    ),
    Indicator(
        id="cla_health_assessments_up_to_date",
        name="Percentage of children in care for at least 12 months "
        "for whom health assessments are up to date",
        aliases=("CLA health assessments up to date", "Health assessments up to date"),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population="children looked after for 12 months or longer",
        numerator="those whose last health assessment is recent enough for their age",
        denominator="children looked after for 12 months or longer",
        sections=(PARENTING,),
        source=SOURCE,
        computation=Computation(
            population=_IN_CARE_FOR_A_YEAR,
            numerator=_is_health_assessed,
            columns=("date_of_birth", "last_health_assessment_on"),
            as_at=("last_health_assessment_on",),
        ),
    ),
]

LIMITS = (
    PrintedLimits("cla", RIGHT_SERVICE, "540", "497", "640", "10480", "80850"),
    PrintedLimits("cla", PARENTING, "540", "497", "640", "10480", "80850"),
    PrintedLimits("cla_rate", PARENTING, "100", "96", "100", "53", "67"),
    PrintedLimits("cla_uasc", PARENTING, "<37", "20", "23", "820", "4070"),
    PrintedLimits("cla_section_20", PARENTING, "N/A"),
    PrintedLimits("cla_allocated_to_cwd", PARENTING, "N/A"),
    PrintedLimits("cla_reviews_up_to_date", PARENTING, "95%"),
    PrintedLimits("cla_health_assessments_up_to_date", PARENTING, "95%", "83%", "93%", "89%", "91%"),
)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on children looked after."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
