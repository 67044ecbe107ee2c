"""Percentage of Care Leavers who had their supervision and was within the timescale."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_supervision.family import FAMILY, SOURCE, SUPPORT, supervised_in_time

INDICATOR = Indicator(
    id="supervision_in_time_care_leavers",
    name="Percentage of Care Leavers who had their supervision and was within the timescale",
    aliases=("Care leavers' supervision in time", "Supervision of care leavers in timescale"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="care leavers at the end of the month",
    numerator="those whose case was discussed in supervision, and in time",
    denominator="care leavers",
    denominator_indicator="care_leavers",
    sections=(SUPPORT,),
    source=SOURCE,
    computation=supervised_in_time("Care leaver"),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("supervision_in_time_care_leavers", SUPPORT, "80%"),)
