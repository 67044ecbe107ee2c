"""Number of CLA at the end of the month who are UASC."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
    id="cla_uasc",
    name="Number of CLA at the end of the month who are UASC",
    aliases=("UASC", "Number of UASC"),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="children looked after",
    numerator="unaccompanied asylum-seeking children among those looked after",
    sections=(PARENTING,),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_LOOKED_AFTER, numerator=nw.col("is_uasc"), columns=("is_uasc",)
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("cla_uasc", PARENTING, "<37", "20", "23", "820", "4070"),)
