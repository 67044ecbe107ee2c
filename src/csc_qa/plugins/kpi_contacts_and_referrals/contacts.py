"""Number of contacts."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_contacts_and_referrals.family import FAMILY, RIGHT_SERVICE, SOURCE

INDICATOR = Indicator(
    id="contacts",
    name="Number of contacts",
    aliases=("Contacts", "Contacts in the month"),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="children about whom somebody contacts the front door",
    numerator="contacts received in the month",
    sections=(RIGHT_SERVICE,),
    source=SOURCE,
    has_yearly_target=True,
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("contacts", RIGHT_SERVICE, "<17K"),)
