"""Number of care leavers."""

from __future__ import annotations

from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_care_leavers.family import CARE_LEAVERS, FAMILY, RIGHT_SERVICE, SOURCE

INDICATOR = Indicator(
    id="care_leavers",
    name="Number of care leavers",
    aliases=("Care leavers",),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.NEUTRAL,
    family=FAMILY,
    population="young people who have left care and are still supported",
    numerator="care leavers at the end of the month",
    sections=(RIGHT_SERVICE,),
    source=SOURCE,
    computation=Computation(population=CARE_LEAVERS),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("care_leavers", RIGHT_SERVICE, "N/A"),)
