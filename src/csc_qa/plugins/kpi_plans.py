"""Indicators on plans: how many children have one, and is it up to date?

Care plans and pathway plans stand in the report's text only, as an average of the year so far.
Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.annex_a.populations import CHILDREN_IN_NEED, CHILDREN_ON_PROTECTION_PLANS
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Plans"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
RIGHT_SERVICE = "Right service at the right time"
PARENTING = "Robust corporate parenting"

INDICATORS = [
    Indicator(
        id="children_in_need",
        name="Number of children with an active Child in Need Plan not allocated to CWD (CIN*)",
        aliases=("CIN", "Number of children in need", "Children with a child in need plan"),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.NEUTRAL,
        family=FAMILY,
        population="children in need, without the disability team's",
        numerator="children with an open child in need plan at the end of the month",
        sections=(RIGHT_SERVICE,),
        source=SOURCE,
        computation=Computation(population=CHILDREN_IN_NEED),
    ),
    Indicator(
        id="child_protection_plans",
        name="Number of children who are subject of a Child Protection Plan as at the end of month",
        aliases=("CPP", "Number of child protection plans", "Children with a child protection plan"),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.LOWER,
        family=FAMILY,
        population="children at risk of significant harm",
        numerator="children with a child protection plan at the end of the month",
        sections=(RIGHT_SERVICE,),
        source=SOURCE,
        computation=Computation(population=CHILDREN_ON_PROTECTION_PLANS),
    ),
    Indicator(
        id="permanence_plan_in_6_months",
        name="Percentage of CLA with a permanence plan in place within 6 months of BLA",
        aliases=("Permanence plans in 6 months", "Permanence plan within 6 months"),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population="children looked after for six months or longer",
        numerator="those with a plan for permanence within six months of becoming looked after",
        denominator="children looked after for six months or longer",
        sections=(PARENTING,),
        source=SOURCE,
        why_not_computed="list 8 says what a child's plan for permanence is, not since when there is one",
    ),
    Indicator(
        id="care_plans_up_to_date",
        name="Percentage of care plans that are up to date",
        aliases=("Care plans up to date",),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population="children looked after at the end of the month",
        numerator="those whose care plan is up to date",
        denominator="children looked after who should have a care plan",
        source=SOURCE,
        why_not_computed="no list says when a care plan was last brought up to date",
    ),
    Indicator(
        id="pathway_plans_up_to_date",
        name="Percentage of pathway plans that are up to date",
        aliases=("Pathway plans up to date",),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population="young people who should have a pathway plan",
        numerator="those whose pathway plan is up to date",
        denominator="young people who should have a pathway plan",
        source=SOURCE,
        why_not_computed="no list says when a pathway plan was last brought up to date",
    ),
]

LIMITS = (
    PrintedLimits("children_in_need", RIGHT_SERVICE, "N/A"),
    PrintedLimits("child_protection_plans", RIGHT_SERVICE, "406"),
    PrintedLimits("permanence_plan_in_6_months", PARENTING, "TBC"),
)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on plans."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
