"""Percentage of CLA with a permanence plan in place within 6 months of BLA."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_plans.family import FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
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
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("permanence_plan_in_6_months", PARENTING, "TBC"),)
