"""Indicators on visits to children: is the last one recent enough?

Children whose agreed visits are further apart than six weeks are counted with the rest.
Source: performance report, January 2023.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from csc_qa.core.annex_a.populations import (
    CHILDREN_IN_NEED,
    CHILDREN_LOOKED_AFTER,
    CHILDREN_ON_PROTECTION_PLANS,
)
from csc_qa.core.computation import Computation, Condition, Population
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Visits"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
CONTACT = "Purposeful direct contact"
PARENTING = "Robust corporate parenting"

_ON_PLAN = "children with a child protection plan"
_IN_NEED = "children with an open child in need plan, without the disability team's"
_VISIT_ON_PLAN = (
    "Percentage of children subject to Child Protection Plan for whom a visit has taken place within last"
)


def _visited_since(field: str, since: Callable[[ReportingMonth], datetime]) -> Condition:
    return lambda month: month.has_since(field, since(month))


def _visits(
    indicator: str,
    name: str,
    children: str,
    visited: str,
    aliases: tuple[str, ...],
    sections: tuple[str, ...],
    computed: tuple[Population, str, Callable[[ReportingMonth], datetime]],
) -> Indicator:
    population, field, since = computed
    return Indicator(
        id=indicator,
        name=name,
        aliases=aliases,
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population=f"{children}, at the end of the month",
        numerator=f"those {visited}",
        denominator=children,
        sections=sections,
        source=SOURCE,
        computation=Computation(
            population=population,
            numerator=_visited_since(field, since),
            columns=(field,),
            as_at=(field,),
        ),
    )


INDICATORS = [
    _visits(
        "cpp_visits_in_10_working_days",
        f"{_VISIT_ON_PLAN} 10 working days",
        _ON_PLAN,
        "visited in the last 10 working days",
        ("CPP visits in 10 working days", "Child protection visits in 10 days"),
        (CONTACT,),
        (CHILDREN_ON_PROTECTION_PLANS, "last_visit_on", lambda month: month.working_days_back(10)),
    ),
    _visits(
        "cpp_visits_in_20_working_days",
        f"{_VISIT_ON_PLAN} 4 weeks (20 Working Days)",
        _ON_PLAN,
        "visited in the last 20 working days",
        ("CPP visits in 20 working days", "CPP visits in 4 weeks"),
        (CONTACT,),
        (CHILDREN_ON_PROTECTION_PLANS, "last_visit_on", lambda month: month.working_days_back(20)),
    ),
    _visits(
        "cla_visits_in_timescale",
        "Percentage of CLA for whom a visit has taken place within statutory timescales "
        "(6 weeks or less visits)",
        "children looked after",
        "whose last visit is no older than their visiting pattern allows, six weeks at most",
        ("CLA visits in timescale", "CLA visits in 6 weeks", "Statutory visits to CLA"),
        (CONTACT, PARENTING),
        (CHILDREN_LOOKED_AFTER, "last_visit_on", lambda month: month.weeks_back(6)),
    ),
    _visits(
        "cin_visits_in_6_weeks",
        "Percentage of children with an active Child in Need Plan not allocated to CWD "
        "for whom a visit has taken place within last 6 weeks (CIN*)",
        _IN_NEED,
        "visited in the last six weeks",
        ("CIN visits in 6 weeks", "Child in need visits in 6 weeks"),
        (CONTACT,),
        (CHILDREN_IN_NEED, "last_seen_on", lambda month: month.weeks_back(6)),
    ),
]

LIMITS = (
    PrintedLimits("cpp_visits_in_10_working_days", CONTACT, "90%"),
    PrintedLimits("cpp_visits_in_20_working_days", CONTACT, "100%"),
    PrintedLimits("cla_visits_in_timescale", CONTACT, "100%"),
    PrintedLimits("cla_visits_in_timescale", PARENTING, "97%", "N/A"),
    PrintedLimits("cin_visits_in_6_weeks", CONTACT),
)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on visits."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
