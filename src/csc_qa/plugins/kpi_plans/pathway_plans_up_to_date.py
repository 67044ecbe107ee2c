"""Percentage of pathway plans that are up to date."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_plans.family import FAMILY, SOURCE

INDICATOR = Indicator(
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
)

# It stands in the text of the report, without a target.
LIMITS: tuple[PrintedLimits, ...] = ()
