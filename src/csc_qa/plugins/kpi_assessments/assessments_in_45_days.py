"""Percentage of C&F assessments completed within 45 working days."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_assessments.family import EFFECTIVE, FAMILY, RIGHT_SERVICE, SOURCE

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
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("assessments_in_45_days", EFFECTIVE, "90%", "86%", "0.87", "0.89", "0.88"),
    PrintedLimits("assessments_in_45_days", RIGHT_SERVICE, "90%", "86%", "87%", "89%", "88%"),
)
