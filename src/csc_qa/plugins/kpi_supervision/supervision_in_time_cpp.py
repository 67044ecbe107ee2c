"""Percentage of CPP who had their supervision and was within the timescale."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_supervision.family import FAMILY, SOURCE, SUPPORT, supervised_in_time

INDICATOR = Indicator(
    id="supervision_in_time_cpp",
    name="Percentage of CPP who had their supervision and was within the timescale",
    aliases=("CPP supervision in time", "Supervision of CPP in timescale"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children with a child protection plan at the end of the month",
    numerator="those whose case was discussed in supervision, and in time",
    denominator="children with a child protection plan",
    denominator_indicator="child_protection_plans",
    sections=(SUPPORT,),
    source=SOURCE,
    computation=supervised_in_time("CPP"),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("supervision_in_time_cpp", SUPPORT, "90%"),)
