"""Indicators on contacts and referrals: who comes to the front door, and who comes back.

The target for contacts fits a year, while the table counts months; the print does not say which.
Source: performance report, January 2023.
"""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.computation import Computation, Population
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Contacts and referrals"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
EFFECTIVE = "Effective assessment and intervention"
RIGHT_SERVICE = "Right service at the right time"

_CONTACTS = Population(
    table=1,
    who=lambda month: month.has("date_of_contact"),
    columns=("date_of_contact",),
    must_say=("date_of_contact",),
    begins="date_of_contact",
)
_REFERRALS = Population(
    table=3,
    who=lambda month: month.has("date_of_referral"),
    columns=("date_of_referral",),
    must_say=("date_of_referral",),
    begins="date_of_referral",
)
_REFERRALS_OF_YEAR = _REFERRALS.model_copy(
    update={
        "who": lambda month: month.has_since("date_of_referral", month.year_starts),
        "reaches_back": lambda month: month.year_starts,
    }
)
_REFERRALS_AND_THOSE_BEFORE = _REFERRALS.model_copy(
    update={"columns": ("child_id", "date_of_referral"), "reaches_back": lambda month: month.months_back(12)}
)
# Of two rows of one child on one day, each looks back past the other, in whichever order an engine has them.
_EARLIER = (
    ("row_before_on", nw.col("date_of_referral").shift(1).over("child_id", order_by="date_of_referral")),
    ("earlier_referral_on", nw.col("row_before_on").min().over("child_id", "date_of_referral")),
)


def _is_re_referral(month: ReportingMonth) -> nw.Expr:
    """Hold where the list has a referral of the child on an earlier day, or counts some it need not show."""
    is_soon = month.is_within_months("earlier_referral_on", "date_of_referral", 12)
    is_later = nw.col("earlier_referral_on") < nw.col("date_of_referral")
    is_listed = is_soon & is_later & ~nw.col("child_id").is_null()
    return is_listed.fill_null(False) | (nw.col("referrals_in_12_months") >= 1).fill_null(False)


INDICATORS = [
    Indicator(
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
        computation=Computation(population=_CONTACTS),
    ),
    Indicator(
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
        computation=Computation(population=_REFERRALS),
    ),
    Indicator(
        id="referrals_rate",
        name="Rates of referrals per 10,000 of Under 18 Population",
        aliases=("Rate of referrals", "Referrals per 10,000", "Rate of referrals per 10,000"),
        kind=IndicatorKind.CUMULATIVE_RATE,
        polarity=Polarity.LOWER,
        family=FAMILY,
        population="all children under 18 who live in the city",
        numerator="referrals since 1 April",
        denominator="10,000 children under 18",
        sections=(RIGHT_SERVICE,),
        source=SOURCE,
        computation=Computation(population=_REFERRALS_OF_YEAR),
    ),
    Indicator(
        id="re_referrals_in_12_months",
        name="Percentage of re-referrals within 12 months",
        aliases=("Re-referrals", "Re-referral rate", "Re-referrals within 12 months"),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.LOWER,
        family=FAMILY,
        population="children referred to social care in the month",
        numerator="referrals of children who were referred before in the 12 months up to it",
        denominator="referrals in the month",
        sections=(EFFECTIVE, RIGHT_SERVICE),
        source=SOURCE,
        computation=Computation(
            population=_REFERRALS_AND_THOSE_BEFORE,
            numerator=_is_re_referral,
            optional=("referrals_in_12_months",),
            derived=_EARLIER,
        ),
    ),
]

LIMITS = (
    PrintedLimits("contacts", RIGHT_SERVICE, "<17K"),
    PrintedLimits("referrals", EFFECTIVE, "Not set"),
    PrintedLimits("referrals", RIGHT_SERVICE, "N/A"),
    PrintedLimits("referrals_rate", RIGHT_SERVICE, "700", "790", "647", "561", "494"),
    PrintedLimits("re_referrals_in_12_months", EFFECTIVE, "23%", "27%", "21%", "26%", "21%"),
    PrintedLimits("re_referrals_in_12_months", RIGHT_SERVICE, "23%", "27%", "21%", "26%", "21%"),
)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on contacts and referrals."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
