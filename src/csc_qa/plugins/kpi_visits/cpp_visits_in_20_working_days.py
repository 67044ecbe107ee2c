"""Percentage of children subject to Child Protection Plan for whom a visit has taken place within last
4 weeks (20 Working Days).
"""

from __future__ import annotations

from csc_qa.core.annex_a.populations import CHILDREN_ON_PROTECTION_PLANS
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_visits.family import CONTACT, FAMILY, SOURCE

INDICATOR = Indicator(
    id="cpp_visits_in_20_working_days",
    name=(
        "Percentage of children subject to Child Protection Plan for whom a visit has "
        "taken place within last 4 weeks (20 Working Days)"
    ),
    aliases=("CPP visits in 20 working days", "CPP visits in 4 weeks"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population="children with a child protection plan, at the end of the month",
    numerator="those visited in the last 20 working days",
    denominator="children with a child protection plan",
    denominator_indicator="child_protection_plans",
    sections=(CONTACT,),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_ON_PROTECTION_PLANS,
        numerator=lambda month: month.has_since("last_visit_on", month.working_days_back(20)),
        columns=("last_visit_on",),
        as_at=("last_visit_on",),
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("cpp_visits_in_20_working_days", CONTACT, "100%"),)
