"""Percentage of care leavers aged 16 to 17 in suitable accommodation."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_care_leavers.family import FAMILY, SOURCE, aged

INDICATOR = Indicator(
    id="care_leavers_in_suitable_accommodation_16_17",
    name="Percentage of care leavers aged 16 to 17 in suitable accommodation",
    aliases=("Care leavers in suitable accommodation, 16-17",),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="care leavers aged 16 to 17",
    numerator="those whose home is suitable for them",
    denominator="care leavers aged 16 to 17",
    source=SOURCE,
    computation=Computation(
        population=aged(16, 17), numerator=nw.col("suitability") == "Suitable", columns=("suitability",)
    ),
)

# It stands in the text of the report, without a target.
LIMITS: tuple[PrintedLimits, ...] = ()
