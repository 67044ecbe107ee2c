"""Percentage of children in care for at least 12 months for whom health assessments are up to date."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
    id="cla_health_assessments_up_to_date",
    name="Percentage of children in care for at least 12 months for whom health assessments are up to date",
    aliases=("CLA health assessments up to date", "Health assessments up to date"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children looked after for 12 months or longer",
    numerator="those whose last health assessment is recent enough for their age",
    denominator="children looked after for 12 months or longer",
    sections=(PARENTING,),
    source=SOURCE,
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("cla_health_assessments_up_to_date", PARENTING, "95%", "83%", "93%", "89%", "91%"),
)
