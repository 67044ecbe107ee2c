"""Indicators on contacts and referrals: who comes to the front door, and who comes back.

The target for contacts fits a year only, while the table counts months: it is read as the year's, which the
print does not say.
Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator
from csc_qa.core.printed_limits import targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.kpi_contacts_and_referrals import (
    contacts,
    re_referrals_in_12_months,
    referrals,
    referrals_rate,
)
from csc_qa.plugins.kpi_contacts_and_referrals.family import SOURCE, YEAR

_MODULES = (contacts, referrals, referrals_rate, re_referrals_in_12_months)
INDICATORS = [module.INDICATOR for module in _MODULES]
LIMITS = [limits for module in _MODULES for limits in module.LIMITS]


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on contacts and referrals."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
