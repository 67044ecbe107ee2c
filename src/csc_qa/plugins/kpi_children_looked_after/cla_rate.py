"""Rate of CLA per 10,000 under 18 population."""

from __future__ import annotations

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
    id="cla_rate",
    name="Rate of CLA per 10,000 under 18 population",
    aliases=("Rate of CLA", "CLA per 10,000"),
    kind=IndicatorKind.RATE,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="all children under 18 who live in the city",
    numerator="children looked after on the last day of the month",
    denominator="10,000 children under 18",
    numerator_indicator="cla",
    sections=(PARENTING,),
    source=SOURCE,
    computation=Computation(population=CHILDREN_LOOKED_AFTER),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("cla_rate", PARENTING, "100", "96", "100", "53", "67"),)
