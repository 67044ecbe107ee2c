"""Number of children with an active Child in Need Plan not allocated to CWD (CIN*)."""

from __future__ import annotations

from csc_qa.core.annex_a.populations import CHILDREN_IN_NEED
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_plans.family import FAMILY, RIGHT_SERVICE, SOURCE

INDICATOR = Indicator(
    id="children_in_need",
    name="Number of children with an active Child in Need Plan not allocated to CWD (CIN*)",
    aliases=("CIN", "Number of children in need", "Children with a child in need plan"),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.NEUTRAL,
    family=FAMILY,
    population="children in need, without the disability team's",
    numerator="children with an open child in need plan at the end of the month",
    sections=(RIGHT_SERVICE,),
    source=SOURCE,
    computation=Computation(population=CHILDREN_IN_NEED),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("children_in_need", RIGHT_SERVICE, "N/A"),)
