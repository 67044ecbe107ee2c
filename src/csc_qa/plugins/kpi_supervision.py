"""Indicators on case supervision: was each child's case discussed in time?

Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Supervision"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
SUPPORT = "Management support for better practice"


def _in_time(indicator: str, name: str, children: str, *aliases: str) -> Indicator:
    return Indicator(
        id=indicator,
        name=name,
        aliases=aliases,
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population=f"{children} at the end of the month",
        numerator="those whose case was discussed in supervision, and in time",
        denominator=children,
        sections=(SUPPORT,),
        source=SOURCE,
    )


INDICATORS = [
    _in_time(
        "supervision_in_time",
        "Percentage of children who had their supervision and was within the timescales",
        "children with an open case",
        "Supervision in time",
        "Case supervision in timescale",
    ),
    _in_time(
        "supervision_in_time_cpp",
        "Percentage of CPP who had their supervision and was within the timescale",
        "children with a child protection plan",
        "CPP supervision in time",
        "Supervision of CPP in timescale",
    ),
    _in_time(
        "supervision_in_time_cla",
        "Percentage of CLA who had their supervision and was within the timescale",
        "children looked after",
        "CLA supervision in time",
        "Supervision of CLA in timescale",
    ),
    _in_time(
        "supervision_in_time_care_leavers",
        "Percentage of Care Leavers who had their supervision and was within the timescale",
        "care leavers",
        "Care leavers' supervision in time",
        "Supervision of care leavers in timescale",
    ),
]

LIMITS = (
    PrintedLimits("supervision_in_time", SUPPORT, "80%"),
    PrintedLimits("supervision_in_time_cpp", SUPPORT, "90%"),
    PrintedLimits("supervision_in_time_cla", SUPPORT, "90%"),
    PrintedLimits("supervision_in_time_care_leavers", SUPPORT, "80%"),
)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on supervision."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
