"""Percentage of re-referrals within 12 months."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_contacts_and_referrals.family import EFFECTIVE, FAMILY, RIGHT_SERVICE, SOURCE

INDICATOR = Indicator(
    id="re_referrals_in_12_months",
    name="Percentage of re-referrals within 12 months",
    aliases=("Re-referrals", "Re-referral rate", "Re-referrals within 12 months"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="children referred to social care in the month",
    numerator="referrals of children who were referred before in the 12 months up to it",
    denominator="referrals in the month",
    denominator_indicator="referrals",
    sections=(EFFECTIVE, RIGHT_SERVICE),
    source=SOURCE,
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("re_referrals_in_12_months", EFFECTIVE, "23%", "27%", "21%", "26%", "21%"),
    PrintedLimits("re_referrals_in_12_months", RIGHT_SERVICE, "23%", "27%", "21%", "26%", "21%"),
)
