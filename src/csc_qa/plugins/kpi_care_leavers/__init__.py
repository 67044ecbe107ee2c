"""Indicators on care leavers: how many, are we in touch, and do they live well?

All but their number stand in the report's text only, for December 2022 and without a target.
Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator
from csc_qa.core.printed_limits import targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.kpi_care_leavers import (
    care_leavers,
    care_leavers_in_suitable_accommodation_16_17,
    care_leavers_in_suitable_accommodation_19_21,
    care_leavers_in_touch_16_17,
    care_leavers_in_touch_19_21,
)
from csc_qa.plugins.kpi_care_leavers.family import SOURCE, YEAR

_MODULES = (
    care_leavers,
    care_leavers_in_touch_16_17,
    care_leavers_in_touch_19_21,
    care_leavers_in_suitable_accommodation_16_17,
    care_leavers_in_suitable_accommodation_19_21,
)
INDICATORS = [module.INDICATOR for module in _MODULES]
LIMITS = [limits for module in _MODULES for limits in module.LIMITS]


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on care leavers."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
