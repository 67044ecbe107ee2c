"""Percentage of CLA for whom a visit has taken place within statutory timescales (6 weeks or less visits)."""

from __future__ import annotations

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_visits.family import CONTACT, FAMILY, PARENTING, SOURCE

INDICATOR = Indicator(
    id="cla_visits_in_timescale",
    name=(
        "Percentage of CLA for whom a visit has taken place within statutory timescales "
        "(6 weeks or less visits)"
    ),
    aliases=("CLA visits in timescale", "CLA visits in 6 weeks", "Statutory visits to CLA"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children looked after, at the end of the month",
    numerator="those whose last visit is no older than their visiting pattern allows, six weeks at most",
    denominator="children looked after",
    denominator_indicator="cla",
    sections=(CONTACT, PARENTING),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_LOOKED_AFTER,
        numerator=lambda month: month.has_since("last_visit_on", month.weeks_back(6)),
        columns=("last_visit_on",),
        as_at=("last_visit_on",),
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("cla_visits_in_timescale", CONTACT, "100%"),
    PrintedLimits("cla_visits_in_timescale", PARENTING, "97%", "N/A"),
)
