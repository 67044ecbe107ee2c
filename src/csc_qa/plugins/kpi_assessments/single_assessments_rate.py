"""Rates of Single Assessments completed per 10,000."""

from __future__ import annotations

from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_assessments.family import EFFECTIVE, FAMILY, FINISHED, RIGHT_SERVICE, SOURCE

_FINISHED_IN_YEAR = FINISHED.model_copy(
    update={
        "who": lambda month: month.has_since("assessment_authorised_on", month.year_starts),
        "reaches_back": lambda month: month.year_starts,
    }
)

INDICATOR = Indicator(
    id="single_assessments_rate",
    name="Rates of Single Assessments completed per 10,000",
    aliases=("Single assessments per 10,000", "Rate of single assessments"),
    kind=IndicatorKind.CUMULATIVE_RATE,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="all children under 18 who live in the city",
    numerator="single assessments finished since 1 April",
    denominator="10,000 children under 18",
    numerator_indicator="assessments_in_45_days",
    sections=(EFFECTIVE, RIGHT_SERVICE),
    source=SOURCE,
    computation=Computation(population=_FINISHED_IN_YEAR),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("single_assessments_rate", EFFECTIVE, "700 (accumulative)", "672", "637", "554", "518"),
    PrintedLimits("single_assessments_rate", RIGHT_SERVICE, "700", "672", "637", "554", "518"),
)
