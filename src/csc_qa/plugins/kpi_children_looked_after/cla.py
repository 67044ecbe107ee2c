"""Number of CLA at the end of the month."""

from __future__ import annotations

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, RIGHT_SERVICE, SOURCE

INDICATOR = Indicator(
    id="cla",
    name="Number of CLA at the end of the month",
    aliases=("CLA", "Number of CLA", "Children looked after", "Number of children looked after"),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="children looked after",
    numerator="children looked after on the last day of the month",
    sections=(RIGHT_SERVICE, PARENTING),
    source=SOURCE,
    computation=Computation(population=CHILDREN_LOOKED_AFTER),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("cla", RIGHT_SERVICE, "540", "497", "640", "10480", "80850"),
    PrintedLimits("cla", PARENTING, "540", "497", "640", "10480", "80850"),
)
