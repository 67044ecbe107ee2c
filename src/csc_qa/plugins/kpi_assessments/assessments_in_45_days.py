"""Percentage of C&F assessments completed within 45 working days."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.plugins.kpi_assessments.family import EFFECTIVE, FAMILY, FINISHED, RIGHT_SERVICE, SOURCE

_LIMIT_WORKING_DAYS = 45


def _is_in_time(month: ReportingMonth) -> nw.Expr:
    return month.is_within_working_days(
        "assessment_started_on", "assessment_authorised_on", _LIMIT_WORKING_DAYS
    )


INDICATOR = Indicator(
    id="assessments_in_45_days",
    name="Percentage of C&F assessments completed within 45 working days",
    aliases=("Assessments in 45 days", "Assessments within 45 working days", "C&F assessments in 45 days"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children whose child and family assessment was finished in the month",
    numerator="assessments finished 45 working days after their start or sooner",
    denominator="assessments finished in the month",
    sections=(EFFECTIVE, RIGHT_SERVICE),
    source=SOURCE,
    computation=Computation(population=FINISHED, numerator=_is_in_time),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("assessments_in_45_days", EFFECTIVE, "90%", "86%", "0.87", "0.89", "0.88"),
    PrintedLimits("assessments_in_45_days", RIGHT_SERVICE, "90%", "86%", "87%", "89%", "88%"),
)
