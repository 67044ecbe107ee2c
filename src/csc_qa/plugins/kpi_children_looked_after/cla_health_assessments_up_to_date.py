"""Percentage of children in care for at least 12 months for whom health assessments are up to date."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.populations import looked_after
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, SOURCE

_AGE_OF_YEARLY_HEALTH_ASSESSMENTS = 5
_IN_CARE_FOR_A_YEAR = looked_after(lambda month: nw.col("care_started_on") <= month.months_back(12))


def _is_health_assessed(month: ReportingMonth) -> nw.Expr:
    """Hold where a health assessment is six months old at most, or twelve from the fifth birthday on."""
    is_yearly = nw.col("date_of_birth") <= month.months_back(12 * _AGE_OF_YEARLY_HEALTH_ASSESSMENTS)
    in_year = month.has_since("last_health_assessment_on", month.months_back(12)) & is_yearly
    in_half_year = month.has_since("last_health_assessment_on", month.months_back(6))
    return in_year.fill_null(False) | in_half_year.fill_null(False)


INDICATOR = Indicator(
    id="cla_health_assessments_up_to_date",
    name="Percentage of children in care for at least 12 months for whom health assessments are up to date",
    aliases=("CLA health assessments up to date", "Health assessments up to date"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children looked after for 12 months or longer",
    numerator="those whose last health assessment is recent enough for their age",
    denominator="children looked after for 12 months or longer",
    sections=(PARENTING,),
    source=SOURCE,
    computation=Computation(
        population=_IN_CARE_FOR_A_YEAR,
        numerator=_is_health_assessed,
        columns=("date_of_birth", "last_health_assessment_on"),
        as_at=("last_health_assessment_on",),
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("cla_health_assessments_up_to_date", PARENTING, "95%", "83%", "93%", "89%", "91%"),
)
