"""Percentage of care leavers aged 16 to 17 in touch."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_care_leavers.family import FAMILY, SOURCE, aged

INDICATOR = Indicator(
    id="care_leavers_in_touch_16_17",
    name="Percentage of care leavers aged 16 to 17 in touch",
    aliases=("Care leavers in touch, 16-17",),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="care leavers aged 16 to 17",
    numerator="those with whom the authority is in touch",
    denominator="care leavers aged 16 to 17",
    source=SOURCE,
    computation=Computation(
        population=aged(16, 17), numerator=nw.col("in_touch") == "Yes", columns=("in_touch",)
    ),
)

# It stands in the text of the report, without a target.
LIMITS: tuple[PrintedLimits, ...] = ()
