"""Indicators on placements: are children looked after settled, and where?

Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator
from csc_qa.core.printed_limits import targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.kpi_placements import (
    cla_3_or_more_placements,
    cla_in_ifa_placements,
    cla_placed_for_adoption,
)
from csc_qa.plugins.kpi_placements.family import SOURCE, YEAR

_MODULES = (cla_3_or_more_placements, cla_placed_for_adoption, cla_in_ifa_placements)
INDICATORS = [module.INDICATOR for module in _MODULES]
LIMITS = [limits for module in _MODULES for limits in module.LIMITS]


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on placements."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
