"""Percentage of children who had their supervision and was within the timescales."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_supervision.family import FAMILY, SOURCE, SUPPORT, supervised_in_time

INDICATOR = Indicator(
    id="supervision_in_time",
    name="Percentage of children who had their supervision and was within the timescales",
    aliases=("Supervision in time", "Case supervision in timescale"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children with an open case at the end of the month",
    numerator="those whose case was discussed in supervision, and in time",
    denominator="children with an open case",
    sections=(SUPPORT,),
    source=SOURCE,
    computation=supervised_in_time(),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("supervision_in_time", SUPPORT, "80%"),)
