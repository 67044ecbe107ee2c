"""Indicators on children looked after (CLA): how many they are, and is their care reviewed?

Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator
from csc_qa.core.printed_limits import targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.kpi_children_looked_after import (
    cla,
    cla_allocated_to_cwd,
    cla_health_assessments_up_to_date,
    cla_rate,
    cla_reviews_up_to_date,
    cla_section_20,
    cla_uasc,
)
from csc_qa.plugins.kpi_children_looked_after.family import SOURCE, YEAR

_MODULES = (
    cla,
    cla_rate,
    cla_uasc,
    cla_section_20,
    cla_allocated_to_cwd,
    cla_reviews_up_to_date,
    cla_health_assessments_up_to_date,
)
INDICATORS = [module.INDICATOR for module in _MODULES]
LIMITS = [limits for module in _MODULES for limits in module.LIMITS]


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on children looked after."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
