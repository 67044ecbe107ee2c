"""Indicators on case supervision: was each child's case discussed in time?

Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator
from csc_qa.core.printed_limits import targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.kpi_supervision import (
    supervision_in_time,
    supervision_in_time_care_leavers,
    supervision_in_time_cla,
    supervision_in_time_cpp,
)
from csc_qa.plugins.kpi_supervision.family import SOURCE, YEAR

_MODULES = (
    supervision_in_time,
    supervision_in_time_cpp,
    supervision_in_time_cla,
    supervision_in_time_care_leavers,
)
INDICATORS = [module.INDICATOR for module in _MODULES]
LIMITS = [limits for module in _MODULES for limits in module.LIMITS]


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on supervision."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
