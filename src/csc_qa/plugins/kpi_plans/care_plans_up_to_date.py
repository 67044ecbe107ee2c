"""Percentage of care plans that are up to date."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_plans.family import FAMILY, SOURCE

INDICATOR = Indicator(
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
)

# It stands in the text of the report, without a target.
LIMITS: tuple[PrintedLimits, ...] = ()
