"""Indicators on case supervision: was each child's case discussed in time?

Source: performance report, January 2023.
"""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.supervision import CASE_GROUP, SUPERVISION
from csc_qa.core.computation import Computation, Population
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Supervision"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
SUPPORT = "Management support for better practice"


# Case supervision every eight weeks, unless a service lead agreed an exemption.
_LIMIT_WEEKS = 8


def _supervised(*groups: str) -> Population:
    """Return the children with an open case, or those of them in some groups."""
    return Population(
        table=SUPERVISION.number,
        who=nw.col("case_group").is_in(list(groups or CASE_GROUP.keys)),
        columns=("case_group",),
        must_say=("case_group",),
        is_of_children=True,
    )


def _is_in_time(month: ReportingMonth) -> nw.Expr:
    is_recent = month.has_since("last_supervision_on", month.weeks_back(_LIMIT_WEEKS))
    is_exempt = nw.col("exempt_until") >= month.ends
    return is_recent.fill_null(False) | is_exempt.fill_null(False)


def _in_time(indicator: str, name: str, children: str, groups: tuple[str, ...], *aliases: str) -> Indicator:
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
        computation=Computation(
            population=_supervised(*groups),
            numerator=_is_in_time,
            columns=("last_supervision_on",),
            optional=("exempt_until",),
            as_at=("last_supervision_on",),
        ),
    )


INDICATORS = [
    _in_time(
        "supervision_in_time",
        "Percentage of children who had their supervision and was within the timescales",
        "children with an open case",
        (),
        "Supervision in time",
        "Case supervision in timescale",
    ),
    _in_time(
        "supervision_in_time_cpp",
        "Percentage of CPP who had their supervision and was within the timescale",
        "children with a child protection plan",
        ("CPP",),
        "CPP supervision in time",
        "Supervision of CPP in timescale",
    ),
    _in_time(
        "supervision_in_time_cla",
        "Percentage of CLA who had their supervision and was within the timescale",
        "children looked after",
        ("CLA",),
        "CLA supervision in time",
        "Supervision of CLA in timescale",
    ),
    _in_time(
        "supervision_in_time_care_leavers",
        "Percentage of Care Leavers who had their supervision and was within the timescale",
        "care leavers",
        ("Care leaver",),
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
