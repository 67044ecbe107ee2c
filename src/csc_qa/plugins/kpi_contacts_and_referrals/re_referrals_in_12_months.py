"""Percentage of re-referrals within 12 months."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.plugins.kpi_contacts_and_referrals.family import (
    EFFECTIVE,
    FAMILY,
    REFERRALS,
    RIGHT_SERVICE,
    SOURCE,
)

_REFERRALS_AND_THOSE_BEFORE = REFERRALS.model_copy(
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
    computation=Computation(
        population=_REFERRALS_AND_THOSE_BEFORE,
        numerator=_is_re_referral,
        optional=("referrals_in_12_months",),
        derived=_EARLIER,
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("re_referrals_in_12_months", EFFECTIVE, "23%", "27%", "21%", "26%", "21%"),
    PrintedLimits("re_referrals_in_12_months", RIGHT_SERVICE, "23%", "27%", "21%", "26%", "21%"),
)
