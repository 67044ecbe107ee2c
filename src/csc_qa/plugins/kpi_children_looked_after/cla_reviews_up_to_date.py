"""Percentage of CLA children with an up to date review."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
    id="cla_reviews_up_to_date",
    name="Percentage of CLA children with an up to date review",
    aliases=("CLA reviews up to date", "CLA reviews in time"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children looked after at the end of the month",
    numerator="those whose review was held when it was due",
    denominator="children looked after",
    denominator_indicator="cla",
    sections=(PARENTING,),
    source=SOURCE,
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("cla_reviews_up_to_date", PARENTING, "95%"),)
