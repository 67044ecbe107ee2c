"""Number of referrals into Early Help."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_early_help.family import EFFECTIVE, FAMILY, SOURCE

INDICATOR = Indicator(
    id="early_help_referrals",
    name="Number of referrals into Early Help",
    aliases=("Early help referrals", "Referrals to Early Help"),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.NEUTRAL,
    family=FAMILY,
    population="children and families put forward for early help",
    numerator="referrals to early help in the month",
    sections=(EFFECTIVE,),
    source=SOURCE,
    why_not_computed="list 2 holds early help assessments, not the referrals before them",
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("early_help_referrals", EFFECTIVE, "N/A"),)
