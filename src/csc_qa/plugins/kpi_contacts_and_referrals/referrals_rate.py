"""Rates of referrals per 10,000 of Under 18 Population."""

from __future__ import annotations

from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_contacts_and_referrals.family import FAMILY, REFERRALS, RIGHT_SERVICE, SOURCE

_REFERRALS_OF_YEAR = REFERRALS.model_copy(
    update={
        "who": lambda month: month.has_since("date_of_referral", month.year_starts),
        "reaches_back": lambda month: month.year_starts,
    }
)

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
    computation=Computation(population=_REFERRALS_OF_YEAR),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("referrals_rate", RIGHT_SERVICE, "700", "790", "647", "561", "494"),
)
