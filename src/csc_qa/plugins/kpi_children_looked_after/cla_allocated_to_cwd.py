"""Number of CLA allocated to CWD."""

from __future__ import annotations

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER, IS_WITH_CWD
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
    id="cla_allocated_to_cwd",
    name="Number of CLA allocated to CWD",
    aliases=("CLA with CWD",),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.NEUTRAL,
    family=FAMILY,
    population="children looked after",
    numerator="those whose case is with the disability team",
    sections=(PARENTING,),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_LOOKED_AFTER, numerator=IS_WITH_CWD, columns=("allocated_team",)
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("cla_allocated_to_cwd", PARENTING, "N/A"),)
