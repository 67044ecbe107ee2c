"""Indicators on plans: how many children have one, and is it up to date?

Care plans and pathway plans stand in the report's text only, as an average of the year so far.
Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator
from csc_qa.core.printed_limits import targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.kpi_plans import (
    care_plans_up_to_date,
    child_protection_plans,
    children_in_need,
    pathway_plans_up_to_date,
    permanence_plan_in_6_months,
)
from csc_qa.plugins.kpi_plans.family import SOURCE, YEAR

_MODULES = (
    children_in_need,
    child_protection_plans,
    permanence_plan_in_6_months,
    care_plans_up_to_date,
    pathway_plans_up_to_date,
)
INDICATORS = [module.INDICATOR for module in _MODULES]
LIMITS = [limits for module in _MODULES for limits in module.LIMITS]


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on plans."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
