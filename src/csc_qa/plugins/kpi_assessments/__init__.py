"""Indicators on child and family assessments: how many, and how soon they are done.

Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator
from csc_qa.core.printed_limits import targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.kpi_assessments import (
    assessments_in_45_days,
    single_assessments_rate,
)
from csc_qa.plugins.kpi_assessments.family import SOURCE, YEAR

_MODULES = (single_assessments_rate, assessments_in_45_days)
INDICATORS = [module.INDICATOR for module in _MODULES]
LIMITS = [limits for module in _MODULES for limits in module.LIMITS]


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on assessments."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
