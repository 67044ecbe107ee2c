"""Percentage of CLA at end of month with 3 or more placements during the year."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_placements.family import FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
    id="cla_3_or_more_placements",
    name="Percentage of CLA at end of month with 3 or more placements during the year",
    aliases=("3 or more placements", "CLA with 3+ placements", "Placement stability"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="children looked after at the end of the month",
    numerator="those who lived in three placements or more in the last 12 months",
    denominator="children looked after",
    denominator_indicator="cla",
    sections=(PARENTING,),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_LOOKED_AFTER,
        numerator=nw.col("placements_in_12_months") >= 3,
        columns=("placements_in_12_months",),
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("cla_3_or_more_placements", PARENTING, "<10%", "14%", "10%", "11%", "9%"),
)
