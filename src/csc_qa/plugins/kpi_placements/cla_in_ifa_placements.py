"""Percentage of CLA placed in IFA placements as at the end of the month."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_placements.family import FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
    id="cla_in_ifa_placements",
    name="Percentage of CLA placed in IFA placements as at the end of the month",
    aliases=("IFA placements", "CLA in IFA placements"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="children looked after at the end of the month",
    numerator="those who live with carers of an independent fostering agency",
    denominator="children looked after",
    denominator_indicator="cla",
    sections=(PARENTING,),
    source=SOURCE,
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("cla_in_ifa_placements", PARENTING, "<36%", "N/A", "N/A", "N/A", "N/A"),
)
