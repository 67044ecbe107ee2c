"""Percentage of CLA who had their supervision and was within the timescale."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_supervision.family import FAMILY, SOURCE, SUPPORT, supervised_in_time

INDICATOR = Indicator(
    id="supervision_in_time_cla",
    name="Percentage of CLA who had their supervision and was within the timescale",
    aliases=("CLA supervision in time", "Supervision of CLA in timescale"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children looked after at the end of the month",
    numerator="those whose case was discussed in supervision, and in time",
    denominator="children looked after",
    denominator_indicator="cla",
    sections=(SUPPORT,),
    source=SOURCE,
    computation=supervised_in_time("CLA"),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("supervision_in_time_cla", SUPPORT, "90%"),)
