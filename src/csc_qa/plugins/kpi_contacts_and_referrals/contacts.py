"""Number of contacts."""

from __future__ import annotations

from csc_qa.core.computation import Computation, Population
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_contacts_and_referrals.family import FAMILY, RIGHT_SERVICE, SOURCE

_CONTACTS = Population(
    table=1,
    who=lambda month: month.has("date_of_contact"),
    columns=("date_of_contact",),
    must_say=("date_of_contact",),
    begins="date_of_contact",
)

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
    computation=Computation(population=_CONTACTS),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("contacts", RIGHT_SERVICE, "<17K"),)
