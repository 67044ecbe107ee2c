"""Number of children who are subject of a Child Protection Plan as at the end of month."""

from __future__ import annotations

from csc_qa.core.annex_a.populations import CHILDREN_ON_PROTECTION_PLANS
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_plans.family import FAMILY, RIGHT_SERVICE, SOURCE

INDICATOR = Indicator(
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
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("child_protection_plans", RIGHT_SERVICE, "406"),)
