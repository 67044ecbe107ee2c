"""Indicators on visits to children: is the last one recent enough?

Children whose agreed visits are further apart than six weeks are counted with the rest.
Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator
from csc_qa.core.printed_limits import targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.kpi_visits import (
    cin_visits_in_6_weeks,
    cla_visits_in_timescale,
    cpp_visits_in_10_working_days,
    cpp_visits_in_20_working_days,
)
from csc_qa.plugins.kpi_visits.family import SOURCE, YEAR

_MODULES = (
    cpp_visits_in_10_working_days,
    cpp_visits_in_20_working_days,
    cla_visits_in_timescale,
    cin_visits_in_6_weeks,
)
INDICATORS = [module.INDICATOR for module in _MODULES]
LIMITS = [limits for module in _MODULES for limits in module.LIMITS]


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on visits."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
