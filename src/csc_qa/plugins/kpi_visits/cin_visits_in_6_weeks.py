"""Percentage of children with an active Child in Need Plan not allocated to CWD for whom a visit has
taken place within last 6 weeks (CIN*).
"""

from __future__ import annotations

from csc_qa.core.annex_a.populations import CHILDREN_IN_NEED
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_visits.family import CONTACT, FAMILY, SOURCE

INDICATOR = Indicator(
    id="cin_visits_in_6_weeks",
    name=(
        "Percentage of children with an active Child in Need Plan not allocated to CWD "
        "for whom a visit has taken place within last 6 weeks (CIN*)"
    ),
    aliases=("CIN visits in 6 weeks", "Child in need visits in 6 weeks"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.HIGHER,
    family=FAMILY,
    population=(
        "children with an open child in need plan, without the disability team's, at the end of the month"
    ),
    numerator="those visited in the last six weeks",
    denominator="children with an open child in need plan, without the disability team's",
    denominator_indicator="children_in_need",
    sections=(CONTACT,),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_IN_NEED,
        numerator=lambda month: month.has_since("last_seen_on", month.weeks_back(6)),
        columns=("last_seen_on",),
        as_at=("last_seen_on",),
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("cin_visits_in_6_weeks", CONTACT),)
