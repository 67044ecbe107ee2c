"""Number of referrals in the month."""

from __future__ import annotations

from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_contacts_and_referrals.family import (
    EFFECTIVE,
    FAMILY,
    REFERRALS,
    RIGHT_SERVICE,
    SOURCE,
)

INDICATOR = Indicator(
    id="referrals",
    name="Number of referrals in the month",
    aliases=("Referrals", "Number of referrals"),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.NEUTRAL,
    family=FAMILY,
    population="children referred to social care",
    numerator="referrals accepted in the month",
    sections=(EFFECTIVE, RIGHT_SERVICE),
    source=SOURCE,
    computation=Computation(population=REFERRALS),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("referrals", EFFECTIVE, "Not set"),
    PrintedLimits("referrals", RIGHT_SERVICE, "N/A"),
)
