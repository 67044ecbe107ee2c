"""Percentage of CLA children with an up to date review."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, SOURCE

_FIRST_REVIEW_WORKING_DAYS = 20


def _is_reviewed(month: ReportingMonth) -> nw.Expr:
    """Hold where the last review is six months old at most, or the first one is not due yet."""
    is_recent = month.has_since("latest_review_on", month.months_back(6))
    is_new = nw.col("care_started_on") >= month.working_days_back(_FIRST_REVIEW_WORKING_DAYS)
    return is_recent.fill_null(False) | is_new.fill_null(False)


INDICATOR = Indicator(
    id="cla_reviews_up_to_date",
    name="Percentage of CLA children with an up to date review",
    aliases=("CLA reviews up to date", "CLA reviews in time"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children looked after at the end of the month",
    numerator="those whose review was held when it was due",
    denominator="children looked after",
    denominator_indicator="cla",
    sections=(PARENTING,),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_LOOKED_AFTER,
        numerator=_is_reviewed,
        columns=("latest_review_on",),
        as_at=("latest_review_on",),
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("cla_reviews_up_to_date", PARENTING, "95%"),)
