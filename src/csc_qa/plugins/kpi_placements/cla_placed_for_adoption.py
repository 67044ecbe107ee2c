"""Number of Children Looked After (CLA) placed for adoption at period end."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_placements.family import FAMILY, PARENTING, SOURCE

_FOR_ADOPTION = ["A3", "A4", "A5", "A6"]

INDICATOR = Indicator(
    id="cla_placed_for_adoption",
    name="Number of Children Looked After (CLA) placed for adoption at period end",
    aliases=("Placed for adoption", "CLA placed for adoption"),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.NEUTRAL,
    family=FAMILY,
    population="children looked after with a plan for adoption",
    numerator="those who live with their adopters on the last day of the month",
    sections=(PARENTING,),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_LOOKED_AFTER,
        numerator=nw.col("placement_type").is_in(_FOR_ADOPTION),
        columns=("placement_type",),
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("cla_placed_for_adoption", PARENTING, "TBC", "11", "21", "300", "2270"),
)
