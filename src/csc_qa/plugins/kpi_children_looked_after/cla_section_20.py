"""Number of CLA accommodated on S20 (exc UASC) as at the end of the month."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
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
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("cla_section_20", PARENTING, "N/A"),)
