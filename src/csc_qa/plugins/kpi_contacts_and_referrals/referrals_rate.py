"""Rates of referrals per 10,000 of Under 18 Population."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_contacts_and_referrals.family import FAMILY, RIGHT_SERVICE, SOURCE

INDICATOR = Indicator(
    id="referrals_rate",
    name="Rates of referrals per 10,000 of Under 18 Population",
    aliases=("Rate of referrals", "Referrals per 10,000", "Rate of referrals per 10,000"),
    kind=IndicatorKind.CUMULATIVE_RATE,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="all children under 18 who live in the city",
    numerator="referrals since 1 April",
    denominator="10,000 children under 18",
    numerator_indicator="referrals",
    sections=(RIGHT_SERVICE,),
    source=SOURCE,
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("referrals_rate", RIGHT_SERVICE, "700", "790", "647", "561", "494"),
)
